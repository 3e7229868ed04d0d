package org.switchboard.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.directory.audit.AuditEntry;
import org.switchboard.directory.audit.AuditSnapshot;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.NotFoundException;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.request.IfMatch;
import org.switchboard.request.RequestContext;

/** One change of the directory while it is made: what is stored, who makes it, and the trail that it leaves. */
public final class DirectoryChange {
    private static final String CREATED = "Created";
    private static final String CHANGED = "Changed";
    private static final String DELETED = "Deleted";

    private final ScopedEntities entities;
    private final RequestContext context;
    private final Instant now;

    DirectoryChange(ScopedEntities entities, RequestContext context, Instant now) {
        this.entities = entities;
        this.context = context;
        this.now = now;
    }

    public ScopedEntities entities() {
        return entities;
    }

    public RequestContext context() {
        return context;
    }

    public Instant now() {
        return now;
    }

    /**
     * The entry with the id, if the caller may see it, expects to act in its account, and has not read an older version of
     * it. Changes of one entry wait for each other here, so that none of them meets another later and has to begin again.
     */
    public <E extends DirectoryEntity> E entry(Class<E> type, @Nullable String id, Optional<IfMatch> ifMatch) {
        if (id == null) {
            throw notFound(type);
        }
        E entry = entities.query(type, context.scope()).where("e.id = :id", "id", id).listForUpdate().stream()
                .findFirst()
                .orElseThrow(() -> notFound(type));
        ifMatch.ifPresent(expected -> expected.check(entry.version()));
        requireExpectedAccount(context, entry);
        return entry;
    }

    static ApiException notFound(Class<? extends DirectoryEntity> type) {
        return new NotFoundException(type.getSimpleName() + " does not exist");
    }

    /** What the caller does not see of an entry does not count. */
    static void requireExpectedAccount(RequestContext context, DirectoryEntity entry) {
        AccountScope scope = context.scope();
        context.requireExpectedAccount(
                entry.accountIds().stream().filter(scope::includes).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Ends the work if there is no such account. It stays until the end of the transaction, since H2 lets a row be added
     * below one that is removed at the same moment.
     */
    public void requireExistingAccount(String accountId) {
        if (entities.query(Account.class, AccountScope.only(accountId))
                .where("e.id = :id", "id", accountId)
                .listForUpdate()
                .isEmpty()) {
            throw new ValidationException(
                    List.of(FieldErrors.fault("NotFound", "AccountId", "is unknown: there is no such account")));
        }
    }

    /** Makes other changes that lock the account wait for the end of this one. */
    public void lockAccounts(Set<String> accountIds) {
        entities.query(Account.class, new AccountScope.Only(accountIds))
                .orderedBy("e.id")
                .list()
                .forEach(entities::lock);
    }

    /** Stores a new entry; it is noted by itself, once all of it is there. */
    public void add(DirectoryEntity entry) {
        entry.createdBy(context, now);
        entities.add(entry);
    }

    /** Says that the caller has changed an entry. */
    public void touch(DirectoryEntity entry) {
        entry.modifiedBy(context, now);
    }

    /** Stores a new entry and notes it. */
    public <E extends DirectoryEntity, T> DirectoryResult<T> create(E entry, Function<E, DirectoryResult<T>> result) {
        add(entry);
        entities.flush();
        DirectoryResult<T> created = result.apply(entry);
        note(CREATED, entry, AuditSnapshot.NONE, created.snapshot());
        return created;
    }

    /** Stores an entry that was changed and notes it. */
    public <E extends DirectoryEntity, T> DirectoryResult<T> update(
            E entry, DirectoryResult<T> before, Function<E, DirectoryResult<T>> result) {
        touch(entry);
        entities.flush();
        DirectoryResult<T> changed = result.apply(entry);
        note(CHANGED, entry, before.snapshot(), changed.snapshot());
        return changed;
    }

    /** Removes an entry, which is shown for the last time, and notes it. */
    public <T> DirectoryResult<T> remove(DirectoryEntity entry, DirectoryResult<T> last) {
        entities.remove(entry);
        note(DELETED, entry, last.snapshot(), AuditSnapshot.NONE);
        return last;
    }

    /** The same of an entry that is not shown. */
    public void create(DirectoryEntity entry) {
        add(entry);
        note(CREATED, entry, AuditSnapshot.NONE, DirectoryMapper.snapshot(entry));
    }

    /** Changes an entry that is not shown and notes it. */
    public <E extends DirectoryEntity> void update(E entry, Consumer<E> work) {
        AuditSnapshot before = DirectoryMapper.snapshot(entry);
        work.accept(entry);
        updated(entry, before);
    }

    /** Notes an entry that was changed and is not shown. */
    public void updated(DirectoryEntity entry, AuditSnapshot before) {
        touch(entry);
        note(CHANGED, entry, before, DirectoryMapper.snapshot(entry));
    }

    /** Removes an entry that is not shown and notes it. */
    public void remove(DirectoryEntity entry) {
        entities.remove(entry);
        note(DELETED, entry, DirectoryMapper.snapshot(entry), AuditSnapshot.NONE);
    }

    /** Notes what was done to an entry, in the accounts that it lay in before and those that it lies in now. */
    public void note(String action, DirectoryEntity entry, AuditSnapshot before, AuditSnapshot after) {
        AuditEntry.write(entities, context, now, new AuditEntry.Event(action, entry.kind(), entry.id(), before, after));
    }
}
