package org.switchboard.persistence.connection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.persistence.ThrottledFailureLog;
import org.switchboard.runtime.RecordClassCleaner;

/**
 * Gives the connections to the database, out of a pool of its own or out of one that an administrator made on the server,
 * and JPA on top of them; takes back with the application what it gave.
 */
@ApplicationScoped
public class DatabaseProducer {
    private static final Logger LOG = Logger.getLogger(DatabaseProducer.class.getName());
    private static final String UNIT = "switchboard";
    /** The pool is asked again and again for as long as a request may wait ({@link GuardedDataSource}). */
    private static final long WAIT_FOR_CONNECTION_MILLIS = 2_000;

    private static final long VALIDATION_MILLIS = 1_000;

    /** What they say of each connection that is lost, with a stack trace, whoever used it says once ({@link ThrottledFailureLog}). */
    private static final List<Logger> SAID_ELSEWHERE = List.of(
            Logger.getLogger("com.zaxxer.hikari.pool.ProxyConnection"),
            Logger.getLogger("com.zaxxer.hikari.pool.PoolBase"));

    private static final String SECONDS_TO_CONNECT = "5";

    private final RecordClassCleaner recordClassCleaner = new RecordClassCleaner();

    @Produces
    @Singleton
    GuardedDataSource connections(
            @ConfigProperty(name = "switchboard.db.jndi") Optional<String> jndi,
            @ConfigProperty(name = "switchboard.db.url") String url,
            @ConfigProperty(name = "switchboard.db.user") String user,
            @ConfigProperty(name = "switchboard.db.password") Optional<String> password,
            @ConfigProperty(name = "switchboard.db.pool.size") int size) {
        return new GuardedDataSource(
                jndi.<DataSource>map(ServerDataSource::named).orElseGet(() -> pool(url, user, password, size)));
    }

    private static DataSource pool(String url, String user, Optional<String> password, int size) {
        SAID_ELSEWHERE.forEach(logger -> logger.setLevel(Level.SEVERE));
        HikariConfig config = new HikariConfig();
        config.setPoolName(UNIT);
        config.setDriverClassName(driver(url));
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password.orElse(""));
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        config.setAutoCommit(false);
        // A database that is not up is waited for (DatabaseStartupWait).
        config.setInitializationFailTimeout(-1);
        config.setValidationTimeout(VALIDATION_MILLIS);
        config.setExceptionOverrideClassName(ReadOnlyConnectionEviction.class.getName());
        if (url.startsWith("jdbc:postgresql:")) {
            config.addDataSourceProperty("connectTimeout", SECONDS_TO_CONNECT);
            config.addDataSourceProperty("loginTimeout", SECONDS_TO_CONNECT);
            config.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return new HikariDataSource(config);
    }

    void close(@Disposes GuardedDataSource connections) {
        if (connections.pool() instanceof HikariDataSource pool) {
            pool.close();
        }
        forgetDrivers();
        recordClassCleaner.forget();
    }

    /** The drivers that lie in the application made themselves known to the whole JVM, which would keep the application. */
    private static void forgetDrivers() {
        ClassLoader ours = DatabaseProducer.class.getClassLoader();
        DriverManager.drivers()
                .filter(driver -> driver.getClass().getClassLoader() == ours)
                .forEach(DatabaseProducer::forget);
    }

    private static void forget(Driver driver) {
        try {
            DriverManager.deregisterDriver(driver);
        } catch (SQLException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "Could not take back the driver " + driver.getClass().getName());
        }
    }

    @Produces
    @Singleton
    EntityManagerFactory entities(DataSource connections) {
        return entitiesOn(connections);
    }

    /** JPA on a data source, as the application has it. */
    public static EntityManagerFactory entitiesOn(DataSource connections) {
        return Persistence.createEntityManagerFactory(
                UNIT, Map.of("jakarta.persistence.nonJtaDataSource", connections));
    }

    void close(@Disposes EntityManagerFactory entities) {
        entities.close();
    }

    /** The driver, by name: one that lies in the application is not found by the address alone on every server. */
    private static String driver(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return "org.postgresql.Driver";
        }
        if (url.startsWith("jdbc:h2:")) {
            return "org.h2.Driver";
        }
        throw new IllegalArgumentException(
                "switchboard.db.url must begin with jdbc:postgresql: or jdbc:h2:, found " + url);
    }
}
