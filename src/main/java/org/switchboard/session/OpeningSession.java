package org.switchboard.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.switchboard.access.Caller;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.AccountScope;
import org.switchboard.session.FindingPlace.Found;

/** Opens sessions: checks, defaults, store. Either all of a session is stored or nothing. Thread-safe. */
@Singleton
public class OpeningSession {
    private static final Set<String> KEY_TAKEN = Set.of("23505");
    private static final Set<String> KEY_BUSY = Set.of("55P03", "HYT00", "40001");
    private static final String FLOW_NOT_RUN = "The start of the session's flow was asked for (startSession). This"
            + " server does not run flows yet: the wish is stored, nothing was started.";

    private final FindingPlace findingPlace;
    private final Sessions sessions;
    private final GroupCommit groupCommit;
    private final Clock clock;
    private final Set<Attempt> inProgress = ConcurrentHashMap.newKeySet();

    @Inject
    OpeningSession(FindingPlace findingPlace, Sessions sessions, GroupCommit groupCommit, Clock clock) {
        this.findingPlace = findingPlace;
        this.sessions = sessions;
        this.groupCommit = groupCommit;
        this.clock = clock;
    }

    private record Attempt(String loginId, IdempotencyKey key) {}

    /**
     * Opens a session.
     *
     * @param caller who asks, in the role of User
     * @param accountId the account in which it shall lie, where the caller names one
     * @param request what is asked
     * @param key the caller's name for this creation, if it has one
     * @throws PersistenceException if the database failed; nothing was stored
     */
    public Opened open(Caller caller, Optional<String> accountId, NewSession request, Optional<IdempotencyKey> key) {
        if (accountId.isPresent() && !caller.accounts().includes(accountId.get())) {
            return new Opened.AccountForbidden(accountId.get());
        }
        AccountScope scope = accountId.map(AccountScope::only).orElse(caller.accounts());
        if (key.isEmpty()) {
            return openOnce(caller, scope, request, Optional.empty());
        }
        Attempt attempt = new Attempt(caller.loginId(), key.get());
        if (!inProgress.add(attempt)) {
            return new Opened.InProgress();
        }
        try {
            String digest = KeyedCreation.digest(accountId.orElse(""), request);
            return openKeyed(caller, scope, request, new Keyed(key.get(), digest));
        } finally {
            inProgress.remove(attempt);
        }
    }

    private record Keyed(IdempotencyKey key, String digest) {}

    /** A key is almost always new, so the session is tried at once and the key is looked up only if that fails. */
    private Opened openKeyed(Caller caller, AccountScope scope, NewSession request, Keyed keyed) {
        return attempt(caller, scope, request, keyed).orElseGet(() -> {
            sessions.forgetKeys(now());
            return attempt(caller, scope, request, keyed).orElseGet(Opened.InProgress::new);
        });
    }

    /** Empty if the key is taken by a request so old that it no longer counts. */
    private Optional<Opened> attempt(Caller caller, AccountScope scope, NewSession request, Keyed keyed) {
        try {
            Opened opened = openOnce(caller, scope, request, Optional.of(keyed));
            return opened instanceof Opened.Refused
                    ? answeredBefore(caller, keyed).or(() -> Optional.of(opened))
                    : Optional.of(opened);
        } catch (PersistenceException e) {
            if (hasState(e, KEY_BUSY)) {
                return Optional.of(new Opened.InProgress());
            }
            if (!hasState(e, KEY_TAKEN)) {
                throw e;
            }
            return answeredBefore(caller, keyed);
        }
    }

    private Optional<Opened> answeredBefore(Caller caller, Keyed keyed) {
        return sessions.createdWith(caller.loginId(), keyed.key())
                .filter(creation -> !creation.isExpired(now()))
                .map(creation -> creation.isOf(keyed.digest())
                        ? new Opened.Replayed(creation.answer())
                        : new Opened.KeyReused());
    }

    private Opened openOnce(Caller caller, AccountScope scope, NewSession request, Optional<Keyed> keyed) {
        Found found = findingPlace.find(caller, scope, request);
        return found instanceof Found.Whole whole
                ? store(caller, whole.place(), request, keyed)
                : new Opened.Refused(((Found.Faulty) found).faults());
    }

    private Opened store(Caller caller, Place place, NewSession request, Optional<Keyed> keyed) {
        Instant now = now();
        Opening opening = Opening.of(request, place, caller);
        Session session = Session.open(caller, place, opening, now);
        List<LogEntry> log = new ArrayList<>();
        log.add(session.log(now, creation(caller, opening)));
        if (opening.startSession()) {
            log.add(session.log(now, FLOW_NOT_RUN));
        }
        SessionInfo shown = session.shown(log);
        keyed.ifPresent(k -> session.createdWith(new KeyedCreation(k.key(), k.digest(), shown, now)));
        groupCommit.add(new Sessions.Kept(session, log));
        return new Opened.Created(shown);
    }

    private static String creation(Caller caller, Opening opening) {
        String defaults = opening.defaults().isEmpty()
                ? "No defaults were needed."
                : "Defaults applied: " + String.join(", ", opening.defaults()) + ".";
        return "Created by " + caller.email() + ". " + defaults;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean hasState(Throwable failure, Set<String> states) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && states.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
