package org.switchboard.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import org.switchboard.request.Caller;
import org.switchboard.request.RequestContext;

/** What every entry of the directory has: an id, a version, and who made and last changed it. */
@MappedSuperclass
public abstract class DirectoryEntity {

    /** What an id must be. */
    public static final String ID_RULE = "must be 1 to 64 letters, digits, dots, dashes or underscores";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "date_created")
    private OffsetDateTime dateCreated;

    @Column(name = "date_last_modified")
    private OffsetDateTime dateLastModified;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "last_modified_by")
    private String lastModifiedBy;

    /** An entry that the server itself made just now. */
    protected DirectoryEntity(String id) {
        this.id = id;
        this.dateCreated = moment(Instant.now());
        this.dateLastModified = dateCreated;
        this.createdBy = Caller.SYSTEM;
        this.lastModifiedBy = Caller.SYSTEM;
    }

    void createdBy(RequestContext context, Instant now) {
        dateCreated = moment(now);
        createdBy = context.caller().email();
        modifiedBy(context, now);
    }

    void modifiedBy(RequestContext context, Instant now) {
        dateLastModified = moment(now);
        lastModifiedBy = context.caller().email();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    /** Whether a text has the form of an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** What it is called where it is missing and in the audit trail. */
    public final String kind() {
        return getClass().getSimpleName();
    }

    /** The accounts that it lies in. */
    public abstract Set<String> accountIds();

    public String id() {
        return id;
    }

    /** Grows with each change. */
    public long version() {
        return version;
    }

    public OffsetDateTime dateCreated() {
        return dateCreated;
    }

    public OffsetDateTime dateLastModified() {
        return dateLastModified;
    }

    /** The email address of the login that made it. */
    public String createdBy() {
        return createdBy;
    }

    /** The email address of the login that last changed it. */
    public String lastModifiedBy() {
        return lastModifiedBy;
    }
}
