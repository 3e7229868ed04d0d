package org.switchboard.door.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.access.Caller;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.operation.Operation;
import org.switchboard.session.IdempotencyKey;
import org.switchboard.session.Opened;
import org.switchboard.session.OpeningSession;
import org.switchboard.session.Sessions;

/** The routes under {@code /sessions}. */
@Path("/sessions")
@ApplicationScoped
public class SessionResource {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final long FIRST_VERSION = 1;

    @Inject
    private RequestBody requestBody;

    @Inject
    private OpeningSession openingSession;

    @Inject
    private Sessions sessions;

    /** Creates a session. */
    @POST
    @Performs(Operation.NEW_SESSION)
    public Response newSession(@Context ContainerRequestContext context) {
        Caller caller = RequestState.caller(context);
        Optional<String> accountId = parameter(context, "accountId");
        NewSession asked = requestBody.read(context, NewSession.class);
        Opened opened = openingSession.open(caller, accountId, asked, idempotencyKey(context));
        if (opened instanceof Opened.Created created) {
            return Response.ok(created.session()).tag(tag(FIRST_VERSION)).build();
        }
        if (opened instanceof Opened.Replayed replayed) {
            return Response.ok(replayed.session())
                    .tag(tag(FIRST_VERSION))
                    .header("Idempotent-Replayed", "true")
                    .build();
        }
        return FaultMapper.answer(fault(opened));
    }

    /** Shows one session, whole, with its whole log. */
    @GET
    @Path("/{sessionId}")
    @Performs(Operation.GET_SESSION)
    public Response getSession(
            @PathParam("sessionId") String sessionId,
            @Context ContainerRequestContext context,
            @Context Request conditions) {
        Optional<Sessions.Kept> found =
                sessions.find(RequestState.caller(context).accounts(), sessionId);
        if (found.isEmpty()) {
            return FaultMapper.answer(Fault.sessionNotFound());
        }
        EntityTag tag = tag(found.get().session().version());
        return Optional.ofNullable(conditions.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(found.get().shown()).tag(tag))
                .build();
    }

    private static Fault fault(Opened opened) {
        if (opened instanceof Opened.Refused refused) {
            return Fault.refused(refused.faults());
        }
        if (opened instanceof Opened.AccountForbidden forbidden) {
            return Fault.accountForbidden(forbidden.accountId());
        }
        return opened instanceof Opened.KeyReused ? Fault.idempotencyKeyReused() : Fault.idempotencyKeyInProgress();
    }

    private static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    private static Optional<IdempotencyKey> idempotencyKey(ContainerRequestContext context) {
        @Nullable List<String> headers = context.getHeaders().get(IDEMPOTENCY_KEY);
        if (headers == null) {
            return Optional.empty();
        }
        Optional<IdempotencyKey> key = IdempotencyKey.parse(headers.get(0));
        if (headers.size() > 1 || key.isEmpty()) {
            throw new FaultMapper.Thrown(Fault.badIdempotencyKey());
        }
        return key;
    }

    /** A query parameter, by its name in any case; an empty one counts as absent. */
    private static Optional<String> parameter(ContainerRequestContext context, String name) {
        MultivaluedMap<String, String> parameters = context.getUriInfo().getQueryParameters();
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .map(values -> values.get(0))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
