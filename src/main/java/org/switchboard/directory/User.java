package org.switchboard.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.persistence.AccountCondition;
import org.switchboard.request.Caller;
import org.switchboard.request.Role;

/** A person who can sign in. */
@Entity
@Table(name = "login")
@AccountCondition("exists (select a from e.accountIds a where a in :accounts)")
public class User extends DirectoryEntity {
    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "sign_ins_since")
    private OffsetDateTime signInsSince = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "login_role", joinColumns = @JoinColumn(name = "login_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "login_account", joinColumns = @JoinColumn(name = "login_id"))
    @Column(name = "account_id")
    private Set<String> accountIds = new HashSet<>();

    /** What is read for many users together. */
    public static String[] collections() {
        return new String[] {"roles", "accountIds"};
    }

    /** For JPA. */
    protected User() {
        this("", "", "", null);
    }

    public User(String id, String email, String displayName, @Nullable String passwordHash) {
        super(id);
        this.email = email;
        this.emailKey = EmailAddress.key(email);
        this.displayName = displayName;
        this.passwordHash = passwordHash;
    }

    /** Gives it more roles and accounts. */
    public User grant(Set<Role> moreRoles, Set<String> moreAccounts) {
        roles.addAll(moreRoles);
        accountIds.addAll(moreAccounts);
        return this;
    }

    /** Gives it another password, at which every sign-in that was made before ends. */
    public void change(@Nullable String newPasswordHash, Instant now) {
        passwordHash = newPasswordHash;
        signInsSince = now.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    public void rename(String newDisplayName) {
        displayName = newDisplayName;
    }

    /** Gives it another email address. */
    public void moveTo(String newEmail) {
        email = newEmail;
        emailKey = EmailAddress.key(newEmail);
    }

    public void replaceRoles(Set<Role> newRoles) {
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    public void replaceAccounts(Set<String> newAccountIds) {
        accountIds.retainAll(newAccountIds);
        accountIds.addAll(newAccountIds);
    }

    public String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    /** The salted hash of the password, as the password hasher writes it; empty if there is none. Never shown. */
    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    /** Since when what was signed in counts: the moment of the last change of password. */
    public Instant signInsSince() {
        return signInsSince.toInstant();
    }

    /** Whether it runs the server. */
    public boolean isSystemAdministrator() {
        return roles.contains(Role.SystemAdministrator);
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** The accounts granted; a system administrator needs none. */
    @Override
    public Set<String> accountIds() {
        return Set.copyOf(accountIds);
    }

    /** Who calls as this user. */
    public Caller caller(Caller.Way way) {
        return caller(way, roles(), Optional.empty());
    }

    /** Who calls by a key that leaves this user some of the roles and operations. */
    public Caller caller(Caller.Way way, Set<Role> leftRoles, Optional<Set<String>> operations) {
        Set<Role> left = roles.stream().filter(leftRoles::contains).collect(Collectors.toUnmodifiableSet());
        return Caller.user(id(), email, displayName, left, accountIds(), way, operations);
    }
}
