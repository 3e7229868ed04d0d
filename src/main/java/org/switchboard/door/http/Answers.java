package org.switchboard.door.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.operation.Fault;
import org.switchboard.operation.Outcome;

/** Outcomes as HTTP answers: with the entity's tag, and not sent again to who has it. */
public final class Answers {
    private static final String ACCOUNT = "X-Account";
    private static final String REPLAYED = "Idempotent-Replayed";

    private Answers() {}

    /** The outcome as an answer, whose body gets its format where it is written. */
    public static Response of(ContainerRequestContext request, Outcome<? extends Document> outcome) {
        if (outcome instanceof Outcome.Answered<? extends Document> answered) {
            return of(request, answered);
        }
        return FaultMapper.answer(challenging(((Outcome.Refused<? extends Document>) outcome).fault()));
    }

    private static Response of(ContainerRequestContext request, Outcome.Answered<? extends Document> answered) {
        Response.@Nullable ResponseBuilder unchanged = isRead(request) && answered.version() > 0
                ? request.getRequest().evaluatePreconditions(tag(answered))
                : null;
        return headers(
                        request,
                        answered,
                        Optional.ofNullable(unchanged).orElseGet(() -> Response.ok(answered.answer())))
                .build();
    }

    /** What an answer says beside its document, in every door. */
    public static Response.ResponseBuilder headers(
            ContainerRequestContext request,
            Outcome.Answered<? extends Document> answered,
            Response.ResponseBuilder answer) {
        if (answered.version() > 0) {
            answer.tag(tag(answered));
        }
        if (answered.replayed()) {
            answer.header(REPLAYED, "true");
        }
        accounts(answered.accountIds(), answer);
        Arrival arrival = Arrival.of(request);
        if (answered.signIn() != null) {
            SignInCookies.apply(answered.signIn(), arrival.secure(), answer);
        } else if (arrival.isByCookie()) {
            answer.header(HttpHeaders.CACHE_CONTROL, "private");
        }
        return answer;
    }

    /** Names the accounts in which something was done. */
    public static void accounts(Set<String> accountIds, Response.ResponseBuilder answer) {
        if (!accountIds.isEmpty()) {
            answer.header(ACCOUNT, String.join(", ", new TreeSet<>(accountIds)));
        }
    }

    private static EntityTag tag(Outcome.Answered<?> answered) {
        return new EntityTag(Long.toString(answered.version()));
    }

    private static Fault challenging(Fault fault) {
        return fault.equals(Fault.notSignedIn()) ? HttpFault.challenging(fault) : fault;
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }
}
