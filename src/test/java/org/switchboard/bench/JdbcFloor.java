package org.switchboard.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.switchboard.persistence.IdGenerator;

/** The least that a create can cost: plain JDBC, the same rows into the same tables, one transaction each. */
final class JdbcFloor implements Work {
    private final Connection connection;
    private final Insert session;
    private final Insert log;

    JdbcFloor(String url, Properties login, String templateId) throws SQLException {
        connection = DriverManager.getConnection(url, login);
        connection.setAutoCommit(false);
        session = new Insert("session", "id", templateId);
        log = new Insert("session_log", "session_id", templateId);
        connection.commit();
    }

    @Override
    public void once() throws SQLException {
        String id = IdGenerator.next();
        session.with(id);
        log.with(id);
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Inserts copies of a row that the server stored, under other ids. */
    private final class Insert {
        private final PreparedStatement statement;
        private final List<Object> values = new ArrayList<>();
        private final int idAt;

        Insert(String table, String idColumn, String templateId) throws SQLException {
            List<String> columns = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select * from " + table + " where " + idColumn + " = '" + templateId + "'")) {
                ResultSet row = select.executeQuery();
                row.next();
                ResultSetMetaData shape = row.getMetaData();
                for (int i = 1; i <= shape.getColumnCount(); i++) {
                    columns.add(shape.getColumnName(i));
                    values.add(row.getObject(i));
                }
            }
            idAt = columns.indexOf(idColumn);
            statement = connection.prepareStatement("insert into " + table + " (" + String.join(", ", columns)
                    + ") values (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
        }

        void with(String id) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, i == idAt ? id : values.get(i));
            }
            statement.executeUpdate();
        }
    }
}
