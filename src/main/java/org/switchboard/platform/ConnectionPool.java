package org.switchboard.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The pool of connections to the database. Made by the server, as payara-resources.xml says; closed with the application. */
public class ConnectionPool extends HikariDataSource {
    private static final Set<ConnectionPool> OPEN = ConcurrentHashMap.newKeySet();
    private static final long WAIT_FOR_CONNECTION_MILLIS = 10_000;

    /** A pool that connects at the first use, when the server has set its properties. */
    public ConnectionPool() {
        setPoolName("switchboard");
        setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        OPEN.add(this);
    }

    /**
     * Sets the address of the database, and its driver by name: drivers that lie in the application are not found by
     * address alone on every server.
     *
     * @throws IllegalArgumentException if it is neither H2 nor PostgreSQL
     */
    @Override
    public void setJdbcUrl(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            setDriverClassName("org.postgresql.Driver");
        } else if (url.startsWith("jdbc:h2:")) {
            setDriverClassName("org.h2.Driver");
        } else {
            throw new IllegalArgumentException(
                    "switchboard.db.url must begin with jdbc:postgresql: or jdbc:h2:, found " + url);
        }
        super.setJdbcUrl(url);
    }

    /** The user of the database. Not "Username", a name that the server would keep for itself. */
    public void setDatabaseUser(String user) {
        setUsername(user);
    }

    /** The password of that user; may be empty. */
    public void setDatabasePassword(String password) {
        setPassword(password);
    }

    /** The server asks with a login of its own; every connection of this pool has the configured one. */
    @Override
    public Connection getConnection(String ignoredUser, String ignoredPassword) throws SQLException {
        return getConnection();
    }

    static void closeAll() {
        OPEN.forEach(ConnectionPool::close);
        OPEN.clear();
    }
}
