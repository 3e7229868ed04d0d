package org.switchboard.directory.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.contract.imports.ImportDirectory;
import org.switchboard.contract.imports.ImportDirectoryResponse;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.DirectoryTransactions;
import org.switchboard.directory.User;
import org.switchboard.directory.user.PasswordHasher;
import org.switchboard.directory.user.UserManagementPolicy;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldError;
import org.switchboard.persistence.IdGenerator;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;
import org.switchboard.runtime.StartupPriority;
import org.switchboard.text.JsonBuffers;

/**
 * Brings the directory to what the configuration says, at start: a file, the demo data where there is nothing yet, and
 * the first administrator where there is none.
 */
@Singleton
public class DirectoryBootstrap {
    private static final Logger LOG = Logger.getLogger(DirectoryBootstrap.class.getName());
    private static final String DEMO = "/demo/directory.json";

    private final DirectoryCache directoryCache;
    private final DirectoryImport directoryImport;
    private final PasswordHasher passwordHasher;
    private final DirectoryTransactions directoryTransactions;
    private final boolean demo;
    private final Optional<String> file;
    private final Optional<String> adminEmail;
    private final Optional<String> adminPassword;

    @Inject
    DirectoryBootstrap(
            DirectoryCache directoryCache,
            DirectoryImport directoryImport,
            PasswordHasher passwordHasher,
            DirectoryTransactions directoryTransactions,
            @ConfigProperty(name = "switchboard.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "switchboard.directory.file") Optional<String> file,
            @ConfigProperty(name = "switchboard.admin.email") Optional<String> adminEmail,
            @ConfigProperty(name = "switchboard.admin.password") Optional<String> adminPassword) {
        this.directoryCache = directoryCache;
        this.directoryImport = directoryImport;
        this.passwordHasher = passwordHasher;
        this.directoryTransactions = directoryTransactions;
        this.demo = demo;
        this.file = file;
        this.adminEmail = adminEmail;
        this.adminPassword = adminPassword;
    }

    void load(@Observes @Priority(StartupPriority.SCHEMA_IN_PLACE) Startup startup) throws IOException {
        if (file.isPresent()) {
            try (InputStream in = Files.newInputStream(Path.of(file.get()))) {
                report(file.get(), load(in, false));
            }
        }
        if (demo && directoryCache.isEmpty()) {
            try (InputStream in = DirectoryBootstrap.class.getResourceAsStream(DEMO)) {
                load(in, true);
            }
            LOG.warning("Loaded the demo directory, whose passwords everybody knows. Not for production.");
        }
        makeFirstAdministrator();
        if (directoryCache.isEmpty()) {
            LOG.warning("The directory is empty, so nobody can sign in. Name the first administrator in"
                    + " switchboard.admin.email and switchboard.admin.password (environment: SWITCHBOARD_ADMIN_EMAIL,"
                    + " SWITCHBOARD_ADMIN_PASSWORD) and start again, or set switchboard.demo=true"
                    + " (SWITCHBOARD_DEMO=true) to try the demo data.");
        }
    }

    private static void report(String name, ImportDirectoryResponse done) {
        LOG.info(() -> "The directory follows " + name + ": " + done.created + " created, " + done.changed
                + " changed, " + done.unchanged + " unchanged");
    }

    private ImportDirectoryResponse load(InputStream in, boolean anyPassword) throws IOException {
        try {
            return directoryImport.load(RequestContext.system(), read(in), anyPassword);
        } catch (ApiException e) {
            throw new IllegalStateException("The directory file is refused, nothing of it was stored: " + said(e));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The directory file cannot be read, nothing of it was stored: line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ": "
                    + e.getOriginalMessage());
        }
    }

    private static String said(ApiException refusal) {
        return refusal.fields().isEmpty()
                ? String.valueOf(refusal.getMessage())
                : refusal.fields().stream().map(FieldError::message).collect(Collectors.joining(" "));
    }

    private static ImportDirectory read(InputStream in) throws IOException {
        return JsonMapper.builder(JsonBuffers.factory().build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readValue(in, ImportDirectory.class);
    }

    /** Once there is an administrator, the configured one counts no more: its password is its own affair. */
    private void makeFirstAdministrator() {
        if (adminEmail.isEmpty() || adminPassword.isEmpty() || hasAdministrator()) {
            return;
        }
        String hash = passwordHasher.hash(adminPassword.get());
        directoryTransactions.change(RequestContext.system(), directoryChange -> {
            directoryChange.create(new User(IdGenerator.next(), adminEmail.get(), adminEmail.get(), hash)
                    .grant(Set.of(Role.User, Role.SystemAdministrator), Set.of()));
            return true;
        });
        LOG.info(() -> "Made the first administrator, " + adminEmail.get());
    }

    private boolean hasAdministrator() {
        return directoryTransactions.read(
                entities -> UserManagementPolicy.administrators(entities).exists());
    }
}
