package org.switchboard.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Set;
import org.switchboard.persistence.AccountCondition;

/** A tenant. Nothing crosses the border of an account. */
@Entity
@Table(name = "account")
@AccountCondition("e.id in :accounts")
public class Account extends DirectoryEntity {
    private String name;
    private String region;

    /** For JPA. */
    protected Account() {
        this("", "", "");
    }

    public Account(String id, String name, String region) {
        super(id);
        this.name = name;
        this.region = region;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Has phone numbers without a country read as those of another region. */
    public void moveTo(String newRegion) {
        region = newRegion;
    }

    @Override
    public Set<String> accountIds() {
        return Set.of(id());
    }

    public String name() {
        return name;
    }

    /** The ISO 3166 region by which phone numbers without a country are read, such as {@code US}. */
    public String region() {
        return region;
    }
}
