package org.switchboard.directory.audit;

import static org.switchboard.text.NonBlank.given;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.auditing.ListAuditEntries;
import org.switchboard.contract.auditing.ListAuditEntriesResponse;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.Page;
import org.switchboard.persistence.PageRequest;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.RequestContext;

/** Who did what to the directory and to logins. Only ever grows. Thread-safe. */
@Singleton
public class AuditTrail {
    private static final String SERVER = "Server";
    private static final String USER = "User";

    private final Transactions database;
    private final Clock clock;

    @Inject
    public AuditTrail(Transactions database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was done in the caller's accounts, newest first. By the index {@code audit_entry_account}. */
    public ListAuditEntriesResponse list(RequestContext context, ListAuditEntries request) {
        FieldErrors faults = new FieldErrors();
        PageRequest part = PageRequest.of(faults, null, request.countPerPage, false);
        faults.refuseIfAny();
        AccountScope scope = context.scopeOf(given(request.accountIds));
        Page<AuditEntry> page = database.call(entities -> {
            ScopedQuery<AuditEntry> scopedQuery = entities.query(AuditEntry.class, scope);
            given(request.entryId).ifPresent(id -> scopedQuery.where("e.entryId = :entry", "entry", id));
            given(request.actorId).ifPresent(id -> scopedQuery.where("e.actorId = :actor", "actor", id));
            given(request.before).ifPresent(id -> scopedQuery.where("e.id < :before", "before", id));
            return part.read(scopedQuery.orderedBy("e.id desc")::list);
        });
        ListAuditEntriesResponse response = new ListAuditEntriesResponse();
        response.hasMorePages = page.hasMore();
        response.items =
                new ArrayList<>(page.items().stream().map(AuditEntry::shown).toList());
        return response;
    }

    /**
     * Notes that somebody signed in or out, or made or revoked a key: a user, or somebody who is kept elsewhere or only
     * claims to be one.
     *
     * @param accountIds the accounts in which it is noted; if there are none, it is noted for the whole server
     * @param userId the ID of the user; 64 characters at most
     * @param what more there is to say of it, without secrets
     */
    public void note(
            RequestContext context, String action, Set<String> accountIds, String userId, @Nullable Object what) {
        note(context, action, USER, userId, new AuditSnapshot(what, accountIds));
    }

    /** Notes something that was done to the server itself. */
    public void noteServer(RequestContext context, String action, @Nullable Object what) {
        note(context, action, SERVER, SERVER, new AuditSnapshot(what, Set.of()));
    }

    /** Notes something that was done to what lies in one account and is not an entry of the directory. */
    public void note(RequestContext context, String action, String kind, String accountId, String id, Object what) {
        note(context, action, kind, id, new AuditSnapshot(what, Set.of(accountId)));
    }

    private void note(RequestContext context, String action, String kind, String id, AuditSnapshot after) {
        AuditEntry.Event event = new AuditEntry.Event(action, kind, id, AuditSnapshot.NONE, after);
        database.run(entities -> AuditEntry.write(entities, context, clock.instant(), event));
    }
}
