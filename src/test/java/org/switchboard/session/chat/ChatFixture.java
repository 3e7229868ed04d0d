package org.switchboard.session.chat;

import java.time.Clock;
import org.switchboard.persistence.Transactions;
import org.switchboard.session.SessionRepository;
import org.switchboard.session.change.CarrierGateway;
import org.switchboard.session.change.SessionTransactions;
import org.switchboard.session.idempotency.IdempotencyService;

/** Builds what chats need for the tests of other features. */
public final class ChatFixture {
    private ChatFixture() {}

    /** The messages of chats. */
    public static MessageService messages(
            SessionTransactions changes,
            SessionRepository sessionRepository,
            IdempotencyService writes,
            CarrierGateway carrier,
            Transactions database,
            Clock clock) {
        return new MessageService(changes, sessionRepository, new StandaloneMessages(writes, carrier), database, clock);
    }

    /** The members of chats. */
    public static ChatMembers members(SessionTransactions changes) {
        return new ChatMembers(changes);
    }
}
