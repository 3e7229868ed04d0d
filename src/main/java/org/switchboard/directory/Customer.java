package org.switchboard.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.persistence.AccountCondition;

/** A node of the tree of customers inside an account. */
@Entity
@Table(name = "customer")
@AccountCondition("e.accountId in :accounts")
public class Customer extends DirectoryEntity {
    @Column(name = "account_id")
    private String accountId;

    private String name;

    @Column(name = "parent_customer_id")
    private @Nullable String parentCustomerId;

    @Column(name = "reference_id")
    private @Nullable String referenceId;

    @Column(name = "is_staging")
    private boolean staging;

    @Column(name = "tag_ids")
    private String tagIds = Tags.NONE;

    /** For JPA. */
    protected Customer() {
        this("", "", "");
    }

    public Customer(String id, String accountId, String name) {
        super(id);
        this.accountId = accountId;
        this.name = name;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Puts it below another customer, or at the root. */
    public void moveBelow(@Nullable String newParentCustomerId) {
        parentCustomerId = newParentCustomerId;
    }

    public void referTo(@Nullable String newReferenceId) {
        referenceId = newReferenceId;
    }

    /** Says whether it is being set up. */
    public void stage(boolean isStaging) {
        staging = isStaging;
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

    public String name() {
        return name;
    }

    /** The customer above this one; empty for a root. */
    public Optional<String> parentCustomerId() {
        return Optional.ofNullable(parentCustomerId);
    }

    /** What the customer is called in somebody else's system. */
    public Optional<String> referenceId() {
        return Optional.ofNullable(referenceId);
    }

    /** Whether it is being set up and not in use yet. */
    public boolean isStaging() {
        return staging;
    }

    /** Its tags, as they are stored. */
    String tagIds() {
        return tagIds;
    }
}
