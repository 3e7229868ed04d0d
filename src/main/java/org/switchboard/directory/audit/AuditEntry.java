package org.switchboard.directory.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.auditing.AuditEntryInfo;
import org.switchboard.persistence.AccountCondition;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.IdGenerator;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.request.RequestContext;
import org.switchboard.text.Timestamps;

/** That something was done to the directory or a login. Once written it is never changed. */
@Entity
@Table(name = "audit_entry")
@AccountCondition("e.accountId in :accounts")
public class AuditEntry {
    @Id
    private String id;

    @Column(name = "account_id")
    private @Nullable String accountId;

    @Column(name = "date_logged")
    private OffsetDateTime date;

    @Column(name = "actor_id")
    private String actorId;

    private String actor;
    private String door;
    private String address;
    private String action;
    private String kind;

    @Column(name = "entry_id")
    private String entryId;

    @Column(name = "old_value")
    private @Nullable String oldValue;

    @Column(name = "new_value")
    private @Nullable String newValue;

    /** For JPA. */
    protected AuditEntry() {
        this(RequestContext.system(), Instant.EPOCH, null, Event.NONE);
    }

    private AuditEntry(RequestContext who, Instant now, @Nullable String accountId, Event event) {
        AccountScope scope = new AccountScope.Only(accountId == null ? Set.of() : Set.of(accountId));
        this.id = IdGenerator.next();
        this.accountId = accountId;
        this.date = now.atOffset(ZoneOffset.UTC);
        this.actorId = who.caller().loginId();
        this.actor = who.caller().email();
        this.door = who.origin().door();
        this.address = who.origin().address();
        this.action = event.action();
        this.kind = event.kind();
        this.entryId = event.entryId();
        this.oldValue = event.before().in(scope);
        this.newValue = event.after().in(scope);
    }

    /**
     * What was done.
     *
     * @param action what was done, such as {@code Changed}
     * @param kind to what, such as {@code Customer}
     * @param entryId the id of that
     * @param before how that looked before
     * @param after how it looks now
     */
    public record Event(String action, String kind, String entryId, AuditSnapshot before, AuditSnapshot after) {
        private static final Event NONE = new Event("", "", "", AuditSnapshot.NONE, AuditSnapshot.NONE);
    }

    /**
     * Notes what is done in a transaction, as a part of it: in each account that the thing lay or lies in one entry, which
     * shows no other account; one for the whole server if it lies in none.
     */
    public static void write(ScopedEntities entities, RequestContext who, Instant now, Event event) {
        Set<@Nullable String> accounts = new HashSet<>(event.before().accountIds());
        accounts.addAll(event.after().accountIds());
        if (accounts.isEmpty()) {
            accounts.add(null);
        }
        accounts.forEach(account -> entities.add(new AuditEntry(who, now, account, event)));
    }

    /** As the contract shows it; its id grows with time. */
    AuditEntryInfo shown() {
        AuditEntryInfo shown = new AuditEntryInfo();
        shown.id = id;
        shown.accountId = accountId;
        shown.date = Timestamps.shown(date);
        shown.actorId = actorId;
        shown.actor = actor;
        shown.door = door;
        shown.address = address;
        shown.action = action;
        shown.kind = kind;
        shown.entryId = entryId;
        shown.oldValue = oldValue;
        shown.newValue = newValue;
        return shown;
    }
}
