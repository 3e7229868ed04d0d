package org.switchboard.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.messaging.MessageInfo;
import org.switchboard.contract.messaging.SendMessage;
import org.switchboard.contract.sessions.AddConferenceMember;
import org.switchboard.contract.sessions.AddSessionLog;
import org.switchboard.contract.sessions.ChatTranscriptMessage;
import org.switchboard.contract.sessions.DeleteChatMember;
import org.switchboard.contract.sessions.EndSession;
import org.switchboard.contract.sessions.GetChatTranscript;
import org.switchboard.contract.sessions.HoldSession;
import org.switchboard.contract.sessions.InviteChatMember;
import org.switchboard.contract.sessions.MakeConference;
import org.switchboard.contract.sessions.NewOutgoingSession;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.PatchConferenceMember;
import org.switchboard.contract.sessions.PatchSession;
import org.switchboard.contract.sessions.RedirectSession;
import org.switchboard.contract.sessions.RejectSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.directory.DirectoryCacheFixture;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.session.call.ConferenceService;
import org.switchboard.session.call.OutgoingCallService;
import org.switchboard.session.call.SessionService;
import org.switchboard.session.change.CarrierGateway;
import org.switchboard.session.change.SessionTransactions;
import org.switchboard.session.chat.ChatFixture;
import org.switchboard.session.chat.ChatMembers;
import org.switchboard.session.chat.MessageService;
import org.switchboard.session.cleanup.BulkDeletion;
import org.switchboard.session.cleanup.SessionArchive;
import org.switchboard.session.cleanup.StuckSessionTermination;
import org.switchboard.session.idempotency.IdempotencyService;
import org.switchboard.session.search.BulkFixture;
import org.switchboard.session.search.StuckSessionSearch;
import org.switchboard.support.Engine;
import org.switchboard.support.NewDatabase;
import org.switchboard.telephony.FaultTolerantCarrier;

/** A server at which the people of the demo directory work on sessions, with a carrier that remembers its orders. */
final class Desk implements AutoCloseable {
    /** After which silence a session is ended. */
    static final Duration STUCK_AFTER = Duration.ofDays(1);

    /** How long after its end a session is archived. */
    static final Duration ARCHIVED_AFTER = Duration.ofDays(15);

    static final AccountScope EVERYWHERE = new AccountScope.All();

    final Installation installation;
    final RecordingTelephony telephony = new RecordingTelephony();
    final SessionTransactions changes;
    final SessionService control;
    final ConferenceService conferenceService;
    final OutgoingCallService outgoingCallService;
    final IdempotencyService writes;
    final MessageService messageService;
    final ChatMembers chatMembers;
    final SessionArchive sessionArchive;
    final StuckSessionSearch stuckSessionSearch;
    final StuckSessionTermination stuckSessions;
    final BulkDeletion bulkDeletion;

    private Desk(Installation installation) {
        this.installation = installation;
        CarrierGateway carrier = new CarrierGateway(new FaultTolerantCarrier(telephony));
        changes = new SessionTransactions(
                installation.database,
                installation.writer,
                installation.idempotencyRepository,
                carrier,
                installation.clock);
        control = new SessionService(changes);
        conferenceService = new ConferenceService(changes);
        outgoingCallService =
                new OutgoingCallService(installation.sessionCreation, installation.directoryCache, carrier);
        writes = new IdempotencyService(installation.database, installation.idempotencyRepository, installation.clock);
        messageService = ChatFixture.messages(
                changes, installation.sessionRepository, writes, carrier, installation.database, installation.clock);
        chatMembers = ChatFixture.members(changes);
        sessionArchive = new SessionArchive(installation.writer, installation.commitOrder, ARCHIVED_AFTER);
        stuckSessionSearch = BulkFixture.stuckSessions(installation.database, installation.clock, STUCK_AFTER);
        stuckSessions = new StuckSessionTermination(
                installation.database, installation.writer, installation.clock, STUCK_AFTER);
        bulkDeletion = BulkFixture.deletingSessions(
                installation.database,
                installation.writer,
                writes,
                DirectoryCacheFixture.auditTrail(installation.database, installation.clock),
                installation.clock);
    }

