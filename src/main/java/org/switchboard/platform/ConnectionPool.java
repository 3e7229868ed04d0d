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
