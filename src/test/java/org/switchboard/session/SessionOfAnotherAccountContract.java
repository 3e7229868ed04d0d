package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.NotFoundException;

/** A session that is not there for the caller. */
abstract class SessionOfAnotherAccountContract extends SharedDeskContract {
    SessionOfAnotherAccountContract(Desk desk) {
        super(desk);
    }

    @Test
    void aSessionOfAnotherAccountDoesNotExist() {
        String id = desk.call();
        SessionInfo before = desk.stored(id);

        assertThat(reason(() -> desk.end("gina", id))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> desk.become("gina", id, SessionCallState.Hold))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> desk.hold("gina", id, SessionHoldReasons.None))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> desk.reject("gina", id))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> desk.log("gina", id, "was here"))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> desk.redirect("gina", id, "+16175550123"))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> desk.confer("gina", id))).isEqualTo(NotFoundException.class);

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "' or 1=1", "nul\u0000"})
    void anUnknownSessionDoesNotExist(String id) {
        assertThat(reason(() -> desk.end("alice", id))).isEqualTo(NotFoundException.class);
    }
}
