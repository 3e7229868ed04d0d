package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.reason;

import org.junit.jupiter.api.Test;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.ConflictException;
import org.switchboard.error.PreconditionFailedException;
import org.switchboard.request.RequestContextFixture;

/** Changes that are only tried, and those that count for one version only. */
abstract class DryRunContract extends SharedDeskContract {
    DryRunContract(Desk desk) {
        super(desk);
    }

    @Test
    void aChangeOfAnotherVersionIsRefused() {
        String id = desk.call();
        desk.log("bob", id, "first");

        assertThat(reason(() -> desk.end(RequestContextFixture.ifVersion(1, desk.context("alice")), id)))
                .isEqualTo(PreconditionFailedException.class);
        assertThat(desk.stored(id).ended).isFalse();
    }

    @Test
    void aChangeOfTheVersionThatItHasIsMade() {
        String id = desk.call();
        desk.log("bob", id, "first");

        desk.end(RequestContextFixture.ifVersion(2, desk.context("alice")), id);

        assertThat(desk.stored(id).ended).isTrue();
    }

    @Test
    void aDryRunShowsTheChangeAndStoresNothing() {
        String id = desk.call();
        SessionInfo before = desk.stored(id);

        SessionInfo shown = desk.patch(desk.inDryRun("bob"), id, r -> r.callState = SessionCallState.Hold)
                .answer();

        assertThat(shown.callState).isEqualTo(SessionCallState.Hold);
        assertThat(shown.log).hasSize(2);
        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
        assertThat(desk.version(id)).isEqualTo(1);
    }

    @Test
    void aDryRunIsRefusedAsTheChangeWouldBe() {
        String id = desk.call();

        assertThat(reason(() -> desk.patch(desk.inDryRun("bob"), id, r -> r.callState = SessionCallState.Ringing)))
                .isEqualTo(ConflictException.class);
    }

    @Test
    void aDryRunUsesUpNoKey() {
        String id = desk.call();
        desk.end(RequestContextFixture.dryRun(desk.under("dry", "bob")), id);

        assertThat(desk.end(desk.under("dry", "bob"), id).replayed()).isFalse();
        assertThat(desk.stored(id).ended).isTrue();
    }

    @Test
    void aDryRunOfWhatNeedsTheCarrierOrdersNothing() {
        String id = String.valueOf(desk.dialed().id);

        desk.end(desk.inDryRun("bob"), id);
        desk.redirect(desk.inDryRun("bob"), id, "+16175550199");
        desk.patch(desk.inDryRun("bob"), id, r -> r.callState = SessionCallState.Hold);

        assertThat(desk.telephony.orders()).isEmpty();
    }
}
