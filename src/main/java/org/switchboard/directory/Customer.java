package org.switchboard.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node of the tree of customers inside an account. Not changed once read, so it may be shared between threads. */
@Entity
@Table(name = "customer")
public class Customer {
    @Id
    private String id;

    @Column(name = "account_id")
    private String accountId;

    private String name;

    @Column(name = "parent_customer_id")
    private @Nullable String parentCustomerId;

    /** For JPA. */
    protected Customer() {
        this("", "", "", null);
    }

    Customer(String id, String accountId, String name, @Nullable String parentCustomerId) {
        this.id = id;
        this.accountId = accountId;
        this.name = name;
        this.parentCustomerId = parentCustomerId;
    }

    public String id() {
        return id;
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
}
