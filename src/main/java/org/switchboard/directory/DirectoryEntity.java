package org.switchboard.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.switchboard.request.RequestContext;

/** What every entry of the directory has: an id, a version, and who made and last changed it. */
@MappedSuperclass
public abstract class DirectoryEntity {
    /** Whoever made what no login made. */
    static final String SYSTEM = "system";

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
        this.createdBy = SYSTEM;
        this.lastModifiedBy = SYSTEM;
    }

    void createdBy(RequestContext context, Instant now) {
        dateCreated = moment(now);
        createdBy = context.caller().email();
        modifiedBy(context, now);
    }

    public void modifiedBy(RequestContext context, Instant now) {
        dateLastModified = moment(now);
        lastModifiedBy = context.caller().email();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

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