    static Desk on(Engine engine) {
        return new Desk(Installation.on(engine));
    }

    static Desk on(NewDatabase database) {
        return new Desk(Installation.on(database));
    }

    /** A request with fields that are set in place. */
    static <T> T with(T request, Consumer<T> fields) {
        fields.accept(request);
        return request;
    }

    RequestContext context(String caller) {
        return installation.context(caller);
    }

    // What is there

    /** The session with its log, read from the database by somebody of Acme. */
    SessionInfo stored(String id) {
        return storedWithLog(id).shown();
    }

    SessionWithLog storedWithLog(String id) {
        return installation.sessionRepository.find(EVERYWHERE, id).orElseThrow();
    }

    long version(String id) {
        return storedWithLog(id).session().version();
    }

    List<String> log(String id) {
        return stored(id).log.stream()
                .map(entry -> String.valueOf(entry.message))
                .toList();
    }

    /** How many rows of a table belong to a session. */
    long rows(String table, String id) {
        String column = table.endsWith("_log") || table.equals("message") ? "session_id" : "id";
        return Long.parseLong(installation
                .texts("select count(*) from " + table + " where " + column + " = '" + id + "'")
                .get(0));
    }

    // Opening

    /** A call of alice's: outgoing and connected, unless said otherwise. */
    String call(Consumer<NewSession> fields) {
        return String.valueOf(installation.created("alice", Asking.aRequest().with(fields)).id);
    }

    String call() {
        return call(r -> {});
    }

    String call(SessionDirections direction, SessionCallState state) {
        return call(r -> {
            r.direction = direction;
            r.callState = state;
        });
    }

    /** A chat that alice has with the team Support: bob and chen. */
    String chat() {
        return call(r -> {
            r.channel = FlowChannels.Chat;
            r.withAddress = "team:support";
        });
    }

    /** A call that the carrier has placed, and so has a leg of. */
    SessionInfo dialed() {
        WriteResult<SessionInfo> sessionCreationResult =
                outgoingCallService.call(context("mary"), with(new NewOutgoingSession(), r -> {
                    r.numberToDial = "+16175550123";
                    r.callerId = "+18144043093";
                }));
        telephony.forget();
        return sessionCreationResult.answer();
    }

    // Acting

    WriteResult<SessionInfo> patch(RequestContext context, String id, Consumer<PatchSession> fields) {
        return control.patch(context, with(new PatchSession(), r -> {
            r.sessionId = id;
            fields.accept(r);
        }));
    }

    SessionInfo patch(String caller, String id, Consumer<PatchSession> fields) {
        return patch(context(caller), id, fields).answer();
    }

    SessionInfo become(String caller, String id, SessionCallState state) {
        return patch(caller, id, r -> r.callState = state);
    }

    SessionInfo become(String caller, String id, SessionQueueStates state) {
        return patch(caller, id, r -> r.queueState = state);
    }

    SessionInfo hold(String caller, String id, SessionHoldReasons reason) {
        return control.hold(context(caller), with(new HoldSession(), r -> {
                    r.sessionId = id;
                    r.reason = reason;
                }))
                .answer();
    }

    SessionInfo end(String caller, String id) {
        return end(context(caller), id).answer();
    }

    WriteResult<SessionInfo> end(RequestContext context, String id) {
        return control.end(context, with(new EndSession(), r -> r.sessionId = id));
    }

    SessionInfo reject(String caller, String id) {
        return control.reject(context(caller), with(new RejectSession(), r -> r.sessionId = id))
                .answer();
    }

    SessionInfo redirect(String caller, String id, String destination) {
        return redirect(context(caller), id, destination).answer();
    }

