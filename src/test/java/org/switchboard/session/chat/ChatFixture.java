package org.switchboard.session.chat;

import java.time.Clock;
import org.switchboard.persistence.Transactions;
import org.switchboard.session.CarrierGateway;
import org.switchboard.session.IdempotencyService;
import org.switchboard.session.SessionRepository;
import org.switchboard.session.SessionWriter;

/** Builds what chats need for the tests of other features. */
public final class ChatFixture {
    private ChatFixture() {}

    /** The messages of chats. */
    public static MessageService messages(
            SessionWriter changes,
            SessionRepository sessionRepository,
            IdempotencyService writes,
            CarrierGateway carrier,
            Transactions database,
            Clock clock) {
        return new MessageService(changes, sessionRepository, new StandaloneMessages(writes, carrier), database, clock);
    }

    /** The members of chats. */
    public static ChatMembers members(SessionWriter changes) {
        return new ChatMembers(changes);
    }
}
