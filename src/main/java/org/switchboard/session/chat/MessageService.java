package org.switchboard.session.chat;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.messaging.MessageInfo;
import org.switchboard.contract.messaging.SendMessage;
import org.switchboard.contract.sessions.GetChatTranscript;
import org.switchboard.contract.sessions.GetChatTranscriptResponse;
import org.switchboard.directory.DirectoryLookup;
import org.switchboard.directory.Endpoint;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.RequestContext;
import org.switchboard.session.LiveSession;
import org.switchboard.session.Session;
import org.switchboard.session.SessionDefaults;
import org.switchboard.session.SessionRepository;
import org.switchboard.session.WriteResult;
import org.switchboard.session.call.OwnNumbers;
import org.switchboard.session.change.SessionTransactions;
import org.switchboard.session.change.SessionUpdate;
import org.switchboard.telephony.CarrierCommand;
import org.switchboard.text.Timestamps;

/** Sends messages and shows transcripts. Thread-safe. */
@Singleton
public class MessageService {
    /** How many earlier messages a transcript holds at most: the newest. */
    public static final int MAX_HISTORICAL = 10_000;

    private static final int MONTHS = 6;
    private static final String BODY = "Body";

    private final SessionTransactions changes;
    private final SessionRepository sessionRepository;
    private final StandaloneMessages standaloneMessages;
    private final Transactions database;
    private final Clock clock;

    @Inject
    MessageService(
            SessionTransactions changes,
            SessionRepository sessionRepository,
            StandaloneMessages standaloneMessages,
            Transactions database,
            Clock clock) {
        this.changes = changes;
        this.sessionRepository = sessionRepository;
        this.standaloneMessages = standaloneMessages;
        this.database = database;
        this.clock = clock;
    }

    /** Sends a message in a chat, or by itself from an endpoint to a number. */
    public WriteResult<MessageInfo> send(RequestContext context, SendMessage request) {
        FieldErrors faults = new FieldErrors();
        faults.require(BODY, request.body);
        faults.check(BODY, request.body, Message.MAX_LENGTH);
        faults.check("EndpointId", request.endpointId, FieldErrors.MAX_NAME);
        faults.check("ToAddress", request.toAddress, FieldErrors.MAX_NAME);
        Optional<String> session = SessionDefaults.optional(request.sessionId);
        if (session.isEmpty()
                && (SessionDefaults.given(request.endpointId) == null
                        || SessionDefaults.given(request.toAddress) == null)) {
            faults.add("Required", "SessionId", "is missing; give it, or EndpointId and ToAddress");
        }
        faults.refuseIfAny();
        String text = String.valueOf(request.body);
        return session.map(id -> changes.change(
                        context, id, request, MessageInfo.class, change -> Optional.of(send(change, text))))
                .orElseGet(() -> standaloneMessages.send(context, request, text));
    }

    /** The session is held by the change, so messages of one chat are numbered one after the other. */
    private static MessageInfo send(SessionUpdate change, String text) {
        LiveSession session = change.session();
        if (session.channel() != FlowChannels.Chat) {
            throw new ConflictException(FieldErrors.fault(
                    "InvalidChannel",
                    "SessionId",
                    "is a session of the channel " + session.channel() + ", not a chat"));
        }
        Optional<Endpoint> endpoint = DirectoryLookup.endpointOf(
                change.entities(), session.accountId(), change.author().loginId());
        session.members().stream()
                .filter(member ->
                        member.isByNumber() && !member.is(change.author().email()))
                .forEach(member -> change.order(new CarrierCommand.Text(
                        OwnNumbers.require(change, "CallerId", Optional.empty()), member.identity(), text)));
        Message message = new Message(
                session.accountId(),
                Optional.of(new Message.Position(session.id(), session.nextMessage())),
                session.party(),
                change.author().email(),
                endpoint,
                session.customerId(),
                text,
                change.author().now());
        change.entities().add(message);
        MessageInfo shown = message.shown();
        change.sent(shown);
        return shown;
    }

    /** All messages of a session, in order; earlier ones of the same party before them, if they are asked for. */
    public GetChatTranscriptResponse transcript(RequestContext context, GetChatTranscript request) {
        Instant cutOff = cutOff(request.historicalCutOffDate);
        Session session = Optional.ofNullable(request.sessionId)
                .flatMap(id -> sessionRepository.findWithoutLog(context.scope(), id))
                .orElseThrow(Session::notFound);
        context.requireExpectedAccount(session.accountId());
        GetChatTranscriptResponse response = new GetChatTranscriptResponse();
        AccountScope account = AccountScope.only(session.accountId());
        response.messages = database.call(entities -> {
            List<Message> messages = new ArrayList<>();
            if (Boolean.TRUE.equals(request.includeHistorical)) {
                messages.addAll(historical(entities, account, session, cutOff));
            }
            messages.addAll(entities.query(Message.class, account)
                    .where("e.sessionId = :session", "session", session.id())
                    .orderedBy("e.position")
                    .list());
            return new ArrayList<>(messages.stream().map(Message::inTranscript).toList());
        });
        return response;
    }

    /** By the index {@code message_party}. */
    private static List<Message> historical(
            ScopedEntities entities, AccountScope account, Session session, Instant cutOff) {
        List<Message> newestFirst = new ArrayList<>(entities.query(Message.class, account)
                .where("e.party = :party", "party", Message.party(session.party()))
                .where("e.date >= :since", "since", cutOff.atOffset(ZoneOffset.UTC))
                .where("e.date <= :until", "until", session.lastMoment())
                .where("e.sessionId is null or e.sessionId <> :session", "session", session.id())
                .orderedBy("e.date desc, e.id desc")
                .list(0, MAX_HISTORICAL));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private Instant cutOff(@Nullable String given) {
        Instant earliest = OffsetDateTime.now(clock)
                .minusMonths(MONTHS)
                .truncatedTo(ChronoUnit.MILLIS)
                .toInstant();
        if (given == null || SessionDefaults.given(given) == null) {
            return earliest;
        }
        try {
            Instant asked = Timestamps.read(given);
            return asked.isBefore(earliest) ? earliest : asked;
        } catch (DateTimeException e) {
            throw new ValidationException(FieldErrors.fault("InvalidDate", "HistoricalCutOffDate", Timestamps.ALLOWED));
        }
    }
}
