package org.switchboard.session;

import org.switchboard.support.Engine;

/** Chats on H2. */
class ChatOnH2Test extends ChatContract {
    ChatOnH2Test() {
        super(Engine.H2);
    }
}
