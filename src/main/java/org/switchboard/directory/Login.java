package org.switchboard.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A person who can sign in. Not changed once read, so it may be shared between threads. */
@Entity
@Table(name = "login")
public class Login {
    @Id
    private String id;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "login_role", joinColumns = @JoinColumn(name = "login_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "login_account", joinColumns = @JoinColumn(name = "login_id"))
    @Column(name = "account_id")
    private Set<String> accountIds = new HashSet<>();

    @Version
    private long version;

    /** For JPA. */
    protected Login() {
        this("", "", "", "");
    }

    Login(String id, String email, String displayName, String passwordHash) {
        this.id = id;
        this.email = email;
        this.emailKey = emailKey(email);
        this.displayName = displayName;
        this.passwordHash = passwordHash;
    }

    /** The form in which email addresses are compared: without case. */
    static String emailKey(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    Login grant(Set<Role> moreRoles, Set<String> moreAccounts) {
        roles.addAll(moreRoles);
        accountIds.addAll(moreAccounts);
        return this;
    }

    void change(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    public String id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String displayName() {
        return displayName;
    }

    /** The salted hash of the password, as {@link Passwords} writes it. Never shown. */
    public String passwordHash() {
        return passwordHash;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** The accounts granted; a system administrator needs none. */
    public Set<String> accountIds() {
        return Set.copyOf(accountIds);
    }
}
