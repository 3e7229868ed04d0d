package org.switchboard.security;

import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.util.Set;
import java.util.stream.Collectors;
import org.switchboard.request.Caller;

/** The principal that the container keeps for a caller. */
public final class AuthenticatedPrincipal extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    /** What an identity store answers for a caller. */
    public static CredentialValidationResult result(Caller caller) {
        Set<String> roles = caller.roles().stream().map(Enum::name).collect(Collectors.toSet());
        return new CredentialValidationResult(new AuthenticatedPrincipal(caller), roles);
    }

    private AuthenticatedPrincipal(Caller caller) {
        super(caller.email());
        this.caller = caller;
    }

    /** Who it is. */
    public Caller caller() {
        return caller;
    }
}
