package org.switchboard.directory;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.switchboard.directory.account.AccountService;
import org.switchboard.directory.audit.AuditTrail;
import org.switchboard.directory.customer.CustomerService;
import org.switchboard.directory.endpoint.EndpointService;
import org.switchboard.directory.endpoint.TypedEndpointService;
import org.switchboard.directory.importing.DirectoryImport;
import org.switchboard.directory.user.PasswordHasher;
import org.switchboard.directory.user.PasswordService;
import org.switchboard.directory.user.UserService;
import org.switchboard.support.Engine;
import org.switchboard.support.NewDatabase;
import org.switchboard.support.SettableClock;

/** The real services of the directory on a real database; only the container is missing, and passwords are not hashed. */
public final class InstalledDirectory implements AutoCloseable {
    /** The moment at which the clock stands at first. */
    public static final Instant START = Instant.parse("2026-05-01T09:30:00.123Z");

    private static final Map<Engine, InstalledDirectory> SHARED = new EnumMap<>(Engine.class);

    public final SettableClock clock = new SettableClock(START);
    public final NewDatabase database;
    public final DirectoryCache directoryCache;
    public final AccountService accountService;
    public final CustomerService customerService;
    public final EndpointService endpointService;
    public final TypedEndpointService typedEndpointService;
    public final UserService userService;
    public final PasswordService passwordService;
    public final DirectoryImport directoryImport;
    public final AuditTrail auditTrail;
    public final PasswordHasher passwordHasher = DirectoryCacheFixture.passwords();

    private InstalledDirectory(NewDatabase database) {
        this.database = database;
        directoryCache = new DirectoryCache(database.transactions());
        DirectoryTransactions directoryTransactions =
                new DirectoryTransactions(database.transactions(), directoryCache, clock);
        accountService = new AccountService(directoryTransactions);
        customerService = new CustomerService(directoryTransactions);
        endpointService = new EndpointService(directoryTransactions);
        userService = new UserService(directoryTransactions, passwordHasher);
        passwordService = new PasswordService(directoryTransactions, passwordHasher);
        typedEndpointService = new TypedEndpointService(directoryTransactions, endpointService, userService);
        directoryImport = new DirectoryImport(directoryTransactions, passwordHasher);
        auditTrail = new AuditTrail(database.transactions(), clock);
    }

    /** One for all tests that keep to accounts of their own; it ends with the JVM. */
    public static synchronized InstalledDirectory shared(Engine engine) {
        return SHARED.computeIfAbsent(engine, InstalledDirectory::empty);
    }

    /** An empty one, for tests of what concerns the whole server. */
    public static InstalledDirectory empty(Engine engine) {
        return new InstalledDirectory(engine.newDatabase("directory"));
    }

    @Override
    public void close() {
        database.close();
    }
}
