package org.switchboard.directory;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
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
    public final Directory directory;
    public final Accounts accounts;
    public final Customers customers;
    public final Endpoints endpoints;
    public final TypedEndpoints typedEndpoints;
    public final Users users;
    public final Importing importing;
    public final AuditTrail auditTrail;
    public final Passwords passwords = DirectoryFixture.passwords();

    private InstalledDirectory(NewDatabase database) {
        this.database = database;
        directory = new Directory(database.transactions());
        Changing changing = new Changing(directory, clock);
        accounts = new Accounts(changing);
        customers = new Customers(changing);
        endpoints = new Endpoints(changing);
        users = new Users(changing, passwords);
        typedEndpoints = new TypedEndpoints(changing, endpoints, users);
        importing = new Importing(changing, passwords);
        auditTrail = new AuditTrail(changing);
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
