package org.switchboard.session.search;

import org.switchboard.support.Engine;

/** Followers on H2. */
class FollowersOnH2Test extends FollowersContract {
    FollowersOnH2Test() {
        super(Engine.H2);
    }
}
