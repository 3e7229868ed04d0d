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
import org.switchboard.access.Caller;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.platform.AccountScope;
import org.switchboard.platform.Refusal;
import org.switchboard.platform.SqlState;
import org.switchboard.session.FindingPlace.Found;

/** Opens sessions: checks, defaults, store. Either all of a session is stored or nothing. Thread-safe. */
@Singleton
public class OpeningSession {
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
     * @param expectedAccount the account in which the caller expects it to lie, where it says so
     * @param request what is asked
     * @param key the caller's name for this creation, if it has one
     * @throws Refusal if it would lie in another account than expected; nothing was stored
     * @throws PersistenceException if the database failed; nothing was stored
     */
    public Opened open(
            Caller caller,
            Optional<String> accountId,
            Optional<String> expectedAccount,
            NewSession request,
            Optional<IdempotencyKey> key) {
        if (accountId.isPresent() && !caller.accounts().includes(accountId.get())) {
            return new Opened.AccountForbidden(accountId.get());
        }
        Wanted wanted =
                new Wanted(accountId.map(AccountScope::only).orElse(caller.accounts()), expectedAccount, request);
        if (key.isEmpty()) {
            return openOnce(caller, wanted, Optional.empty());
        }
        Attempt attempt = new Attempt(caller.loginId(), key.get());
        if (!inProgress.add(attempt)) {
            return new Opened.InProgress();
        }
        try {
            String digest = KeyedCreation.digest(accountId.orElse(""), request);
            return openKeyed(caller, wanted, new Keyed(key.get(), digest));
        } finally {
            inProgress.remove(attempt);
        }
    }

    /** What is asked, and inside which accounts. */
    private record Wanted(AccountScope scope, Optional<String> expectedAccount, NewSession request) {
        void refuseOther(String account) {
            expectedAccount.filter(expected -> !expected.equals(account)).ifPresent(expected -> {
                throw Refusal.otherAccount(expected);
            });
        }
    }

    private record Keyed(IdempotencyKey key, String digest) {}

    /** A key is almost always new, so the session is tried at once and the key is looked up only if that fails. */
    private Opened openKeyed(Caller caller, Wanted wanted, Keyed keyed) {
        return attempt(caller, wanted, keyed).orElseGet(() -> {
            sessions.forgetKeys(now());
            return attempt(caller, wanted, keyed).orElseGet(Opened.InProgress::new);
        });
    }

    /** Empty if the key is taken by a request so old that it no longer counts. */
    private Optional<Opened> attempt(Caller caller, Wanted wanted, Keyed keyed) {
        try {
            Opened opened = openOnce(caller, wanted, Optional.of(keyed));
            return opened instanceof Opened.Refused
                    ? answeredBefore(caller, keyed).or(() -> Optional.of(opened))
                    : Optional.of(opened);
        } catch (PersistenceException e) {
            if (SqlState.isBusy(e)) {
                return Optional.of(new Opened.InProgress());
            }
            if (!SqlState.isTaken(e)) {
                throw e;
            }
            return answeredBefore(caller, keyed);
        }
    }

    private Optional<Opened> answeredBefore(Caller caller, Keyed keyed) {
        return sessions.createdWith(caller.accounts(), caller.loginId(), keyed.key())
                .filter(creation -> !creation.isExpired(now()))
                .map(creation -> creation.isOf(keyed.digest())
                        ? new Opened.Replayed(creation.answer())
                        : new Opened.KeyReused());
    }

    private Opened openOnce(Caller caller, Wanted wanted, Optional<Keyed> keyed) {
        Found found = findingPlace.find(caller, wanted.scope(), wanted.request());
        if (found instanceof Found.Faulty faulty) {
            return new Opened.Refused(faulty.faults());
        }
        Place place = ((Found.Whole) found).place();
        wanted.refuseOther(place.account().id());
        return store(caller, place, wanted.request(), keyed);
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
}
