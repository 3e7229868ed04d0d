package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** Followers on H2. */
class FollowersOnH2Test extends FollowersContract {
    FollowersOnH2Test() {
        super(Engine.H2);
    }
}
