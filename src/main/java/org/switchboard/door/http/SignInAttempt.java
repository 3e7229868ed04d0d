package org.switchboard.door.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.switchboard.access.Caller;
import org.switchboard.operation.Fault;

/** How far a request came in saying who sends it. */
sealed interface SignInAttempt {
    /** It brought no credentials. */
    record Anonymous() implements SignInAttempt {}

    /** Its credentials cannot be read. */
    record Unreadable() implements SignInAttempt {}

    /** Its credentials are wrong. */
    record Wrong() implements SignInAttempt {}

    /** It is signed in. */
    record Right(Caller who) implements SignInAttempt {}

    /** The caller, if signed in. */
    default Optional<Caller> caller() {
        return this instanceof Right right ? Optional.of(right.who()) : Optional.empty();
    }

    /** What to answer where a login is needed and this is none. */
    default Fault refusal() {
        if (this instanceof Unreadable) {
            return HttpFault.unreadableCredentials();
        }
        return this instanceof Wrong ? HttpFault.wrongCredentials() : HttpFault.notSignedIn();
    }

    /** Keeps the attempt for later steps of the request. */
    default void keep(HttpServletRequest request) {
        request.setAttribute(SignInAttempt.class.getName(), this);
    }

    /** The attempt that was kept; the server shows a servlet's attributes as the properties of the request. */
    static SignInAttempt of(ContainerRequestContext request) {
        return request.getProperty(SignInAttempt.class.getName()) instanceof SignInAttempt attempt
                ? attempt
                : new Anonymous();
    }
}
