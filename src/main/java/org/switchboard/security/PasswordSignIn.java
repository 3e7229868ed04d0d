package org.switchboard.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import java.time.Duration;
import org.switchboard.directory.user.PasswordHasher;
import org.switchboard.request.Caller;

/** Checks who a user is by a password, within the limits of failure. Thread-safe. */
@Singleton
public class PasswordSignIn {
    private static final Duration WHILE_BUSY = Duration.ofMinutes(1);

    private final IdentityStoreSelector users;
    private final FailedSignInLimiter failedSignInLimiter;
    private final FailedSignInAudit trail;

    @Inject
    PasswordSignIn(IdentityStoreSelector users, FailedSignInLimiter failedSignInLimiter, FailedSignInAudit trail) {
        this.users = users;
        this.failedSignInLimiter = failedSignInLimiter;
        this.trail = trail;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** It is the user. */
        record Right(Caller caller) implements Outcome {}

        /** There is no such user, or the password is another; which of them is not told. */
        record Wrong() implements Outcome {}

        /**
         * Too many failed before; it was not even looked at.
         *
         * @param pause how long to wait before the next try
         */
        record TooMany(Duration pause) implements Outcome {}
    }

    /**
     * Checks, and notes in the audit trail if it fails. Unknown users take as long as wrong passwords.
     *
     * @param address the network address it came from
     * @param door through which interface, such as {@code soap12}
     */
    public Outcome check(UsernamePasswordCredential credential, String address, String door) {
        String user = credential.getCaller();
        if (!failedSignInLimiter.allow(user, address)) {
            trail.note(user, address, door, FailedSignInAudit.Reason.TOO_MANY_FAILURES);
            return new Outcome.TooMany(failedSignInLimiter.pause(user, address));
        }
        try {
            CredentialValidationResult result = users.validate(credential);
            if (result.getStatus() == CredentialValidationResult.Status.VALID
                    && result.getCallerPrincipal() instanceof AuthenticatedPrincipal principal) {
                failedSignInLimiter.succeeded(user, address);
                return new Outcome.Right(principal.caller());
            }
        } catch (PasswordHasher.TooBusy e) {
            return new Outcome.TooMany(WHILE_BUSY);
        }
        failedSignInLimiter.failed(user, address);
        trail.note(user, address, door, FailedSignInAudit.Reason.WRONG_CREDENTIALS);
        return new Outcome.Wrong();
    }
}
