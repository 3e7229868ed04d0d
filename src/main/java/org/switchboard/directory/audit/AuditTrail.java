package org.switchboard.directory.audit;

import static org.switchboard.directory.PageQuery.given;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.auditing.ListAuditEntries;
import org.switchboard.contract.auditing.ListAuditEntriesResponse;
import org.switchboard.directory.DirectoryChange;
import org.switchboard.directory.DirectoryMapper;
import org.switchboard.directory.DirectoryTransactions;
import org.switchboard.directory.PageQuery;
import org.switchboard.directory.User;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.request.RequestContext;

/** Who did what to the directory and to logins. Only ever grows. Thread-safe. */
@Singleton
public class AuditTrail {
    private static final int COUNT_PER_PAGE = 25;
    private static final int MAX_COUNT_PER_PAGE = 1000;

    private static final String SERVER = "Server";

    private final DirectoryTransactions directoryTransactions;

    @Inject
    public AuditTrail(DirectoryTransactions directoryTransactions) {
        this.directoryTransactions = directoryTransactions;
    }

    /** What was done in the caller's accounts, newest first. By the index {@code audit_entry_account}. */
    public ListAuditEntriesResponse list(RequestContext context, ListAuditEntries request) {
        FieldErrors faults = new FieldErrors();
        PageQuery.bound(faults, "CountPerPage", request.countPerPage, 1, MAX_COUNT_PER_PAGE);
        faults.refuseIfAny();
        AccountScope scope = context.scopeOf(given(request.accountIds));
        int count = Objects.requireNonNullElse(request.countPerPage, COUNT_PER_PAGE);
        ListAuditEntriesResponse response = new ListAuditEntriesResponse();
        List<AuditEntry> found = directoryTransactions.look(entities -> {
            ScopedQuery<AuditEntry> scopedQuery = entities.query(AuditEntry.class, scope);
            given(request.entryId).ifPresent(id -> scopedQuery.where("e.entryId = :entry", "entry", id));
            given(request.actorId).ifPresent(id -> scopedQuery.where("e.actorId = :actor", "actor", id));
            given(request.before).ifPresent(id -> scopedQuery.where("e.id < :before", "before", id));
            return scopedQuery.orderedBy("e.id desc").list(0, count + 1);
        });
        response.hasMorePages = found.size() > count;
        response.items = new ArrayList<>(
                found.stream().limit(count).map(DirectoryMapper::auditEntry).toList());
        return response;
    }

    /** Notes that somebody signed in or out, or made or revoked a key, in each of the login's accounts. */
    public void note(RequestContext context, String action, User user) {
        note(context, action, user.accountIds(), user.id(), null);
    }

    /**
     * Notes the same of a user who may be kept elsewhere, or of who only claims to be one.
     *
     * @param accountIds the accounts in which it is noted; if there are none, it is noted for the whole server
     * @param userId the ID of the user; 64 characters at most
     * @param what more there is to say of it, without secrets
     */
    public void note(
            RequestContext context, String action, Set<String> accountIds, String userId, @Nullable Object what) {
        directoryTransactions.note(
                context,
                directoryChange -> directoryChange.note(
                        action, "User", accountIds, userId, DirectoryChange.Shown.NOTHING, scope -> what));
    }

    /** Notes something that was done to the server itself. */
    public void noteServer(RequestContext context, String action, @Nullable Object what) {
        directoryTransactions.note(
                context,
                directoryChange -> directoryChange.note(
                        action, SERVER, Set.of(), SERVER, DirectoryChange.Shown.NOTHING, scope -> what));
    }

    /** Notes something that was done to what lies in one account and is not an entry of the directory. */
    public void note(RequestContext context, String action, String kind, String accountId, String id, Object what) {
        directoryTransactions.note(
                context, directoryChange -> directoryChange.note(action, kind, accountId, id, null, what));
    }
}
