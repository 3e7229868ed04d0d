package org.switchboard.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is stored, as one transaction sees it. Whatever is looked for is looked for inside an {@link AccountScope}; there
 * is no way around it. Belongs to one transaction, and so to one thread.
 */
public final class Entities {
    private final EntityManager manager;

    Entities(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * The entities of a type inside a scope.
     *
     * @throws IllegalStateException if the type does not say how it lies {@link WithinAccounts}
     */
    public <T> Selection<T> of(Class<T> type, AccountScope scope) {
        return new Selection<>(manager, type, scope);
    }

    /** The entity with an id, if it lies in the scope. By primary key. */
    public <T> Optional<T> find(Class<T> type, AccountScope scope, @Nullable Object id) {
        return id == null
                ? Optional.empty()
                : of(type, scope).where("e.id = :id", "id", id).first();
    }

    /**
     * The entities with the ids that lie in the scope, in any order. By primary key.
     *
     * @param collections those of their collections that are read for all of them together
     */
    public <T> List<T> findAll(Class<T> type, AccountScope scope, Collection<?> ids, String... collections) {
        return ids.isEmpty()
                ? List.of()
                : of(type, scope)
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
