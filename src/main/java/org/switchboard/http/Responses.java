package org.switchboard.http;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.error.PreconditionFailedException;
import org.switchboard.http.security.RequestAuthentication;
import org.switchboard.http.security.SignInCookies;
import org.switchboard.operation.Answer;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.RowStream;
import org.switchboard.request.RequestContext;

/** Answers over HTTP: with the entity's tag, not sent again to who has it, and without a body where none is due. */
public final class Responses {
    private static final String ACCOUNT = "X-Account";
    private static final String REPLAYED = "Idempotent-Replayed";

    private Responses() {}

    /**
     * The answer to a request, whose body gets its format where it is written.
     *
     * @param descriptor the operation
     * @param context what was asked of it
     */
    public static Response of(
            ContainerRequestContext request,
            OperationDescriptor<?, ?> descriptor,
            RequestContext context,
            Answer<? extends Document> answer) {
        Response.ResponseBuilder response = unchanged(request, descriptor, answer)
                .orElseGet(() -> descriptor.noContent() ? ofSilent(request, context, answer) : shown(context, answer));
        return headers(request, answer, response).build();
    }

    /**
     * The answer to a read of a version that the caller has already.
     *
     * @throws PreconditionFailedException if the read is of another version than the caller asks for
     */
    private static Optional<Response.ResponseBuilder> unchanged(
            ContainerRequestContext request, OperationDescriptor<?, ?> descriptor, Answer<? extends Document> answer) {
        if (!descriptor.onlyReads() || answer.version() == 0) {
            return Optional.empty();
        }
        Optional<Response.ResponseBuilder> unmet = unmet(request, answer);
        if (unmet.filter(response -> response.build().getStatusInfo() == Response.Status.PRECONDITION_FAILED)
                .isPresent()) {
            throw new PreconditionFailedException("This has another version than those that If-Match names");
        }
        return unmet;
    }

    private static Optional<Response.ResponseBuilder> unmet(
            ContainerRequestContext request, Answer<? extends Document> answer) {
        try {
            return Optional.ofNullable(request.getRequest().evaluatePreconditions(tag(answer)));
        } catch (ProcessingException e) {
            // A condition that cannot be read is none (RFC 9110, section 13.1).
            return Optional.empty();
        }
    }

    /** Nothing, unless the caller wants to see what became of it or would become of it. */
    private static Response.ResponseBuilder ofSilent(
            ContainerRequestContext request, RequestContext context, Answer<? extends Document> answered) {
        if (PreferHeader.isForRepresentation(request)) {
            return shown(context, answered).header(PreferHeader.APPLIED, PreferHeader.REPRESENTATION);
        }
        return context.dryRun() ? shown(context, answered) : Response.noContent();
    }

    private static Response.ResponseBuilder shown(RequestContext context, Answer<? extends Document> answered) {
        @Nullable RowStream<?> rowStream = answered.rows();
        return Response.ok(rowStream != null && context.origin().streams() ? rowStream : answered.document());
    }

    /** What an answer says beside its document, in every interface. */
    public static Response.ResponseBuilder headers(
            ContainerRequestContext request, Answer<? extends Document> answered, Response.ResponseBuilder answer) {
        if (answered.version() > 0) {
            answer.tag(tag(answered));
        }
        if (answered.replayed()) {
            answer.header(REPLAYED, "true");
        }
        answered.headers().forEach(answer::header);
        accounts(answered.accountIds(), answer);
        RequestAuthentication arrival = RequestAuthentication.of(request);
        if (answered.signIn() != null) {
            SignInCookies.apply(answered.signIn(), SignInCookies.Reach.of(request, arrival.secure()), answer);
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

    private static EntityTag tag(Answer<?> answered) {
        return new EntityTag(Long.toString(answered.version()));
    }
}
