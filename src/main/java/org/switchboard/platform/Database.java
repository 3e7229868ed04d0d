package org.switchboard.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the pool of connections from the configuration, and JPA on top of it; closes both with the application. */
@ApplicationScoped
public class Database {
    private static final String UNIT = "switchboard";
    private static final long WAIT_FOR_CONNECTION_MILLIS = 10_000;

    @Produces
    @Singleton
    DataSource pool(
            @ConfigProperty(name = "switchboard.db.url") String url,
            @ConfigProperty(name = "switchboard.db.user") String user,
            @ConfigProperty(name = "switchboard.db.password") Optional<String> password,
            @ConfigProperty(name = "switchboard.db.pool.size") int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(UNIT);
        config.setDriverClassName(driver(url));
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password.orElse(""));
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    void close(@Disposes DataSource pool) {
        ((HikariDataSource) pool).close();
    }

    @Produces
    @Singleton
    EntityManagerFactory entities(DataSource pool) {
        return entitiesOn(pool);
    }

    /** JPA on a data source, as the application has it. */
    public static EntityManagerFactory entitiesOn(DataSource pool) {
        return Persistence.createEntityManagerFactory(UNIT, Map.of("jakarta.persistence.nonJtaDataSource", pool));
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
