package org.switchboard.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A tenant. Nothing crosses the border of an account. Not changed once read, so it may be shared between threads. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    private String id;

    private String name;
    private String region;

    /** For JPA. */
    protected Account() {
        this("", "", "");
    }

    Account(String id, String name, String region) {
        this.id = id;
        this.name = name;
        this.region = region;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The ISO 3166 region by which phone numbers without a country are read, such as {@code US}. */
    public String region() {
        return region;
    }
}
