package org.switchboard.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.switchboard.platform.Sweep;

/** Forgets expired idempotency keys; the sessions stay. */
@Singleton
public class ForgettingKeys implements Sweep {
    private final Sessions sessions;

    @Inject
    ForgettingKeys(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public String what() {
        return "expired idempotency keys";
    }

    @Override
    public int sweep(Instant now) {
        return sessions.forgetKeys(now);
    }
}
