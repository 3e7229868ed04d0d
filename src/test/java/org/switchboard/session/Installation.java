package org.switchboard.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.DemoDirectory;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.DirectoryTransactions;
import org.switchboard.error.IdempotencyKeyInProgressException;
import org.switchboard.monitoring.Tracing;
import org.switchboard.persistence.CommitOrder;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.Caller;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.security.CallerFixture;
import org.switchboard.session.call.ConferenceService;
import org.switchboard.session.call.OutgoingCallService;
import org.switchboard.session.call.SessionService;
import org.switchboard.session.change.CarrierGateway;
import org.switchboard.session.change.SessionTransactions;
import org.switchboard.session.creation.GroupCommit;
import org.switchboard.session.creation.ReferenceResolver;
import org.switchboard.session.creation.SessionCreation;
import org.switchboard.session.idempotency.IdempotencyRepository;
import org.switchboard.support.Engine;
import org.switchboard.support.NewDatabase;
import org.switchboard.support.PowerCut;
import org.switchboard.support.SettableClock;
import org.switchboard.support.Statements;
import org.switchboard.telephony.FaultTolerantCarrier;
import org.switchboard.telephony.SimulatedCarrier;

/** The real classes on a real, new database that holds the demo directory; only the container is missing. */
final class Installation implements AutoCloseable {
    /** The moment at which the clock stands at first. */
    static final Instant START = Instant.parse("2026-05-01T09:30:00.123Z");

    /** What the carrier fails at. */
    static final String FAILING_NUMBER = "+15005550001";

    /** How long a reader waits for a write. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    final SettableClock clock = new SettableClock(START);
    final Transactions database;
    final DirectoryCache directoryCache;
    final DirectoryTransactions directoryTransactions;
    final SessionRepository sessionRepository;
    final ReferenceResolver referenceResolver;
    final IdempotencyRepository idempotencyRepository;
    final ObservedSessions observed = new ObservedSessions();
    final SessionWriter writer = new SessionWriter(observed.events());
    final GroupCommit groupCommit;
    final SessionCreation sessionCreation;
    final SessionTransactions changes;
    final SessionService control;
    final ConferenceService conferenceService;
    final OutgoingCallService outgoingCallService;

    final CommitOrder commitOrder;

    private final NewDatabase stored;

    private Installation(NewDatabase stored) {
        this(stored, stored.transactions(), Duration.ZERO);
        DemoDirectory.load(directoryTransactions);
    }

    private Installation(NewDatabase stored, Transactions database, Duration toleranceOfClocks) {
        this.stored = stored;
        this.database = database;
        directoryCache = DemoDirectory.on(database);
        commitOrder = new CommitOrder(database, clock, toleranceOfClocks, PATIENCE);
        directoryTransactions = DemoDirectory.changing(database, directoryCache);
        sessionRepository = new SessionRepository(database);
        referenceResolver = new ReferenceResolver(directoryCache, sessionRepository);
        idempotencyRepository = new IdempotencyRepository(database);
        groupCommit = new GroupCommit(database, commitOrder, writer, clock);
        sessionCreation =
                new SessionCreation(referenceResolver, idempotencyRepository, groupCommit, clock, Tracing.off());
        CarrierGateway carrier =
                new CarrierGateway(new FaultTolerantCarrier(new SimulatedCarrier(Optional.of(FAILING_NUMBER))));
        changes = new SessionTransactions(database, writer, idempotencyRepository, carrier, clock);
        control = new SessionService(changes);
        conferenceService = new ConferenceService(changes);
        outgoingCallService = new OutgoingCallService(sessionCreation, directoryCache, carrier);
    }

    /**
     * A server on a database that another has filled with the demo directory, beside which it may run. The clocks of most
     * tests go back from one to the next; those of such servers differ by no more than the product allows.
     */
    static Installation beside(NewDatabase stored, Transactions database) {
        return new Installation(stored, database, CommitOrder.TOLERANCE);
    }

    static Installation on(NewDatabase stored) {
        return new Installation(stored);
    }

    static Installation on(Engine engine) {
        return new Installation(engine.newDatabase("sessions"));
    }

    /** Another server on the same database, at the same time of day; it shares nothing else but who is writing, as in H2. */
    SessionCreation anotherServer() {
        SessionRepository itsSessions = new SessionRepository(database);
        ReferenceResolver itsResolver = new ReferenceResolver(DemoDirectory.on(database), itsSessions);
        return new SessionCreation(
                itsResolver,
                new IdempotencyRepository(database),
                new GroupCommit(database, commitOrder, writer, clock),
                clock,
                Tracing.off());
    }

    /** Another server's way to change what is on the same database; it shares nothing else. */
    SessionService controlOfAnotherServer() {
        return new SessionService(new SessionTransactions(
                database,
                writer,
                new IdempotencyRepository(database),
                new CarrierGateway(new FaultTolerantCarrier(new SimulatedCarrier(Optional.empty()))),
                clock));
    }

    /** Somebody of the demo directory, signed in. */
    Caller caller(String name) {
        return directoryCache
                .loginByEmail(name + "@acme.example")
                .or(() -> directoryCache.loginByEmail(name + "@globex.example"))
                .or(() -> directoryCache.loginByEmail(name + "@partner.example"))
                .or(() -> directoryCache.loginByEmail(name + "@switchboard.example"))
                .map(CallerFixture::callerOf)
                .orElseThrow();
    }

    /** Opens a session that must not be refused. */
    SessionInfo created(String caller, Asking request) {
        return open(caller, request).answer();
    }

    WriteResult<SessionInfo> open(String caller, Asking request) {
        return sessionCreation.open(context(caller), request.build());
    }

    WriteResult<SessionInfo> open(String caller, Asking request, String key) {
        return sessionCreation.open(RequestContextFixture.under(key, context(caller)), request.build());
    }

    /** What came of opening a session; empty if the first request with the key was still being worked on. */
    static Optional<WriteResult<SessionInfo>> unlessInProgress(Supplier<WriteResult<SessionInfo>> creation) {
        try {
            return Optional.of(creation.get());
        } catch (IdempotencyKeyInProgressException e) {
            return Optional.empty();
        }
    }

    /** Somebody of the demo directory asking for something, on no particular terms. */
    RequestContext context(String caller) {
        return RequestContextFixture.context(caller(caller));
    }

    /** A way to the database through a wire that can be cut. */
    Transactions through(PowerCut wire) {
        return stored.transactions(wire);
    }

    /** The same for what is added to tables that readers follow. */
    CommitOrder commitOrderThrough(PowerCut wire) {
        return new CommitOrder(through(wire), clock, Duration.ZERO, PATIENCE);
    }

    /** Every value of the rows that a query finds, as text, asked without JPA. */
    List<String> texts(String query) {
        return stored.texts(query);
    }

    /** What JPA asks the database meanwhile. */
    List<String> asked(Runnable work) {
        return stored.statements().during(work).stream()
                .map(Statements.Run::sql)
                .toList();
    }

    /** How many rows a table has, asked without JPA's cache. */
    long rows(String table) {
        return stored.rows(table);
    }

    @Override
    public void close() {
        stored.close();
    }
}
