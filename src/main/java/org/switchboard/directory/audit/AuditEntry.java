package org.switchboard.directory.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.persistence.AccountCondition;
import org.switchboard.persistence.IdGenerator;
import org.switchboard.request.RequestContext;

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
        this(RequestContext.system(), Instant.EPOCH, new Happening(null, "", "", "", null, null));
    }

    public AuditEntry(RequestContext who, Instant now, Happening happening) {
        this.id = IdGenerator.next();
        this.accountId = happening.accountId();
        this.date = now.atOffset(ZoneOffset.UTC);
        this.actorId = who.caller().loginId();
        this.actor = who.caller().email();
        this.door = who.origin().door();
        this.address = who.origin().address();
        this.action = happening.action();
        this.kind = happening.kind();
        this.entryId = happening.entryId();
        this.oldValue = happening.oldValue();
        this.newValue = happening.newValue();
    }

    /**
     * What was done.
     *
     * @param accountId in which account; null if it concerns the whole server
     * @param action what was done, such as {@code Changed}
     * @param kind to what, such as {@code Customer}
     * @param entryId the id of that
     * @param oldValue what it was before, as JSON without secrets
     * @param newValue what it is now, as JSON without secrets
     */
    public record Happening(
            @Nullable String accountId,
            String action,
            String kind,
            String entryId,
            @Nullable String oldValue,
            @Nullable String newValue) {}

    /** Grows with time. */
    public String id() {
        return id;
    }

    public Optional<String> accountId() {
        return Optional.ofNullable(accountId);
    }

    public OffsetDateTime date() {
        return date;
    }

    public String actorId() {
        return actorId;
    }

    public String actor() {
        return actor;
    }

    public String door() {
        return door;
    }

    public String address() {
        return address;
    }

    public String action() {
        return action;
    }

    public String kind() {
        return kind;
    }

    public String entryId() {
        return entryId;
    }

    public Optional<String> oldValue() {
        return Optional.ofNullable(oldValue);
    }

    public Optional<String> newValue() {
        return Optional.ofNullable(newValue);
    }
}
