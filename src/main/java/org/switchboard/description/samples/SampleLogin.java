package org.switchboard.description.samples;

import java.util.List;
import java.util.Optional;
import org.switchboard.security.AccessRule;

/** Who asks in a sample: one of the demo directory, whose passwords are public, or whoever sets {@code $LOGIN}. */
public enum SampleLogin {
    USER("alice@acme.example", "Alice, a user", List.of("User")),
    MANAGER("mary@acme.example", "Mary, a manager", List.of("User", "Manager")),
    ADMINISTRATOR("admin@switchboard.example", "The system administrator", List.of("User", "SystemAdministrator"));

    /** The password of all of them. */
    public static final String PASSWORD = "demo";

    private final String email;
    private final String title;
    private final List<String> roles;

    SampleLogin(String email, String title, List<String> roles) {
        this.email = email;
        this.title = title;
        this.roles = List.copyOf(roles);
    }

    /** The first who may ask; empty where nobody needs to sign in. */
    static Optional<SampleLogin> of(AccessRule accessRule) {
        if (!accessRule.needsLogin()) {
            return Optional.empty();
        }
        List<String> asked = accessRule.roleNames();
        for (SampleLogin login : values()) {
            if (asked.isEmpty() || login.roles.stream().anyMatch(asked::contains)) {
                return Optional.of(login);
            }
        }
        throw new IllegalArgumentException("nobody of the demo directory has a role of " + asked);
    }

    /** The email address. */
    public String email() {
        return email;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** Its roles by name. */
    public List<String> roles() {
        return roles;
    }

    /** Email address and password, as {@code curl -u} takes them. */
    String credentials() {
        return email + ':' + PASSWORD;
    }
}
