package org.switchboard.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.persistence.AccountCondition;

/** That somebody is signed in by cookie. Its id is the digest of the cookie's value. */
@Entity
@Table(name = "sign_in")
@AccountCondition("exists (select l from User l join l.accountIds a where l.id = e.loginId and a in :accounts)")
public class LoginSession {
    private static final String SEPARATOR = "\n";

    @Id
    private String id;

    @Column(name = "login_id")
    private @Nullable String loginId;

    @Column(name = "external_name")
    private @Nullable String externalName;

    @Column(name = "external_groups")
    private @Nullable String externalGroups;

    private boolean remembered;
    private String address;

    @Column(name = "date_created")
    private OffsetDateTime dateCreated;

    private OffsetDateTime expires;

    /** For JPA. */
    protected LoginSession() {
        this("", false, "", Instant.EPOCH, Instant.EPOCH);
    }

    LoginSession(String id, boolean remembered, String address, Instant now, Instant expires) {
        this.id = id;
        this.remembered = remembered;
        this.address = address;
        this.dateCreated = now.atOffset(ZoneOffset.UTC);
        this.expires = expires.atOffset(ZoneOffset.UTC);
    }

    LoginSession ofLogin(String itsId) {
        loginId = itsId;
        return this;
    }

    /** Of somebody who has no login here, with the groups that said what that somebody may. */
    LoginSession ofExternal(String name, Collection<String> groups) {
        externalName = name;
        externalGroups = String.join(SEPARATOR, groups);
        return this;
    }

    String id() {
        return id;
    }

    Optional<String> loginId() {
        return Optional.ofNullable(loginId);
    }

    Optional<String> externalName() {
        return Optional.ofNullable(externalName);
    }

    List<String> externalGroups() {
        return externalGroups == null ? List.of() : List.of(externalGroups.split(SEPARATOR));
    }

    boolean isRemembered() {
        return remembered;
    }

    String address() {
        return address;
    }

    boolean isValid(Instant now, Instant notBefore) {
        return now.isBefore(expires.toInstant()) && !dateCreated.toInstant().isBefore(notBefore);
    }
}
