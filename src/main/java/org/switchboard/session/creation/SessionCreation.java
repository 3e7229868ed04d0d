package org.switchboard.session.creation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.switchboard.contract.Document;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.ApiException;
import org.switchboard.error.IdempotencyKeyInProgressException;
import org.switchboard.error.ValidationException;
import org.switchboard.monitoring.Tracing;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.SqlState;
import org.switchboard.request.Caller;
import org.switchboard.request.IdempotencyKey;
import org.switchboard.request.RequestContext;
import org.switchboard.session.LiveLogEntry;
import org.switchboard.session.LiveSession;
import org.switchboard.session.ResolvedReferences;
import org.switchboard.session.Session;
import org.switchboard.session.SessionDefaults;
import org.switchboard.session.WriteResult;
import org.switchboard.session.idempotency.IdempotencyRepository;
import org.switchboard.session.idempotency.IdempotentRequest;

/** Opens sessions: checks, defaults, store. Either all of a session is stored or nothing. Thread-safe. */
@Singleton
public class SessionCreation {
    private static final String FLOW_NOT_RUN = "The start of the session's flow was asked for (startSession). This"
            + " server does not run flows yet: the wish is stored, nothing was started.";

    private final ReferenceResolver referenceResolver;
    private final IdempotencyRepository idempotencyRepository;
    private final GroupCommit groupCommit;
    private final Tracing tracing;
    private final Clock clock;
    private final Set<Attempt> inProgress = ConcurrentHashMap.newKeySet();

    @Inject
    public SessionCreation(
            ReferenceResolver referenceResolver,
            IdempotencyRepository idempotencyRepository,
            GroupCommit groupCommit,
            Clock clock,
            Tracing tracing) {
        this.tracing = tracing;
        this.referenceResolver = referenceResolver;
        this.idempotencyRepository = idempotencyRepository;
        this.groupCommit = groupCommit;
        this.clock = clock;
    }

    private record Attempt(String loginId, IdempotencyKey key) {}

    /**
     * Opens a session.
     *
     * @param context who asks, in the role of User, and on which terms
     * @param request what is asked
     * @throws ApiException if fields of the request are wrong, it would lie in another account than expected, or its key
     *     was used for another request or is being used; nothing was stored
     * @throws PersistenceException if the database failed; nothing was stored
     */
    public WriteResult<SessionInfo> open(RequestContext context, NewSession request) {
        return open(
                new Wanted(context, context.scope(), request, session -> List.of(), false),
                IdempotentRequest.of(context, request));
    }

    /**
     * Opens a session of which more is to be said before it is stored, and for which something is done outside this server
     * then; so a key is looked up first.
     *
     * @param asked the document that the caller sent, by which a repeated request is known
     * @param request the session that it stands for
     * @param more says more of the session, and what to add to its log
     */
    public WriteResult<SessionInfo> open(
            RequestContext context, Document asked, NewSession request, Function<LiveSession, List<String>> more) {
        return open(new Wanted(context, context.scope(), request, more, true), IdempotentRequest.of(context, asked));
    }

    private WriteResult<SessionInfo> open(Wanted wanted, Optional<IdempotentRequest> keyed) {
        if (keyed.isEmpty()) {
            return openOnce(wanted, keyed);
        }
        Attempt attempt = new Attempt(keyed.get().loginId(), keyed.get().key());
        if (!inProgress.add(attempt)) {
            throw new IdempotencyKeyInProgressException();
        }
        try {
            return openKeyed(wanted, keyed.get());
        } finally {
            inProgress.remove(attempt);
        }
    }

    private record Wanted(
            RequestContext context,
            AccountScope scope,
            NewSession request,
            Function<LiveSession, List<String>> more,
            boolean actsOutside) {}

    /**
     * A key is almost always new, so the session is tried at once and the key is looked up only if that fails; or before, if
     * trying it does something that is not taken back.
     */
    private WriteResult<SessionInfo> openKeyed(Wanted wanted, IdempotentRequest keyed) {
        Optional<WriteResult<SessionInfo>> before =
                wanted.actsOutside() ? answeredBefore(wanted.context(), keyed) : Optional.empty();
        return before.orElseGet(() -> openNow(wanted, keyed));
    }

    private WriteResult<SessionInfo> openNow(Wanted wanted, IdempotentRequest keyed) {
        return attempt(wanted, keyed).orElseGet(() -> {
            idempotencyRepository.run(now());
            return attempt(wanted, keyed).orElseThrow(IdempotencyKeyInProgressException::new);
        });
    }

    /** Empty if the key is taken by a request so old that it no longer counts. */
    private Optional<WriteResult<SessionInfo>> attempt(Wanted wanted, IdempotentRequest keyed) {
        try {
            return Optional.of(openOnce(wanted, Optional.of(keyed)));
        } catch (ValidationException refusal) {
            return Optional.of(answeredBefore(wanted.context(), keyed).orElseThrow(() -> refusal));
        } catch (PersistenceException e) {
            if (SqlState.isBusy(e)) {
                throw new IdempotencyKeyInProgressException();
            }
            if (!SqlState.isUniqueViolation(e)) {
                throw e;
            }
            return answeredBefore(wanted.context(), keyed);
        }
    }

    private Optional<WriteResult<SessionInfo>> answeredBefore(RequestContext context, IdempotentRequest keyed) {
        return idempotencyRepository
                .find(context.caller().accounts(), keyed, now())
                .map(answer -> result(answer.answer(SessionInfo.class), true));
    }

    private static WriteResult<SessionInfo> result(SessionInfo session, boolean replayed) {
        return new WriteResult<>(
                session,
                String.valueOf(session.id),
                Session.FIRST_VERSION,
                String.valueOf(session.accountId),
                replayed);
    }

    private WriteResult<SessionInfo> openOnce(Wanted wanted, Optional<IdempotentRequest> keyed) {
        RequestContext context = wanted.context();
        ResolvedReferences resolvedReferences = tracing.stage(
                "references", () -> referenceResolver.find(context.caller(), wanted.scope(), wanted.request()));
        context.requireExpectedAccount(resolvedReferences.account().id());
        return store(wanted, resolvedReferences, keyed);
    }

    private WriteResult<SessionInfo> store(
            Wanted wanted, ResolvedReferences resolvedReferences, Optional<IdempotentRequest> keyed) {
        Instant now = now();
        Caller caller = wanted.context().caller();
        SessionDefaults sessionDefaults = SessionDefaults.of(wanted.request(), resolvedReferences, caller);
        LiveSession session = Session.open(caller, resolvedReferences, sessionDefaults, now);
        List<LiveLogEntry> log = new ArrayList<>();
        log.add(session.log(now, creation(caller, sessionDefaults)));
        if (sessionDefaults.startSession()) {
            log.add(session.log(now, FLOW_NOT_RUN));
        }
        wanted.more().apply(session).forEach(message -> log.add(session.log(now, message)));
        PendingSession pending =
                new PendingSession(session, log, wanted.context().dryRun() ? Optional.empty() : keyed);
        if (wanted.context().dryRun()) {
            groupCommit.dryRun(pending);
            return result(pending.shown(), false);
        }
        tracing.stage("storing", () -> {
            groupCommit.add(pending);
            return pending;
        });
        return result(pending.shown(), false);
    }

    private static String creation(Caller caller, SessionDefaults sessionDefaults) {
        String defaults = sessionDefaults.defaults().isEmpty()
                ? "No defaults were needed."
                : "Defaults applied: " + String.join(", ", sessionDefaults.defaults()) + ".";
        return "Created by " + caller.email() + ". " + defaults;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