    WriteResult<SessionInfo> redirect(RequestContext context, String id, String destination) {
        return control.redirect(context, with(new RedirectSession(), r -> {
            r.sessionId = id;
            r.destination = destination;
        }));
    }

    WriteResult<SessionInfo> log(RequestContext context, String id, String message) {
        return control.log(context, with(new AddSessionLog(), r -> {
            r.sessionId = id;
            r.message = message;
        }));
    }

    SessionInfo log(String caller, String id, String message) {
        return log(context(caller), id, message).answer();
    }

    MessageInfo send(String caller, String id, String body) {
        return send(context(caller), id, body).answer();
    }

    WriteResult<MessageInfo> send(RequestContext context, String id, String body) {
        return messageService.send(context, with(new SendMessage(), r -> {
            r.sessionId = id;
            r.body = body;
        }));
    }

    List<ChatTranscriptMessage> transcript(String caller, String id) {
        return transcript(caller, id, r -> {});
    }

    List<ChatTranscriptMessage> transcript(String caller, String id, Consumer<GetChatTranscript> fields) {
        return messageService.transcript(context(caller), with(new GetChatTranscript(), r -> {
                    r.sessionId = id;
                    fields.accept(r);
                }))
                .messages;
    }

    SessionInfo invite(String caller, String id, String member) {
        return invite(caller, id, r -> r.memberToAdd = member);
    }

    SessionInfo invite(String caller, String id, Consumer<InviteChatMember> fields) {
        return chatMembers
                .invite(context(caller), with(new InviteChatMember(), r -> {
                    r.sessionId = id;
                    fields.accept(r);
                }))
                .answer();
    }

    SessionInfo remove(String caller, String id, String member) {
        return chatMembers
                .remove(context(caller), with(new DeleteChatMember(), r -> {
                    r.sessionId = id;
                    r.memberId = member;
                }))
                .answer();
    }

    SessionInfo confer(String caller, String id) {
        return confer(caller, id, r -> {});
    }

    SessionInfo confer(String caller, String id, Consumer<MakeConference> fields) {
        return conferenceService
                .make(context(caller), with(new MakeConference(), r -> {
                    r.sessionId = id;
                    fields.accept(r);
                }))
                .answer();
    }

    SessionInfo addToConference(String caller, String id, String destination) {
        return addToConference(context(caller), id, r -> r.destination = destination)
                .answer();
    }

    WriteResult<SessionInfo> addToConference(RequestContext context, String id, Consumer<AddConferenceMember> fields) {
        return conferenceService.add(context, with(new AddConferenceMember(), r -> {
            r.sessionId = id;
            fields.accept(r);
        }));
    }

    SessionInfo patchMember(String caller, String id, String sid, Consumer<PatchConferenceMember> fields) {
        return conferenceService
                .patch(context(caller), with(new PatchConferenceMember(), r -> {
                    r.sessionId = id;
                    r.callSid = sid;
                    fields.accept(r);
                }))
                .answer();
    }

    WriteResult<SessionInfo> dial(RequestContext context, Consumer<NewOutgoingSession> fields) {
        return outgoingCallService.call(context, with(new NewOutgoingSession(), fields));
    }

    Caller caller(String name) {
        return installation.caller(name);
    }

    RequestContext under(String key, String caller) {
        return RequestContextFixture.under(key, context(caller));
    }

    RequestContext inDryRun(String caller) {
        return RequestContextFixture.dryRun(context(caller));
    }

    /** Some days later. */
    void daysPass(int days) {
        installation.clock.advance(Duration.ofDays(days));
    }

    int sweepArchive() {
        return sessionArchive.run(installation.clock.instant());
    }

    Optional<String> outcome(String id) {
        return Optional.ofNullable(stored(id).outcome);
    }

    @Override
    public void close() {
        installation.close();
    }
}
