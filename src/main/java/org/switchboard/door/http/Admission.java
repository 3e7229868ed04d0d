package org.switchboard.door.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.access.Access;
import org.switchboard.access.AccessControl;
import org.switchboard.access.Caller;
import org.switchboard.contract.auth.Authenticate;
import org.switchboard.directory.Condition;
import org.switchboard.directory.ExpectedAccount;
import org.switchboard.door.format.Flag;
import org.switchboard.operation.Call;
import org.switchboard.operation.Declaration;
import org.switchboard.platform.Drain;
import org.switchboard.platform.Tracing;
import org.switchboard.session.IdempotencyKey;

/** Lets a request in, or not, before its body is read; the same for every door. Thread-safe. */
@Singleton
public class Admission {
    static final String ACCOUNT = "accountId";
    static final String DRY_RUN = "dryRun";

    private static final String EXPECTED_ACCOUNT = "X-Expect-Account";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** Where one answer is the whole body, and nothing stands around it. */
    private static final Set<String> PLAIN_DOORS = Set.of("rest", "named");

    private static final Condition NEVER = new Condition(Set.of(-1L));

    private final AccessControl accessControl;
    private final OwnOrigin ownOrigin;
    private final Drain drain;
    private final Tracing tracing;

    @Inject
    Admission(AccessControl accessControl, OwnOrigin ownOrigin, Drain drain, Tracing tracing) {
        this.tracing = tracing;
        this.drain = drain;
        this.accessControl = accessControl;
        this.ownOrigin = ownOrigin;
    }

    /**
     * Who asks for the operation, and what the request says beside its document.
     *
     * @param door through which door it came
     * @throws FaultThrown if the server drains and takes nothing on any more; if the caller is not signed in, lacks the role, or was tricked into sending it; or if one of
     *     its headers or parameters cannot be read or heeded
     */
    public Call admit(ContainerRequestContext request, Declaration<?, ?> declaration, String door) {
        return tracing.stage("admission", () -> admitted(request, declaration, door));
    }

    private Call admitted(ContainerRequestContext request, Declaration<?, ?> declaration, String door) {
        if (drain.refuses() && !declaration.onlyReads() && !declaration.whileDraining()) {
            throw new FaultThrown(HttpFault.draining());
        }
        RequestIdentity arrival = RequestIdentity.of(request);
        if (arrival.attempt().isFalse()) {
            throw new FaultThrown(arrival.attempt().refusal());
        }
        Access access = accessControl.decide(arrival.attempt().caller(), declaration.name(), declaration.audience());
        Optional<Caller> caller = admitted(arrival, access);
        if (declaration.keyed() && request.getMethod().equals(HttpMethod.HEAD)) {
            throw new FaultThrown(HttpFault.wrongVerb(HttpMethod.HEAD, declaration.name(), declaration.verbs()));
        }
        refuseForeign(request, declaration, arrival);
        Optional<String> password = SecretParameters.password(request);
        if (password.isPresent() && !isAnsweredItself(request, declaration)) {
            throw new FaultThrown(HttpFault.credentialsInAddress(password.get()));
        }
        return new Call(
                caller,
                Parameters.first(request.getUriInfo(), ACCOUNT),
                Optional.ofNullable(request.getHeaderString(EXPECTED_ACCOUNT))
                        .map(String::strip)
                        .map(ExpectedAccount::byHeader)
                        .orElse(ExpectedAccount.ANY),
                idempotencyKey(request),
                condition(request),
                isDryRun(request, declaration),
                new Call.Origin(
                        door,
                        arrival.address(),
                        isRead(request),
                        PLAIN_DOORS.contains(door)
                                && RequestState.answerFormat(request).isOfRows(),
                        arrival.signIn().map(SignInCookies.Presented::value)));
    }

