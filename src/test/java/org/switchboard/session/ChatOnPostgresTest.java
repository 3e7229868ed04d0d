package org.switchboard.session;

import org.switchboard.support.Engine;

/** Chats on PostgreSQL. */
class ChatOnPostgresTest extends ChatContract {
    ChatOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
