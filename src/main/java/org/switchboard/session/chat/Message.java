package org.switchboard.session.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.messaging.MessageDirections;
import org.switchboard.contract.messaging.MessageInfo;
import org.switchboard.contract.sessions.ChatTranscriptMessage;
import org.switchboard.directory.Endpoint;
import org.switchboard.persistence.AccountCondition;
import org.switchboard.persistence.IdGenerator;
import org.switchboard.text.Timestamps;

/**
 * One message, in a session or sent by itself. It belongs to the history of the party to whom it was sent, and stays where
 * it is when its session is archived. It never changes.
 */
@Entity
@Table(name = "message")
@AccountCondition("e.accountId in :accounts")
public class Message {
    /** The greatest length of a text, in characters. */
    public static final int MAX_LENGTH = 4096;

    @Id
    private String id = "";

    @Column(name = "account_id")
    private String accountId = "";

    @Column(name = "session_id")
    private @Nullable String sessionId;

    private int position;

    @Column(name = "date_sent")
    private OffsetDateTime date = OffsetDateTime.MIN;

    @Enumerated(EnumType.STRING)
    private MessageDirections direction = MessageDirections.Outgoing;

    private String party = "";

    @Column(name = "other_address")
    private String otherAddress = "";

    private String sender = "";

    @Column(name = "endpoint_id")
    private @Nullable String endpointId;

    @Column(name = "endpoint_name")
    private @Nullable String endpointName;

    @Column(name = "customer_id")
    private @Nullable String customerId;

    private String text = "";

    @Column(name = "media_uri")
    private @Nullable String mediaUri;

    @Column(name = "media_content_type")
    private @Nullable String mediaContentType;

    /** For JPA. */
    protected Message() {}

    /**
     * A message that is sent now.
     *
     * @param where the session and the place in it; empty if it is sent by itself
     * @param otherAddress to whom
     * @param sender who sends it
     * @param endpoint the endpoint that sends it
     */
    Message(
            String accountId,
            Optional<Position> where,
            String otherAddress,
            String sender,
            Optional<Endpoint> endpoint,
            Optional<String> customerId,
            String text,
            Instant now) {
        this.id = IdGenerator.next();
        this.accountId = accountId;
        this.sessionId = where.map(Position::sessionId).orElse(null);
        this.position = where.map(Position::number).orElse(0);
        this.otherAddress = otherAddress;
        this.party = party(otherAddress);
        this.sender = sender;
        this.endpointId = endpoint.map(Endpoint::id).orElse(null);
        this.endpointName = endpoint.map(Endpoint::displayName).orElse(null);
        this.customerId = customerId.orElse(null);
        this.text = text;
        this.date = now.atOffset(ZoneOffset.UTC);
    }

    /** A place in a session's messages, from 0. */
    record Position(String sessionId, int number) {}

    /** What the address of a party is compared by. */
    static String party(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** The message as the contract shows it. */
    MessageInfo shown() {
        MessageInfo shown = new MessageInfo();
        shown.id = id;
        shown.accountId = accountId;
        shown.customerId = customerId;
        shown.endpointId = endpointId;
        shown.endpointDisplayName = endpointName;
        shown.date = Timestamps.shown(date);
        shown.direction = direction;
        shown.otherAddress = otherAddress;
        shown.sender = sender;
        shown.text = text;
        return shown;
    }

    /** The message as a transcript shows it. */
    ChatTranscriptMessage inTranscript() {
        ChatTranscriptMessage shown = new ChatTranscriptMessage();
        shown.date = Timestamps.shown(date);
        shown.from = sender;
        shown.body = text;
        shown.mediaUri = mediaUri;
        shown.mediaContentType = mediaContentType;
        return shown;
    }
}
