package org.switchboard.http;

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
import org.switchboard.contract.auth.Authenticate;
import org.switchboard.error.ApiException;
import org.switchboard.http.error.HttpErrors;
import org.switchboard.http.request.QueryParameters;
import org.switchboard.http.request.RequestState;
import org.switchboard.http.security.RequestAuthentication;
import org.switchboard.http.security.SameOriginPolicy;
import org.switchboard.http.security.SecretParameters;
import org.switchboard.http.security.SignInAttempt;
import org.switchboard.http.security.SignInCookies;
import org.switchboard.monitoring.Drain;
import org.switchboard.monitoring.Tracing;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.request.Caller;
import org.switchboard.request.ExpectedAccount;
import org.switchboard.request.IdempotencyKey;
import org.switchboard.request.IfMatch;
import org.switchboard.request.RequestContext;
import org.switchboard.security.AccessControl;
import org.switchboard.security.AccessDecision;
import org.switchboard.text.BooleanText;

/** Lets a request in, or not, before its body is read; the same for every interface. Thread-safe. */
@Singleton
public class Admission {
    private static final String EXPECTED_ACCOUNT = "X-Expect-Account";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** Where one answer is the whole body, and nothing stands around it. */
    private static final Set<String> PLAIN_DOORS = Set.of("rest", "named");

    private static final IfMatch NEVER = new IfMatch(Set.of(-1L));

    private final AccessControl accessControl;
    private final SameOriginPolicy sameOriginPolicy;
    private final Drain drain;
    private final Tracing tracing;

    @Inject
    Admission(AccessControl accessControl, SameOriginPolicy sameOriginPolicy, Drain drain, Tracing tracing) {
        this.tracing = tracing;
        this.drain = drain;
        this.accessControl = accessControl;
        this.sameOriginPolicy = sameOriginPolicy;
    }

    /**
     * Who asks for the operation, and what the request says beside its document.
     *
     * @param door through which interface it came
     * @throws ApiException if the server drains and takes nothing on any more; if the caller is not signed in, lacks the role, or was tricked into sending it; or if one of
     *     its headers or parameters cannot be read or heeded
     */
    public RequestContext admit(ContainerRequestContext request, OperationDescriptor<?, ?> descriptor, String door) {
        return tracing.stage("admission", () -> {
            if (drain.refuses() && !descriptor.onlyReads() && !descriptor.whileDraining()) {
                throw new ApiException(HttpErrors.draining());
            }
            RequestAuthentication arrival = RequestAuthentication.of(request);
            if (arrival.attempt().isFalse()) {
                throw new ApiException(arrival.attempt().refusal());
            }
            AccessDecision accessDecision =
                    accessControl.decide(arrival.attempt().caller(), descriptor.name(), descriptor.audience());
            Optional<Caller> caller = admitted(arrival, accessDecision);
            if (descriptor.idempotent() && request.getMethod().equals(HttpMethod.HEAD)) {
                throw new ApiException(HttpErrors.wrongVerb(HttpMethod.HEAD, descriptor.name(), descriptor.verbs()));
            }
            refuseCrossSite(request, descriptor, arrival);
            Optional<String> password = SecretParameters.password(request);
            if (password.isPresent() && !isAnsweredItself(request, descriptor)) {
                throw new ApiException(HttpErrors.credentialsInAddress(password.get()));
            }
            return new RequestContext(
                    caller,
                    QueryParameters.first(request.getUriInfo(), QueryParameters.ACCOUNT),
                    Optional.ofNullable(request.getHeaderString(EXPECTED_ACCOUNT))
                            .map(String::strip)
                            .map(ExpectedAccount::byHeader)
                            .orElse(ExpectedAccount.ANY),
                    idempotencyKey(request),
                    condition(request, descriptor),
                    isDryRun(request, descriptor),
                    new RequestContext.Origin(
                            door,
                            arrival.address(),
                            isRead(request),
                            PLAIN_DOORS.contains(door)
                                    && RequestState.answerFormat(request).isOfRows(),
                            arrival.signIn().map(SignInCookies.Presented::value)));
        });
    }

