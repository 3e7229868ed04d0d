package org.switchboard.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.switchboard.persistence.AccountCondition;

/** That a user has signed in from an address by password. It lies in no account: the subject does not tell whose it is. */
@Entity
@Table(name = "known_address")
@AccountCondition("e.subject in :accounts and e.expires is null")
public class KnownAddress {
    @Id
    private String subject = "";

    private OffsetDateTime expires = OffsetDateTime.MIN;

    /** For JPA. */
    protected KnownAddress() {}

    KnownAddress(String subject, Instant expires) {
        this.subject = subject;
        this.expires = expires.atOffset(ZoneOffset.UTC);
    }
}
