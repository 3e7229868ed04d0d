package org.switchboard.session;

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
import org.switchboard.error.Refusal;
import org.switchboard.monitoring.Tracing;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.SqlState;
import org.switchboard.request.Caller;
import org.switchboard.request.IdempotencyKey;
import org.switchboard.request.RequestContext;
import org.switchboard.session.ReferenceResolver.Found;

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
    SessionCreation(
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
     * @throws Refusal if it would lie in another account than expected; nothing was stored
     * @throws PersistenceException if the database failed; nothing was stored
     */
    public SessionCreationResult open(RequestContext context, NewSession request) {
        return open(new Wanted(context, request, session -> List.of(), false), IdempotentRequest.of(context, request));
    }

    /**
     * Opens a session of which more is to be said before it is stored, and for which something is done outside this server
     * then; so a key is looked up first.
     *
     * @param asked the document that the caller sent, by which a repeated request is known
     * @param request the session that it stands for
     * @param more says more of the session, and what to add to its log
     */
    SessionCreationResult open(
            RequestContext context, Document asked, NewSession request, Function<LiveSession, List<String>> more) {
        return open(new Wanted(context, request, more, true), IdempotentRequest.of(context, asked));
    }

    private SessionCreationResult open(Wanted wanted, Optional<IdempotentRequest> keyed) {
        if (keyed.isEmpty()) {
            return openOnce(wanted, keyed);
        }
        Attempt attempt = new Attempt(keyed.get().loginId(), keyed.get().key());
        if (!inProgress.add(attempt)) {
            return new SessionCreationResult.InProgress();
        }
        try {
            return openKeyed(wanted, keyed.get());
        } finally {
            inProgress.remove(attempt);
        }
    }

    private record Wanted(
            RequestContext context,
            NewSession request,
            Function<LiveSession, List<String>> more,
            boolean actsOutside) {}

    /**
     * A key is almost always new, so the session is tried at once and the key is looked up only if that fails; or before, if
     * trying it does something that is not taken back.
     */
    private SessionCreationResult openKeyed(Wanted wanted, IdempotentRequest keyed) {
        Optional<SessionCreationResult> before =
                wanted.actsOutside() ? answeredBefore(wanted.context(), keyed) : Optional.empty();
        return before.orElseGet(() -> openNow(wanted, keyed));
    }

    private SessionCreationResult openNow(Wanted wanted, IdempotentRequest keyed) {
        return attempt(wanted, keyed).orElseGet(() -> {
            idempotencyRepository.run(now());
            return attempt(wanted, keyed).orElseGet(SessionCreationResult.InProgress::new);
        });
    }

    /** Empty if the key is taken by a request so old that it no longer counts. */
    private Optional<SessionCreationResult> attempt(Wanted wanted, IdempotentRequest keyed) {
        try {
            SessionCreationResult sessionCreationResult = openOnce(wanted, Optional.of(keyed));
            return sessionCreationResult instanceof SessionCreationResult.Refused
                    ? answeredBefore(wanted.context(), keyed).or(() -> Optional.of(sessionCreationResult))
                    : Optional.of(sessionCreationResult);
        } catch (PersistenceException e) {
            if (SqlState.isBusy(e)) {
                return Optional.of(new SessionCreationResult.InProgress());
            }
            if (!SqlState.isUniqueViolation(e)) {
                throw e;
            }
            return answeredBefore(wanted.context(), keyed);
        }
    }

    private Optional<SessionCreationResult> answeredBefore(RequestContext context, IdempotentRequest keyed) {
        try {
            return idempotencyRepository
                    .find(context.caller().accounts(), keyed, now())
                    .map(answer -> new SessionCreationResult.Replayed(answer.answer(SessionInfo.class)));
        } catch (Refusal e) {
            return Optional.of(new SessionCreationResult.KeyReused());
        }
    }

    private SessionCreationResult openOnce(Wanted wanted, Optional<IdempotentRequest> keyed) {
        RequestContext context = wanted.context();
        AccountScope scope = context.scope();
        Found found =
                tracing.stage("references", () -> referenceResolver.find(context.caller(), scope, wanted.request()));
        if (found instanceof Found.Faulty faulty) {
            return new SessionCreationResult.Refused(faulty.faults());
        }
        ResolvedReferences resolvedReferences = ((Found.Whole) found).references();
        context.requireExpectedAccount(resolvedReferences.account().id());
        return store(wanted, resolvedReferences, keyed);
    }

    private SessionCreationResult store(
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
            return new SessionCreationResult.Created(pending.shown());
        }
        tracing.stage("storing", () -> {
            groupCommit.add(pending);
            return pending;
        });
        return new SessionCreationResult.Created(pending.shown());
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
