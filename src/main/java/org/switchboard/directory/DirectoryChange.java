package org.switchboard.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.directory.audit.AuditEntry;
import org.switchboard.error.ApiException;
import org.switchboard.error.NotFoundException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.StoredJson;
import org.switchboard.request.IfMatch;
import org.switchboard.request.RequestContext;

/** One change of the directory while it is made: what is stored, who makes it, and the trail that it leaves. */
public final class DirectoryChange {
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
     * The entry with the id, if the caller may see it and has not read an older version of it. Changes of one entry wait
     * for each other here, so that none of them meets another later and has to begin again.
     */
    public <E extends DirectoryEntity> E entry(
            Class<E> type, String what, @Nullable String id, Optional<IfMatch> ifMatch) {
        if (id == null) {
            throw notFound(what);
        }
        E entry = entities.query(type, context.scope()).where("e.id = :id", "id", id).listForUpdate().stream()
                .findFirst()
                .orElseThrow(() -> notFound(what));
        ifMatch.ifPresent(expected -> expected.check(entry.version()));
        return entry;
    }

    public static ApiException notFound(String what) {
        return new NotFoundException(what + " does not exist");
    }

    /** Stores a new entry. */
    public void add(DirectoryEntity directoryEntity) {
        directoryEntity.createdBy(context, now);
        entities.add(directoryEntity);
    }

    /** Notes what was done to an entry of one account. */
    public void note(
            String action,
            String kind,
            String accountId,
            String entryId,
            @Nullable Object before,
            @Nullable Object after) {
        note(new AuditEntry.Happening(accountId, action, kind, entryId, json(before), json(after)));
    }

    /** Notes what was done to an entry that several accounts see, or none; each account sees its own note. */
    public void note(
            String action, String kind, Collection<String> accountIds, String entryId, Shown before, Shown after) {
        if (accountIds.isEmpty()) {
            AccountScope none = new AccountScope.Only(Set.of());
            note(new AuditEntry.Happening(null, action, kind, entryId, json(before.in(none)), json(after.in(none))));
        }
        for (String accountId : accountIds) {
            AccountScope only = AccountScope.only(accountId);
            note(new AuditEntry.Happening(
                    accountId, action, kind, entryId, json(before.in(only)), json(after.in(only))));
        }
    }

    /** How something looks to those who see some accounts. */
    @FunctionalInterface
    public interface Shown {
        /** Nothing to show. */
        Shown NOTHING = scope -> null;

        @Nullable
        Object in(AccountScope scope);
    }

    private void note(AuditEntry.Happening happening) {
        entities.add(new AuditEntry(context, now, happening));
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : StoredJson.write(value);
    }
}