    /** Pages of other origins neither act with what a browser sends by itself, nor have answers passed to their scripts. */
    private void refuseForeign(
            ContainerRequestContext request, Declaration<?, ?> declaration, RequestIdentity arrival) {
        boolean acts = !isRead(request) || declaration.keyed();
        boolean byBrowser = arrival.isByBrowser() || !declaration.audience().needsLogin();
        boolean linkedUnderCookie = arrival.isByCookie() && RequestState.isLink(request);
        if (acts && (linkedUnderCookie || byBrowser && !ownOrigin.isOf(request))) {
            throw new FaultThrown(HttpFault.foreignOrigin());
        }
        if (RequestState.callback(request).isEmpty()) {
            return;
        }
        if (arrival.isByCookie() ? !ownOrigin.isProven(request) : arrival.isByBrowser() && !ownOrigin.isOf(request)) {
            throw new FaultThrown(HttpFault.foreignScript());
        }
    }

    private static Optional<Caller> admitted(RequestIdentity arrival, Access access) {
        if (access instanceof Access.Granted granted) {
            return Optional.of(granted.caller());
        }
        if (access instanceof Access.RoleMissing missing) {
            throw new FaultThrown(HttpFault.roleMissing(missing.required()));
        }
        if (access instanceof Access.KeyTooNarrow narrow) {
            throw new FaultThrown(HttpFault.keyTooNarrow(narrow.operation()));
        }
        if (access instanceof Access.NotSignedIn) {
            throw new FaultThrown(arrival.attempt().refusal());
        }
        return Optional.empty();
    }

    /** To sign in by a read is refused as the contract has it (wire contract, section 7.1). */
    private static boolean isAnsweredItself(ContainerRequestContext request, Declaration<?, ?> declaration) {
        return isRead(request) && declaration.request() == Authenticate.class;
    }

    /** Whether anybody is signed in; what only looks like it is refused. */
    public boolean isSignedIn(ContainerRequestContext request) {
        SignInAttempt attempt = RequestIdentity.of(request).attempt();
        if (attempt.isFalse()) {
            throw new FaultThrown(attempt.refusal());
        }
        return attempt.caller().isPresent();
    }

    /** The refusal of whoever is not signed in. */
    public FaultThrown notSignedIn(ContainerRequestContext request) {
        return new FaultThrown(RequestIdentity.of(request).attempt().refusal());
    }

    private static boolean isRead(ContainerRequestContext request) {
        return READING.contains(request.getMethod());
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

    /** Whether nothing is to be done; what only reads does nothing anyway. */
    private static boolean isDryRun(ContainerRequestContext request, Declaration<?, ?> declaration) {
        List<String> given = Parameters.all(request.getUriInfo(), DRY_RUN);
        if (given.isEmpty()) {
            return false;
        }
        Optional<Boolean> dry = given.size() == 1 ? Flag.of(given.get(0)) : Optional.empty();
        boolean wanted = dry.orElseThrow(() -> new FaultThrown(HttpFault.badDryRun(DRY_RUN)));
        boolean onlyReads = declaration.onlyReads();
        if (wanted && !onlyReads && !declaration.rehearsable()) {
            throw new FaultThrown(HttpFault.dryRunNotOffered(DRY_RUN, declaration.name()));
        }
        return wanted && !onlyReads;
    }

    /** {@code If-Match}: any version, or one of those listed; a weak or strange tag matches none (RFC 9110). */
    private static Optional<Condition> condition(ContainerRequestContext request) {
        @Nullable String header = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null || READING.contains(request.getMethod())) {
            return Optional.empty();
        }
        if (header.strip().equals("*")) {
            return Optional.of(new Condition(Set.of()));
        }
        Set<Long> versions = Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(tag -> tag.matches("\"[0-9]{1,18}\""))
                .map(tag -> Long.valueOf(tag.substring(1, tag.length() - 1)))
                .collect(Collectors.toSet());
        return Optional.of(versions.isEmpty() ? NEVER : new Condition(versions));
    }
}
