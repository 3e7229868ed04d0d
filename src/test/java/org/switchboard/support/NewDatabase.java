package org.switchboard.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.switchboard.monitoring.Tracing;
import org.switchboard.persistence.Migration;
import org.switchboard.persistence.Transactions;
import org.switchboard.persistence.connection.DatabaseProducer;

/** A real, new database with the tables of the server. */
public final class NewDatabase implements AutoCloseable {
    private static final int CONNECTIONS = 12;

    private final HikariDataSource pool;
    private final Statements statements;
    private final EntityManagerFactory entities;
    private final List<EntityManagerFactory> behindWires = new ArrayList<>();

    private NewDatabase(String url, String user, String password, boolean withTables) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setAutoCommit(false);
        pool = new HikariDataSource(config);
        if (withTables) {
            Migration.migrate(pool);
        }
        statements = new Statements(pool);
        entities = DatabaseProducer.entitiesOn(statements.between());
    }

    /** In memory. */
    public static NewDatabase onH2(String purpose) {
        return onH2(purpose, true);
    }

    private static NewDatabase onH2(String purpose, boolean withTables) {
        return new NewDatabase("jdbc:h2:mem:" + newName(purpose) + ";DB_CLOSE_DELAY=-1", "sa", "", withTables);
    }

    /** In the PostgreSQL of the build. */
    public static NewDatabase onPostgres(String purpose) {
        return onPostgres(purpose, true);
    }

    private static NewDatabase onPostgres(String purpose, boolean withTables) {
        String url = Postgres.running().newDatabase(newName(purpose));
        Map<String, String> settings = Postgres.settings(url);
        return new NewDatabase(
                url, settings.get("switchboard.db.user"), settings.get("switchboard.db.password"), withTables);
    }

    /** One without any table. */
    public static NewDatabase untouched(Engine engine, String purpose) {
        return engine == Engine.H2 ? onH2(purpose, false) : onPostgres(purpose, false);
    }

    /** A way to it without JPA, for what must have the whole of it. */
    public DataSource connections() {
        return pool;
    }

    private static String newName(String purpose) {
        return purpose + '_' + UUID.randomUUID().toString().replace("-", "");
    }

    /** The way of the server to it. */
    public Transactions transactions() {
        return new Transactions(entities, Tracing.off());
    }

    /** A way to it through a wire that can be cut; it ends with the database. */
    public Transactions transactions(PowerCut wire) {
        return transactions(wire::wire);
    }

    /** A way to it through any wire; it ends with the database. */
    public Transactions transactions(Function<DataSource, DataSource> wire) {
        EntityManagerFactory more = DatabaseProducer.entitiesOn(wire.apply(pool));
        behindWires.add(more);
        return new Transactions(more, Tracing.off());
    }

    /** Listens to what JPA asks it. */
    public Statements statements() {
        return statements;
    }

    /** Something that is done with a connection. */
    public interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    /** Does something without JPA, and keeps it. */
    public <T> T using(Use<T> use) {
        try (Connection connection = pool.getConnection()) {
            T result = use.of(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements without JPA, as one transaction. */
    public void run(String... sql) {
        using(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String each : sql) {
                    statement.execute(each);
                }
                return true;
            }
        });
    }

    /** How many rows a table has, asked without JPA. */
    public long rows(String table) {
        return Long.parseLong(texts("select count(*) from " + table).get(0));
    }

    /** Every value of the rows that a query finds, as text, asked without JPA. */
    public List<String> texts(String query) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    texts.add(String.valueOf(rows.getString(column)));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs a statement as whoever has the server's own rights could, without JPA.
     *
     * @throws SQLException if the database refuses it
     */
    public void execute(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    @Override
    public void close() {
        behindWires.forEach(EntityManagerFactory::close);
        entities.close();
        pool.close();
    }
}
