package org.switchboard.session.chat;

import java.time.Clock;
import org.switchboard.platform.Transactions;
import org.switchboard.session.KeyedWrites;
import org.switchboard.session.SessionChanges;
import org.switchboard.session.Sessions;

/** Builds what chats need for the tests of other features. */
public final class ChatFixture {
    private ChatFixture() {}

    /** The messages of chats. */
    public static Messages messages(
            SessionChanges changes, Sessions sessions, KeyedWrites writes, Transactions database, Clock clock) {
        return new Messages(changes, sessions, new LooseMessages(writes), database, clock);
    }

    /** The members of chats. */
    public static ChatMembers members(SessionChanges changes) {
        return new ChatMembers(changes);
    }
}
