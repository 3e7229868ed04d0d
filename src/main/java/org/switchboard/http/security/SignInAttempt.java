package org.switchboard.http.security;

import java.time.Duration;
import java.util.Optional;
import org.switchboard.error.ApiError;
import org.switchboard.http.error.HttpErrors;
import org.switchboard.request.Caller;

/** How far a request came in saying who sends it. */
public sealed interface SignInAttempt {
    /** It brought no credentials, or a key, a token or a cookie that stands for nobody. */
    record Anonymous() implements SignInAttempt {}

    /** Its credentials cannot be read. */
    record Unreadable() implements SignInAttempt {}

    /** Its credentials are wrong. */
    record Wrong() implements SignInAttempt {}

    /**
     * Its credentials were not looked at, since too many failed before.
     *
     * @param pause how long to wait before the next try
     */
    record TooMany(Duration pause) implements SignInAttempt {}

    /** It could not be found out who sends it, as when the database is away. */
    record Failed(ApiError fault) implements SignInAttempt {}

    /** It is signed in. */
    record Right(Caller who) implements SignInAttempt {}

    /** The caller, if signed in. */
    default Optional<Caller> caller() {
        return this instanceof Right right ? Optional.of(right.who()) : Optional.empty();
    }

    /** Whether it is to be refused even by what is for anyone: it claims to be somebody, and is not as far as is known. */
    default boolean isFalse() {
        return this instanceof Unreadable || this instanceof Wrong || this instanceof TooMany || this instanceof Failed;
    }

    /** What to answer where a login is needed and this is none. */
    default ApiError refusal() {
        if (this instanceof Unreadable) {
            return HttpErrors.unreadableCredentials();
        }
        if (this instanceof Failed failed) {
            return failed.fault();
        }
        if (this instanceof TooMany many) {
            return ApiError.tooManyFailures(many.pause());
        }
        return HttpErrors.challenging(this instanceof Wrong ? ApiError.wrongCredentials() : ApiError.notSignedIn());
    }
}
