package org.switchboard.door.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.operation.Outcome;

/** Outcomes as HTTP answers: with the entity's tag, and not sent again to who has it. */
public final class Answers {
    private static final String REPLAYED = "Idempotent-Replayed";

    private Answers() {}

    /** The outcome as an answer, whose body gets its format where it is written. */
    public static Response of(ContainerRequestContext request, Outcome<? extends Document> outcome) {
        if (outcome instanceof Outcome.Answered<? extends Document> answered) {
            return of(request, answered);
        }
        return FaultMapper.answer(((Outcome.Refused<? extends Document>) outcome).fault());
    }

    private static Response of(ContainerRequestContext request, Outcome.Answered<? extends Document> answered) {
        EntityTag tag = new EntityTag(Long.toString(answered.version()));
        Response.@Nullable ResponseBuilder unchanged =
                isRead(request) ? request.getRequest().evaluatePreconditions(tag) : null;
        return Optional.ofNullable(unchanged)
                .orElseGet(() ->
                        Response.ok(answered.answer()).tag(tag).header(REPLAYED, answered.replayed() ? "true" : null))
                .build();
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }
}
