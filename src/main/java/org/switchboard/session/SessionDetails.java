package org.switchboard.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.directory.CustomerPath;
import org.switchboard.persistence.FollowedTable;
import org.switchboard.persistence.IdGenerator;
import org.switchboard.request.Caller;

/**
 * What a session is about: its account and customer, its two sides, its dates. The columns of the live tables and of the
 * archive are the same.
 */
@MappedSuperclass
public abstract class SessionDetails {
    @Id
    String id = "";

    @Version
    long version;

    @Column(name = "account_id")
    String accountId = "";

    @Column(name = "account_name")
    String accountName = "";

    @Column(name = "created_by")
    String createdBy = "";

    @Column(name = "created_by_id")
    String createdById = "";

    @Column(name = "last_modified_by")
    String lastModifiedBy = "";

    @Column(name = "date_created")
    OffsetDateTime dateCreated = OffsetDateTime.MIN;

    @Column(name = "date_last_modified")
    OffsetDateTime dateLastModified = OffsetDateTime.MIN;

    @Column(name = "date_archived")
    OffsetDateTime dateArchived = FollowedTable.NO_PLACE_YET;

    @Column(name = "date_last_life")
    OffsetDateTime dateLastLife = OffsetDateTime.MIN;

    @Enumerated(EnumType.STRING)
    FlowChannels channel = FlowChannels.Voice;

    @Enumerated(EnumType.STRING)
    SessionDirections direction = SessionDirections.Outgoing;

    @Column(name = "start_session")
    boolean startSession;

    @Column(name = "parent_session_id")
    @Nullable
    String parentSessionId;

    @Column(name = "customer_id")
    @Nullable
    String customerId;

    @Column(name = "customer_name")
    @Nullable
    String customerName;

    @Convert(converter = BreadcrumbConverter.class)
    @Column(name = "customer_breadcrumb")
    @Nullable
    List<CustomerPath.Step> customerBreadcrumb;

    @Column(name = "endpoint_id")
    @Nullable
    String endpointId;

    @Column(name = "endpoint_name")
    @Nullable
    String endpointName;

    @Column(name = "display_name")
    @Nullable
    String displayName;

    @Column(name = "from_address")
    @Nullable
    String fromAddress;

    @Column(name = "from_name")
    @Nullable
    String fromName;

    @Column(name = "from_phone_number")
    @Nullable
    String fromPhoneNumber;

    @Column(name = "to_address")
    @Nullable
    String toAddress;

    @Nullable
    String destination;

    @Column(name = "callback_number")
    @Nullable
    String callbackNumber;

    @Column(name = "team_id")
    @Nullable
    String teamId;

    @Column(name = "from_search")
    String fromSearch = "";

    @Column(name = "to_search")
    String toSearch = "";

    /** For JPA. */
    protected SessionDetails() {}

    /** Takes what is known of a session when it is opened. */
    void begin(Caller caller, ResolvedReferences resolvedReferences, SessionDefaults sessionDefaults, Instant now) {
        id = IdGenerator.next();
        accountId = resolvedReferences.account().id();
        accountName = resolvedReferences.account().name();
        createdBy = caller.email();
        createdById = caller.loginId();
        lastModifiedBy = caller.email();
        dateCreated = now.atOffset(ZoneOffset.UTC);
        dateLastModified = dateCreated;
        dateLastLife = dateCreated;
        channel = sessionDefaults.channel();
        direction = sessionDefaults.direction();
        startSession = sessionDefaults.startSession();
        fromAddress = sessionDefaults.fromAddress();
        fromName = sessionDefaults.fromName();
        toAddress = sessionDefaults.toAddress();
        displayName = sessionDefaults.displayName();
        destination = sessionDefaults.destination();
        fromPhoneNumber = resolvedReferences.fromPhoneNumber().orElse(null);
        parentSessionId = resolvedReferences.parentSessionId().orElse(null);
        resolvedReferences.customer().ifPresent(path -> {
            customerId = path.customer().id();
            customerName = path.customer().name();
            customerBreadcrumb = path.steps();
        });
        resolvedReferences.callersEndpoint().ifPresent(endpoint -> {
            endpointId = endpoint.id();
            endpointName = endpoint.displayName();
        });
        teamId = resolvedReferences
                .party()
                .flatMap(ResolvedReferences.Party::teamId)
                .orElse(null);
        fromSearch = searched(fromAddress, fromName);
        toSearch = searched(toAddress, destination);
    }

    private static String searched(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    /** Goes to another address. */
    void toward(String address, String typed) {
        toAddress = address;
        destination = typed;
        toSearch = searched(toAddress, destination);
    }

    public String id() {
        return id;
    }

    /** Grows with each change; 1 for a session that was never changed. */
    public long version() {
        return version;
    }

    public String accountId() {
        return accountId;
    }

    public OffsetDateTime dateCreated() {
        return dateCreated;
    }

    /** When it first came into the archive; {@link FollowedTable#NO_PLACE_YET} if it never did. */
    public OffsetDateTime dateArchived() {
        return dateArchived;
    }

    /** When it last showed life: by a change, or by being asked for the state that it has. */
    public OffsetDateTime dateLastLife() {
        return dateLastLife;
    }

    public FlowChannels channel() {
        return channel;
    }

    public SessionDirections direction() {
        return direction;
    }

    public Optional<String> fromPhoneNumber() {
        return Optional.ofNullable(fromPhoneNumber);
    }

    public Optional<String> customerId() {
        return Optional.ofNullable(customerId);
    }

    /** The address of the other side. */
    public String party() {
        @Nullable String other = direction == SessionDirections.Outgoing ? toAddress : fromAddress;
        return other == null ? id : other;
    }
}
