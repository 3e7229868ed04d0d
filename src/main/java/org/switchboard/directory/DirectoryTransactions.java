package org.switchboard.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.persistence.ConflictRetry;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.persistence.SqlState;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.RequestContext;

/**
 * Changes the directory: in one transaction, with its trail, and known to this server at once. A change that meets
 * another one is made again on what the other left behind. Thread-safe.
 */
@Singleton
public class DirectoryTransactions {
    private static final Logger LOG = Logger.getLogger(DirectoryTransactions.class.getName());

    private final Transactions database;
    private final DirectoryCache directoryCache;
    private final Clock clock;

    @Inject
    DirectoryTransactions(Transactions database, DirectoryCache directoryCache, Clock clock) {
        this.database = database;
        this.directoryCache = directoryCache;
        this.clock = clock;
    }

    /**
     * Makes a change.
     *
     * @throws ApiException if it is refused; nothing was stored
     */
    public <T> T change(RequestContext context, Function<DirectoryChange, T> work) {
        try {
            T result = ConflictRetry.call(() -> database.call(entities -> worked(entities, context, work)));
            directoryCache.clear();
            return result;
        } catch (RuntimeException e) {
            if (SqlState.isUniqueViolation(e) || SqlState.isForeignKeyViolation(e)) {
                throw new ConflictException(
                        "Somebody changed the same at the same moment; nothing was done. Try again");
            }
            throw e;
        }
    }

    /**
     * Has the database count tables that a change has filled. It does so in a transaction of its own, so that a change
     * neither holds the locks of it nor fails with it.
     */
    public void takeStatistics(List<String> tables) {
        try {
            database.run(entities -> entities.takeStatistics(tables));
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, e, () -> "The database did not count " + tables + " anew, and will by itself");
        }
    }

    /** Looks at what is stored now. */
    public <T> T read(Function<ScopedEntities, T> work) {
        return database.call(work);
    }

    /**
     * Shows an entry that the caller may see. By primary key.
     *
     * @throws ApiException if there is none, or it lies in another account than the caller expects
     */
    public <E extends DirectoryEntity, T> T read(
            RequestContext context, Class<E> type, @Nullable String id, BiFunction<ScopedEntities, E, T> shown) {
        return database.call(entities -> {
            E entry = entities.find(type, context.scope(), id).orElseThrow(() -> DirectoryChange.notFound(type));
            DirectoryChange.requireExpectedAccount(context, entry);
            return shown.apply(entities, entry);
        });
    }

    /** How many there are; where they are many, as they were at most {@link DirectoryCache#STALENESS} ago. */
    public long count(ScopedQuery<?> scopedQuery) {
        return directoryCache.count(scopedQuery);
    }

    private <T> T worked(ScopedEntities entities, RequestContext context, Function<DirectoryChange, T> work) {
        T result = work.apply(new DirectoryChange(entities, context, clock.instant()));
        entities.flush();
        return result;
    }
}
