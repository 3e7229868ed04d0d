package org.switchboard.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.persistence.AccountCondition;
import org.switchboard.persistence.ScopedEntities;

/** Anything that makes or receives communication: a person, a team, a number. */
@Entity
@Table(name = "endpoint")
@AccountCondition("e.accountId in :accounts")
public class Endpoint extends DirectoryEntity {
    @Column(name = "account_id")
    private String accountId;

    @Enumerated(EnumType.STRING)
    private EndpointType type;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "login_id")
    private @Nullable String loginId;

    @Column(name = "customer_id")
    private @Nullable String customerId;

    @Column(name = "phone_number")
    private @Nullable String phoneNumber;

    @Column(name = "email_address")
    private @Nullable String emailAddress;

    @Column(name = "email_key")
    private @Nullable String emailKey;

    @Column(name = "avatar_url")
    private @Nullable String avatarUrl;

    @Column(name = "flow_id")
    private @Nullable String flowId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    @OrderColumn(name = "position")
    @Column(name = "login_id")
    private List<String> memberLoginIds = new ArrayList<>();

    @Column(name = "tag_ids")
    private String tagIds = Tags.NONE;

    /** For JPA. */
    protected Endpoint() {
        this("", "", EndpointType.User, "");
    }

    public Endpoint(String id, String accountId, EndpointType type, String displayName) {
        super(id);
        this.accountId = accountId;
        this.type = type;
        this.displayName = displayName;
    }

    public Endpoint ofLogin(@Nullable String newLoginId) {
        loginId = newLoginId;
        return this;
    }

    public Endpoint ofCustomer(@Nullable String newCustomerId) {
        customerId = newCustomerId;
        return this;
    }

    public Endpoint withPhoneNumber(@Nullable String e164) {
        phoneNumber = e164;
        return this;
    }

    public Endpoint withFlow(@Nullable String newFlowId) {
        flowId = newFlowId;
        return this;
    }

    public Endpoint withAvatar(@Nullable String url) {
        avatarUrl = url;
        return this;
    }

    public Endpoint withEmailAddress(@Nullable String address) {
        emailAddress = address;
        emailKey = address == null ? null : EmailAddress.key(address);
        return this;
    }

    public void rename(String newDisplayName) {
        displayName = newDisplayName;
    }

    public Endpoint withMembers(List<String> loginIds) {
        memberLoginIds.clear();
        memberLoginIds.addAll(loginIds);
        return this;
    }

    /** Flushed in between, since a place in a team is unique and still taken while members change places. */
    public void replaceMembers(ScopedEntities entities, List<String> loginIds) {
        if (memberLoginIds.equals(loginIds)) {
            return;
        }
        if (!memberLoginIds.isEmpty()) {
            memberLoginIds.clear();
            entities.flush();
        }
        withMembers(loginIds);
    }

    public void tag(List<@Nullable String> newTagIds) {
        tagIds = Tags.stored(newTagIds);
    }

    @Override
    public Set<String> accountIds() {
        return Set.of(accountId);
    }

    public String accountId() {
        return accountId;
    }

    public EndpointType type() {
        return type;
    }

    public String displayName() {
        return displayName;
    }

    /** The person behind a User endpoint. */
    public Optional<String> loginId() {
        return Optional.ofNullable(loginId);
    }

    /** The customer that the endpoint is linked to. */
    public Optional<String> customerId() {
        return Optional.ofNullable(customerId);
    }

    /** The number of a PhoneNumber or Fax endpoint, E.164. */
    public Optional<String> phoneNumber() {
        return Optional.ofNullable(phoneNumber);
    }

    /** The address of an Email endpoint. */
    public Optional<String> emailAddress() {
        return Optional.ofNullable(emailAddress);
    }

    /** A picture of the person. */
    public Optional<String> avatarUrl() {
        return Optional.ofNullable(avatarUrl);
    }

    /** The flow that runs when this endpoint starts a session. */
    public Optional<String> flowId() {
        return Optional.ofNullable(flowId);
    }

    /** The people of a team, in order. */
    public List<String> memberLoginIds() {
        return List.copyOf(memberLoginIds);
    }

    /** Its tags, as they are stored. */
    String tagIds() {
        return tagIds;
    }
}
