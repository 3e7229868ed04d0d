package org.switchboard.persistence.connection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.switchboard.config.Setting;
import org.switchboard.persistence.Transactions;

/**
 * A data source that an administrator made on the server. Its connections are given out as those of our own pool are: at
 * the beginning of a transaction, which ends when it is committed or rolled back and at no other moment. The server's
 * pool would commit what is left open on a connection that is given back; {@link Transactions} and Flyway leave nothing.
 *
 * <p>The pool outlives the application. It looks for the driver by the class loader of the thread that asks for a
 * connection, so it is asked under the server's: else it would take the driver out of the application, keep all of the
 * application in memory, and fail when that is deployed again.
 */
final class ServerDataSource extends WrappedDataSource {
    /** @param pool what the server has under the name */
    ServerDataSource(DataSource pool) {
        super(pool);
    }

    /**
     * The data source of a name, such as {@code jdbc/switchboard}.
     *
     * @throws IllegalArgumentException if the server has none of that name
     */
    @SuppressWarnings("BanJNDI") // The name is one of the configuration: no caller can choose it.
    static ServerDataSource named(String name) {
        try {
            if (underServersLoader(() -> new InitialContext().lookup(name)) instanceof DataSource found) {
                return new ServerDataSource(found);
            }
            throw new IllegalArgumentException(Setting.DB_JNDI.key() + " names " + name + ", which is no data source");
        } catch (NamingException e) {
            throw new IllegalArgumentException(
                    Setting.DB_JNDI.key() + " names " + name
                            + ", which this server does not have: make the pool and the"
                            + " JDBC resource first, for the target that the application is deployed to",
                    e);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return begun(underServersLoader(pool()::getConnection));
    }

    /** What is asked of the server. */
    @FunctionalInterface
    private interface Question<T, E extends Exception> {
        T ask() throws E;
    }

    /** Asks under the class loader of the server, which is the parent of the application's. */
    private static <T, E extends Exception> T underServersLoader(Question<T, E> question) throws E {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ServerDataSource.class.getClassLoader().getParent());
        try {
            return question.ask();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Connection begun(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
