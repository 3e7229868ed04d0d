package org.switchboard.directory;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.switchboard.platform.Transactions;

/**
 * The demo directory in a test's database, without the slow hashing of its passwords, and with what the demo lacks: a
 * team of Globex ({@code sales}), and a crowd of {@link #CROWD} people in Acme, {@code crowd0@acme.example} and on.
 */
public final class DemoDirectory {
    public static final int CROWD = 120;

    private static final String FILE = "/demo/directory.json";

    private DemoDirectory() {}

    /** The directory that the database holds. */
    public static Directory on(Transactions database) {
        return new Directory(database);
    }

    /** Fills an empty database. */
    public static void load(Directory directory) {
        DirectoryFile file = read();
        directory.change(entities -> store(entities, file));
    }

    /** Takes a customer out of the directory, as an administrator would. */
    public static void removeCustomer(Directory directory, String id) {
        directory.change(entities -> entities.remove(entities.find(Customer.class, id)));
    }

    /** Adds a customer to the directory. */
    public static void addCustomer(Directory directory, String id, String accountId, String name) {
        directory.change(entities -> entities.persist(new Customer(id, accountId, name, null)));
    }

    /** The email address of one of the crowd. */
    public static String crowdEmail(int i) {
        return "crowd" + i + "@acme.example";
    }

    private static DirectoryFile read() {
        try (InputStream in = DemoDirectory.class.getResourceAsStream(FILE)) {
            return JsonMapper.builder().build().readValue(in, DirectoryFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void store(EntityManager entities, DirectoryFile file) {
        file.accounts().forEach(entry -> entities.persist(new Account(entry.id(), entry.name(), entry.region())));
        entities.flush();
        for (DirectoryFile.CustomerEntry entry : file.customers()) {
            entities.persist(new Customer(entry.id(), entry.accountId(), entry.name(), entry.parentCustomerId()));
            entities.flush();
        }
        file.users()
                .forEach(entry -> entities.persist(DirectoryFixture.login(
                        entry.id(), entry.email(), entry.displayName(), entry.roles(), entry.accountIds())));
        IntStream.range(0, CROWD)
                .forEach(i -> entities.persist(DirectoryFixture.login(
                        "crowd" + i, crowdEmail(i), "Crowd " + i, Set.of(Role.User), Set.of("acme"))));
        entities.flush();
        file.endpoints().forEach(entry -> entities.persist(endpoint(entry)));
        entities.persist(DirectoryFixture.team("sales", "globex", "Sales", List.of("gina")));
    }

    private static Endpoint endpoint(DirectoryFile.EndpointEntry entry) {
        return new Endpoint(entry.id(), entry.accountId(), entry.type(), entry.displayName())
                .ofLogin(entry.userId())
                .ofCustomer(entry.customerId())
                .withPhoneNumber(entry.phoneNumber())
                .withFlow(entry.flowId())
                .withMembers(Optional.ofNullable(entry.memberUserIds()).orElse(List.of()));
    }
}
