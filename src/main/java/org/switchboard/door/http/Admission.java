package org.switchboard.door.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.access.Access;
import org.switchboard.access.AccessControl;
import org.switchboard.access.Caller;
import org.switchboard.operation.Call;
import org.switchboard.operation.Declaration;
import org.switchboard.operation.Fault;
import org.switchboard.session.IdempotencyKey;

/** Lets a request in, or not, before its body is read; the same for every door. Thread-safe. */
@Singleton
public class Admission {
    private static final String ACCOUNT = "accountId";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final AccessControl accessControl;

    @Inject
    Admission(AccessControl accessControl) {
        this.accessControl = accessControl;
    }

    /**
     * Who asks for the operation, and what the request says beside its document.
     *
     * @throws FaultThrown if the caller is not signed in, or lacks the role
     */
    public Call admit(ContainerRequestContext request, Declaration<?, ?> declaration) {
        SignInAttempt attempt = SignInAttempt.of(request);
        Access access = accessControl.decide(attempt.caller(), declaration.roles());
        if (access instanceof Access.Granted granted) {
            return call(request, granted.caller());
        }
        Fault fault = access instanceof Access.RoleMissing missing
                ? HttpFault.roleMissing(missing.required())
                : attempt.refusal();
        throw refusal(request, fault);
    }

    /**
     * Refuses a caller who is not signed in, where the operation is not known before the body is read.
     *
     * @throws FaultThrown if so
     */
    public void admitSignedIn(ContainerRequestContext request) {
        SignInAttempt attempt = SignInAttempt.of(request);
        if (attempt.caller().isEmpty()) {
            throw refusal(request, attempt.refusal());
        }
    }

    private static FaultThrown refusal(ContainerRequestContext request, Fault fault) {
        return new FaultThrown(RequestState.isFromBrowser(request) ? HttpFault.withoutPrompt(fault) : fault);
    }

    private static Call call(ContainerRequestContext request, Caller caller) {
        return new Call(caller, Parameters.first(request.getUriInfo(), ACCOUNT), idempotencyKey(request));
    }

    private static Optional<IdempotencyKey> idempotencyKey(ContainerRequestContext request) {
        @Nullable List<String> headers = request.getHeaders().get(IDEMPOTENCY_KEY);
        if (headers == null) {
            return Optional.empty();
        }
        Optional<IdempotencyKey> key = IdempotencyKey.parse(headers.get(0));
        if (headers.size() > 1 || key.isEmpty()) {
            throw new FaultThrown(HttpFault.badIdempotencyKey());
        }
        return key;
    }
}
