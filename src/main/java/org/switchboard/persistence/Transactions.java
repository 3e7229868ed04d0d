package org.switchboard.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.switchboard.monitoring.Tracing;

/**
 * The one way to the database: each call is one transaction on one connection, committed to disk when it returns, or
 * rolled back when it throws. Transactions do not nest. Thread-safe.
 */
@Singleton
public class Transactions {
    private static final Logger LOG = Logger.getLogger(Transactions.class.getName());

    private final EntityManagerFactory database;
    private final Tracing tracing;

    @Inject
    public Transactions(EntityManagerFactory database, Tracing tracing) {
        this.database = database;
        this.tracing = tracing;
    }

    /**
     * Does something in a transaction.
     *
     * @param work what to do; the entities are its own for the time
     * @return what the work returns; entities in it are detached
     * @throws jakarta.persistence.PersistenceException if the database failed; nothing was stored, unless it
     *     {@link SqlState#isUnresolved is not known}
     */
    public <T> T call(Function<ScopedEntities, T> work) {
        return tracing.stage("transaction", () -> call(work, false));
    }

    /**
     * Does something in a transaction and takes it back: what it returns is what it would have been; nothing is stored.
     * What the database would object to only at the end stays unnoticed, so the work flushes.
     */
    public <T> T dryRun(Function<ScopedEntities, T> work) {
        return tracing.stage("transaction", () -> call(work, true));
    }

    private <T> T call(Function<ScopedEntities, T> work, boolean dryRun) {
        List<Runnable> afterCommit;
        T result;
        try (EntityManager manager = database.createEntityManager()) {
            EntityTransaction transaction = manager.getTransaction();
            transaction.begin();
            try {
                ScopedEntities entities = new ScopedEntities(manager, dryRun);
                result = work.apply(entities);
                afterCommit = dryRun ? List.of() : entities.afterCommit();
                end(transaction, dryRun);
            } catch (RuntimeException | Error e) {
                takeBack(transaction, e);
                throw e;
            }
        }
        afterCommit.forEach(Transactions::follow);
        return result;
    }

    private static void end(EntityTransaction transaction, boolean dryRun) {
        if (dryRun) {
            transaction.rollback();
        } else {
            transaction.commit();
        }
    }

    /** What is stored stays stored, whatever becomes of what follows it. */
    private static void follow(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What was to follow a transaction failed; the transaction is stored", e);
        }
    }

    /** Why it is taken back counts; a connection that is lost has no more to say. */
    private static void takeBack(EntityTransaction transaction, Throwable reason) {
        try {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    /** Does something in a transaction that has no result; else as {@link #call}. */
    public void run(Consumer<ScopedEntities> work) {
        call(entities -> {
            work.accept(entities);
            return true;
        });
    }
}