    /** Pages of other origins neither act with what a browser sends by itself, nor have answers passed to their scripts. */
    private void refuseCrossSite(
            ContainerRequestContext request, OperationDescriptor<?, ?> descriptor, RequestAuthentication arrival) {
        boolean acts = !isRead(request) || descriptor.idempotent();
        boolean byBrowser = arrival.isByBrowser() || !descriptor.audience().needsLogin();
        boolean linkedUnderCookie = arrival.isByCookie() && RequestState.isLink(request);
        if (acts && (linkedUnderCookie || byBrowser && !sameOriginPolicy.isOf(request))) {
            throw new ApiException(HttpErrors.foreignOrigin());
        }
        if (RequestState.callback(request).isEmpty()) {
            return;
        }
        if (arrival.isByCookie()
                ? !sameOriginPolicy.isProven(request)
                : arrival.isByBrowser() && !sameOriginPolicy.isOf(request)) {
            throw new ApiException(HttpErrors.foreignScript());
        }
    }

    private static Optional<Caller> admitted(RequestAuthentication arrival, AccessDecision accessDecision) {
        if (accessDecision instanceof AccessDecision.Granted granted) {
            return Optional.of(granted.caller());
        }
        if (accessDecision instanceof AccessDecision.RoleMissing missing) {
            throw new ApiException(HttpErrors.roleMissing(missing.required()));
        }
        if (accessDecision instanceof AccessDecision.KeyTooNarrow narrow) {
            throw new ApiException(HttpErrors.keyTooNarrow(narrow.operation()));
        }
        if (accessDecision instanceof AccessDecision.NotSignedIn) {
            throw new ApiException(arrival.attempt().refusal());
        }
        return Optional.empty();
    }

    /** To sign in by a read is refused as the contract has it (wire contract, section 7.1). */
    private static boolean isAnsweredItself(ContainerRequestContext request, OperationDescriptor<?, ?> descriptor) {
        return isRead(request) && descriptor.request() == Authenticate.class;
    }

    /** Whether anybody is signed in; what only looks like it is refused. */
    public boolean isSignedIn(ContainerRequestContext request) {
        SignInAttempt attempt = RequestAuthentication.of(request).attempt();
        if (attempt.isFalse()) {
            throw new ApiException(attempt.refusal());
        }
        return attempt.caller().isPresent();
    }

    /** The refusal of whoever is not signed in. */
    public ApiException notSignedIn(ContainerRequestContext request) {
        return new ApiException(RequestAuthentication.of(request).attempt().refusal());
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
            throw new ApiException(HttpErrors.badIdempotencyKey());
        }
        return key;
    }

    /** Whether nothing is to be done; what only reads does nothing anyway. */
    private static boolean isDryRun(ContainerRequestContext request, OperationDescriptor<?, ?> descriptor) {
        List<String> given = QueryParameters.all(request.getUriInfo(), QueryParameters.DRY_RUN);
        if (given.isEmpty()) {
            return false;
        }
        Optional<Boolean> dry = given.size() == 1 ? BooleanText.of(given.get(0)) : Optional.empty();
        boolean wanted = dry.orElseThrow(() -> new ApiException(HttpErrors.badDryRun(QueryParameters.DRY_RUN)));
        boolean onlyReads = descriptor.onlyReads();
        if (wanted && !onlyReads && !descriptor.supportsDryRun()) {
            throw new ApiException(HttpErrors.dryRunNotOffered(QueryParameters.DRY_RUN, descriptor.name()));
        }
        return wanted && !onlyReads;
    }

    /** {@code If-Match}: any version, or one of those listed; a weak or strange tag matches none (RFC 9110). */
    private static Optional<IfMatch> condition(ContainerRequestContext request, OperationDescriptor<?, ?> descriptor) {
        @Nullable String header = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (header == null || descriptor.onlyReads()) {
            return Optional.empty();
        }
        if (header.strip().equals("*")) {
            return Optional.of(new IfMatch(Set.of()));
        }
        Set<Long> versions = Arrays.stream(header.split(","))
                .map(String::strip)
                .filter(tag -> tag.matches("\"[0-9]{1,18}\""))
                .map(tag -> Long.valueOf(tag.substring(1, tag.length() - 1)))
                .collect(Collectors.toSet());
        return Optional.of(versions.isEmpty() ? NEVER : new IfMatch(versions));
    }
}
