package org.switchboard.directory;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.directory.DirectoryFile.CustomerEntry;
import org.switchboard.directory.DirectoryFile.EndpointEntry;
import org.switchboard.directory.DirectoryFile.UserEntry;
import org.switchboard.platform.Migration;

/**
 * Fills an empty directory at start, from the demo data or from a file, as configured. A directory that holds a login
 * is left as it is.
 */
@Singleton
public class LoadingDirectory {
    private static final Logger LOG = Logger.getLogger(LoadingDirectory.class.getName());
    private static final String DEMO = "/demo/directory.json";

    private final Directory directory;
    private final Passwords passwords;
    private final boolean demo;
    private final Optional<String> file;

    @Inject
    LoadingDirectory(
            Directory directory,
            Passwords passwords,
            @ConfigProperty(name = "switchboard.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "switchboard.directory.file") Optional<String> file) {
        this.directory = directory;
        this.passwords = passwords;
        this.demo = demo;
        this.file = file;
    }

    void load(@Observes @Priority(Migration.PRIORITY + 1) Startup startup) throws IOException {
        if (!directory.isEmpty()) {
            return;
        }
        if (file.isPresent()) {
            try (InputStream in = Files.newInputStream(Path.of(file.get()))) {
                store(read(in));
            }
            LOG.info(() -> "Loaded the directory from " + file.get());
        } else if (demo) {
            try (InputStream in = LoadingDirectory.class.getResourceAsStream(DEMO)) {
                store(read(in));
            }
            LOG.warning("Loaded the demo directory, whose passwords everybody knows. Not for production.");
        } else {
            LOG.warning("The directory is empty, so nobody can sign in. Name a directory file in"
                    + " switchboard.directory.file (environment: SWITCHBOARD_DIRECTORY_FILE) and start again,"
                    + " or set switchboard.demo=true (SWITCHBOARD_DEMO=true) to try the demo data.");
        }
    }

    private static DirectoryFile read(InputStream in) throws IOException {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readValue(in, DirectoryFile.class);
    }

    private void store(DirectoryFile file) {
        List<Login> logins = logins(file.users());
        directory.change(entities -> store(entities, file, logins));
    }

    private static void store(EntityManager entities, DirectoryFile file, List<Login> logins) {
        file.accounts().forEach(entry -> entities.persist(new Account(entry.id(), entry.name(), entry.region())));
        entities.flush();
        for (CustomerEntry entry : file.customers()) {
            entities.persist(new Customer(entry.id(), entry.accountId(), entry.name(), entry.parentCustomerId()));
            entities.flush();
        }
        logins.forEach(entities::persist);
        entities.flush();
        file.endpoints().forEach(entry -> entities.persist(endpoint(entry)));
    }

    private List<Login> logins(List<UserEntry> entries) {
        return entries.parallelStream()
                .map(entry -> new Login(
                                entry.id(), entry.email(), entry.displayName(), passwords.hash(entry.password()))
                        .grant(entry.roles(), entry.accountIds()))
                .toList();
    }

    private static Endpoint endpoint(EndpointEntry entry) {
        return new Endpoint(entry.id(), entry.accountId(), entry.type(), entry.displayName())
                .ofLogin(entry.userId())
                .ofCustomer(entry.customerId())
                .withPhoneNumber(entry.phoneNumber())
                .withFlow(entry.flowId())
                .withMembers(Optional.ofNullable(entry.memberUserIds()).orElse(List.of()));
    }
}
