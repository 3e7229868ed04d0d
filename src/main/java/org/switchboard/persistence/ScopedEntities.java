package org.switchboard.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is stored, as one transaction sees it. Whatever is looked for is looked for inside an {@link AccountScope}; there
 * is no way around it. Belongs to one transaction, and so to one thread.
 */
public final class ScopedEntities {
    private final EntityManager manager;
    private final boolean dryRun;
    private final List<Runnable> afterCommit = new ArrayList<>(0);

    ScopedEntities(EntityManager manager, boolean dryRun) {
        this.manager = manager;
        this.dryRun = dryRun;
    }

    /** Whether the transaction will be taken back whatever happens in it. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** Does something once this transaction is on disk; never if it is taken back. It may read and write in another one. */
    public void afterCommit(Runnable work) {
        afterCommit.add(work);
    }

    List<Runnable> afterCommit() {
        return afterCommit;
    }

    /**
     * The entities of a type inside a scope.
     *
     * @throws IllegalStateException if the type does not say how it lies {@link AccountCondition}
     */
    public <T> ScopedQuery<T> query(Class<T> type, AccountScope scope) {
        return new ScopedQuery<>(manager, type, scope);
    }

    /** The entity with an id, if it lies in the scope. By primary key. */
    public <T> Optional<T> find(Class<T> type, AccountScope scope, @Nullable Object id) {
        return id == null
                ? Optional.empty()
                : query(type, scope).where("e.id = :id", "id", id).first();
    }

    /**
     * The entities with the ids that lie in the scope, in any order. By primary key.
     *
     * @param collections those of their collections that are read for all of them together
     */
    public <T> List<T> findAll(Class<T> type, AccountScope scope, Collection<?> ids, String... collections) {
        return ids.isEmpty()
                ? List.of()
                : query(type, scope)
                        .where("e.id in :ids", "ids", ids)
                        .reading(collections)
                        .list();
    }

    /** Makes whoever else wants to change the entity wait for the end of this transaction. */
    public void lock(Object entity) {
        manager.lock(entity, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Stores a new entity. */
    public void add(Object entity) {
        manager.persist(entity);
    }

    /** Removes an entity that this transaction has read. */
    public void remove(Object entity) {
        manager.remove(entity);
    }

    /**
     * Adds rows in one go, where the way of {@link #add} would ask the database for each of them.
     *
     * @param insert the statement, with a question mark for each value
     * @param rows the values of each row
     */
    public void addRows(String insert, Collection<List<String>> rows) {
        manager.flush();
        try (PreparedStatement statement = manager.unwrap(Connection.class).prepareStatement(insert)) {
            for (List<String> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    statement.setString(i + 1, row.get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The connection of the transaction. */
    Connection connection() {
        return manager.unwrap(Connection.class);
    }

    /** What the entities are stored in. */
    public DatabaseKind database() {
        try {
            return DatabaseKind.of(manager.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /**
     * Lets the database plan the rest of this transaction by the values that it is asked for, where it would else plan for
     * any: how many rows hold a text or lie between two dates decides by which index to go.
     */
    public void planByValues() {
        if (database() == DatabaseKind.POSTGRESQL) {
            manager.createNativeQuery("set local plan_cache_mode = force_custom_plan")
                    .executeUpdate();
        }
    }

    /**
     * Has the database look anew at how much is in tables of which many rows were filled, so that it plans for them from
     * the commit on. H2 does so by itself; PostgreSQL does too, but up to a minute later, and looks through whole tables
     * until then. Tables that belong to another user stay as they are.
     *
     * @throws PersistenceException if a table is being worked on, such as by {@code create index}, for two seconds
     */
    public void takeStatistics(List<String> tables) {
        if (database() == DatabaseKind.POSTGRESQL) {
            manager.createNativeQuery("set local lock_timeout = '2s'").executeUpdate();
            manager.createNativeQuery("analyze " + String.join(", ", tables)).executeUpdate();
        }
    }

    /** Whether a row with the id that lies in the scope is in any of the tables, at one moment. By their primary keys. */
    public boolean isInAny(List<String> tables, AccountScope scope, String id) {
        String either = tables.stream()
                .map(table -> "select account_id from " + table + " where id = ?")
                .collect(Collectors.joining(" union all "));
        try (PreparedStatement query = manager.unwrap(Connection.class).prepareStatement(either)) {
            for (int at = 1; at <= tables.size(); at++) {
                query.setString(at, id);
            }
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() && scope.includes(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /**
     * Moves rows to a table of the same columns, as one part of this transaction.
     *
     * @param parts what is moved, in this order: the rows of the table from whose column the ids are
     * @param ids at most a few hundred
     */
    public void move(List<Move> parts, Collection<String> ids) {
        manager.flush();
        for (Move part : parts) {
            run("insert into " + part.to() + " select * from " + part.from() + within(part, ids), ids);
        }
        for (int at = parts.size() - 1; at >= 0; at--) {
            run("delete from " + parts.get(at).from() + within(parts.get(at), ids), ids);
        }
    }

    /**
     * A table whose rows are moved.
     *
     * @param from where they are
     * @param to where they go
     * @param idColumn the column of both that holds the id
     */
    public record Move(String from, String to, String idColumn) {}

    private static String within(Move part, Collection<String> ids) {
        return " where " + part.idColumn() + " in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")";
    }

    private void run(String statement, Collection<String> ids) {
        try (PreparedStatement prepared = manager.unwrap(Connection.class).prepareStatement(statement)) {
            int at = 0;
            for (String id : ids) {
                prepared.setString(++at, id);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /**
     * Writes what has changed only where {@link #flush} says so and at the end, not before each question: a question does
     * not see it, and an entity that changes in several steps gets one version and not several.
     */
    public void deferFlush() {
        manager.setFlushMode(FlushModeType.COMMIT);
    }

    /** Writes what has changed so far, so that the database can object to it. */
    public void flush() {
        manager.flush();
    }

    /** Writes what has changed so far and lets go of every entity, so that long work stays small in memory. */
    public void flushAndClear() {
        manager.flush();
        manager.clear();
    }
}
