package org.switchboard.directory;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.switchboard.contract.imports.ImportDirectory;
import org.switchboard.contract.users.NewUser;
import org.switchboard.contract.users.PatchUser;
import org.switchboard.directory.customer.CustomerService;
import org.switchboard.directory.endpoint.EndpointService;
import org.switchboard.directory.importing.DirectoryImport;
import org.switchboard.directory.user.UserService;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;

/**
 * The demo directory in a test's database, without its passwords, and with what the demo lacks: a team of Globex
 * ({@code sales}), and a crowd of {@link #CROWD} people in Acme, {@code crowd0@acme.example} and on.
 */
public final class DemoDirectory {
    public static final int CROWD = 120;

    private static final String FILE = "/demo/directory.json";

    private DemoDirectory() {}

    /** The directory that the database holds. */
    public static DirectoryCache on(Transactions database) {
        return new DirectoryCache(database);
    }

    /** What changes the directory that the database holds, and what is remembered of it. */
    public static DirectoryTransactions changing(Transactions database, DirectoryCache directoryCache) {
        return new DirectoryTransactions(database, directoryCache, Clock.systemUTC());
    }

    /** Fills an empty database. */
    public static void load(DirectoryTransactions directoryTransactions) {
        ImportDirectory file = read();
        Optional.ofNullable(file.users).orElse(List.of()).forEach(user -> user.password = null);
        new DirectoryImport(directoryTransactions, DirectoryCacheFixture.passwords())
                .load(RequestContext.system(), file, true);
        directoryTransactions.change(RequestContext.system(), directoryChange -> {
            IntStream.range(0, CROWD)
                    .forEach(i -> directoryChange.add(DirectoryCacheFixture.login(
                            "crowd" + i, crowdEmail(i), "Crowd " + i, Set.of(Role.User), Set.of("acme"))));
            directoryChange.add(DirectoryCacheFixture.team("sales", "globex", "Sales", List.of("gina")));
            return true;
        });
    }

    /** Takes a customer out of the directory, as an administrator would. */
    public static void removeCustomer(DirectoryTransactions directoryTransactions, String id) {
        new CustomerService(directoryTransactions).delete(RequestContext.system(), id, Optional.empty());
    }

    /** Adds a customer to the directory. */
    public static void addCustomer(
            DirectoryTransactions directoryTransactions, String id, String accountId, String name) {
        directoryTransactions.change(RequestContext.system(), directoryChange -> {
            directoryChange.add(new Customer(id, accountId, name));
            return true;
        });
    }

    /** Adds a person with the role User and an endpoint in an account, as an administrator would. */
    public static String addUser(
            DirectoryTransactions directoryTransactions, String email, String accountId, String name) {
        NewUser request = new NewUser();
        request.emailAddress = email;
        request.displayName = name;
        request.roles = List.of(Role.User.name());
        request.accountIds = List.of(accountId);
        return String.valueOf(users(directoryTransactions)
                .create(RequestContext.system(), request)
                .shown()
                .id);
    }

    /** Takes a person out of the directory, as an administrator would. */
    public static void removeUser(DirectoryTransactions directoryTransactions, String id) {
        users(directoryTransactions).delete(RequestContext.system(), id, Optional.empty());
    }

    /** Gives a person another name, as an administrator would. */
    public static void renameUser(DirectoryTransactions directoryTransactions, String id, String name) {
        PatchUser request = new PatchUser();
        request.userId = id;
        request.displayName = name;
        users(directoryTransactions).patch(RequestContext.system(), request, Optional.empty());
    }

    private static UserService users(DirectoryTransactions directoryTransactions) {
        return new UserService(directoryTransactions, DirectoryCacheFixture.passwords());
    }

    /** Adds a team to the directory. */
    public static void addTeam(
            DirectoryTransactions directoryTransactions, String id, String accountId, List<String> members) {
        directoryTransactions.change(RequestContext.system(), directoryChange -> {
            directoryChange.add(DirectoryCacheFixture.team(id, accountId, "Team " + id, members));
            return true;
        });
    }

    /** Takes an endpoint out of the directory, as an administrator would. */
    public static void removeEndpoint(DirectoryTransactions directoryTransactions, String id) {
        new EndpointService(directoryTransactions).delete(RequestContext.system(), id, Optional.empty());
    }

    /** The email address of one of the crowd. */
    public static String crowdEmail(int i) {
        return "crowd" + i + "@acme.example";
    }

    private static ImportDirectory read() {
        try (InputStream in = DemoDirectory.class.getResourceAsStream(FILE)) {
            return JsonMapper.builder().build().readValue(in, ImportDirectory.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
