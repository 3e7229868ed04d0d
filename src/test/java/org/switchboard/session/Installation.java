package org.switchboard.session;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.switchboard.access.Caller;
import org.switchboard.access.CallerFixture;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.DemoDirectory;
import org.switchboard.directory.Directory;
import org.switchboard.platform.Database;
import org.switchboard.platform.Transactions;
import org.switchboard.support.Postgres;

/** The real classes on a real, new database that holds the demo directory; only the container is missing. */
final class Installation implements AutoCloseable {
    private static final int CONNECTIONS = 12;

    /** The moment at which the clock stands at first. */
    static final Instant START = Instant.parse("2026-05-01T09:30:00.123Z");

    final SettableClock clock = new SettableClock(START);
    final Transactions database;
    final Directory directory;
    final Sessions sessions;
    final FindingPlace findingPlace;
    final OpeningSession openingSession;

    private final HikariDataSource pool;
    private final EntityManagerFactory entities;

    private Installation(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        entities = Database.entitiesOn(pool);
        database = new Transactions(entities);
        directory = DemoDirectory.on(database);
        sessions = new Sessions(database);
        findingPlace = new FindingPlace(directory, sessions);
        openingSession = new OpeningSession(findingPlace, sessions, new GroupCommit(sessions), clock);
        DemoDirectory.load(directory);
    }

    static Installation onH2() {
        return new Installation("jdbc:h2:mem:" + newName() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    static Installation onPostgres() {
        String url = Postgres.running().newDatabase(newName());
        Map<String, String> settings = Postgres.settings(url);
        return new Installation(url, settings.get("switchboard.db.user"), settings.get("switchboard.db.password"));
    }

    private static String newName() {
        return "sessions_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Another server on the same database, at the same time of day; it shares nothing else. */
    OpeningSession anotherServer() {
        Sessions itsSessions = new Sessions(database);
        FindingPlace itsFindingPlace = new FindingPlace(DemoDirectory.on(database), itsSessions);
        return new OpeningSession(itsFindingPlace, itsSessions, new GroupCommit(itsSessions), clock);
    }

    /** Somebody of the demo directory, signed in. */
    Caller caller(String name) {
        return directory
                .loginByEmail(name + "@acme.example")
                .or(() -> directory.loginByEmail(name + "@globex.example"))
                .or(() -> directory.loginByEmail(name + "@partner.example"))
                .or(() -> directory.loginByEmail(name + "@switchboard.example"))
                .map(CallerFixture::callerOf)
                .orElseThrow();
    }

    /** Opens a session that must not be refused. */
    SessionInfo created(String caller, Asking request) {
        return ((Opened.Created) open(caller, request)).session();
    }

    Opened open(String caller, Asking request) {
        return openingSession.open(
                caller(caller), Optional.empty(), Optional.empty(), request.build(), Optional.empty());
    }

    Opened open(String caller, Asking request, String key) {
        return openingSession.open(
                caller(caller),
                Optional.empty(),
                Optional.empty(),
                request.build(),
                Optional.of(new IdempotencyKey(key)));
    }

    /** How many rows a table has, asked without JPA's cache. */
    long rows(String table) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        entities.close();
        pool.close();
    }
}
