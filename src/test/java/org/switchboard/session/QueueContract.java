package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.refusal;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;

/** The queue of a team, and who takes a session from it. */
abstract class QueueContract extends SharedDeskContract {
    QueueContract(Desk desk) {
        super(desk);
    }

    @Test
    void aSessionIsQueuedForTheTeamThatItWasOpenedWith() {
        String id = desk.call(r -> r.withAddress = "team:support");

        desk.become("bob", id, SessionQueueStates.Queued);

        assertThat(desk.stored(id).queueState).isEqualTo(SessionQueueStates.Queued);
        assertThat(desk.stored(id).ringQueueId).isEqualTo("support");
    }

    @Test
    void aSessionIsQueuedForTheTeamThatIsNamed() {
        String id = desk.call();

        desk.patch("bob", id, r -> {
            r.queueState = SessionQueueStates.Queued;
            r.ringQueueId = "support";
        });

        assertThat(desk.stored(id).ringQueueId).isEqualTo("support");
    }

    @Test
    void aSessionWithoutATeamIsNotQueued() {
        String id = desk.call();

        assertThat(faults(() -> desk.become("bob", id, SessionQueueStates.Queued)))
                .containsExactly("Required RingQueueId");
        assertThat(desk.stored(id).queueState).isEqualTo(SessionQueueStates.None);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales", "ep-bob", "nobody"})
    void aQueueIsATeamOfTheAccount(String queue) {
        String id = desk.call();

        assertThat(faults(() -> desk.patch("bob", id, r -> {
                    r.queueState = SessionQueueStates.Queued;
                    r.ringQueueId = queue;
                })))
                .containsExactly("NotFound RingQueueId");
    }

    @Test
    void whoeverConnectsAQueuedSessionIsItsQueueMember() {
        String id = queued(SessionQueueStates.Ringing);

        desk.become("chen", id, SessionQueueStates.Connected);

        assertThat(desk.stored(id).queueMemberId).isEqualTo("ep-chen");
        assertThat(desk.stored(id).ringQueueId).as("no longer waiting").isNull();
    }

    @Test
    void theQueueMemberCanBeNamed() {
        String id = queued(SessionQueueStates.Queued);

        desk.patch("chen", id, r -> {
            r.queueState = SessionQueueStates.Ringing;
            r.queueMemberId = "ep-bob";
        });
        desk.become("chen", id, SessionQueueStates.Connected);

        assertThat(desk.stored(id).queueMemberId).isEqualTo("ep-bob");
    }

    @Test
    void aQueueMemberIsAUserOfTheAccount() {
        String id = queued(SessionQueueStates.Queued);

        assertThat(faults(() -> desk.patch("chen", id, r -> {
                    r.queueState = SessionQueueStates.Ringing;
                    r.queueMemberId = "gina@globex.example";
                })))
                .containsExactly("NotFound QueueMemberId");
    }

    @Test
    void aSessionThatNobodyTakesFallsBackIntoItsQueue() {
        String id = queued(SessionQueueStates.Ringing);

        desk.become("bob", id, SessionQueueStates.Queued);

        assertThat(desk.stored(id).ringQueueId).isEqualTo("support");
        assertThat(desk.stored(id).queueMemberId).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "None, Ringing",
        "None, Connected",
        "None, Hold",
        "None, Disconnected",
        "Queued, Connected",
        "Queued, Hold",
        "Queued, None",
        "Ringing, Hold",
        "Connected, Ringing",
        "Connected, Queued",
        "Hold, Queued",
        "Disconnected, Queued",
        "Disconnected, Connected"
    })
    void aQueuedSessionMayNotBecome(SessionQueueStates from, SessionQueueStates to) {
        String id = queued(from);
        long version = desk.version(id);

        ApiException refusal = refusal(() -> desk.become("bob", id, to));

        assertThat(refusal.getClass()).isEqualTo(ConflictException.class);
        assertThat(refusal.fields()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("QueueState");
            assertThat(fault.message()).contains(from.name(), to.name());
        });
        assertThat(desk.version(id)).isEqualTo(version);
    }

    @Test
    void endingLeavesTheQueueDisconnected() {
        String id = queued(SessionQueueStates.Queued);

        desk.end("bob", id);

        assertThat(desk.stored(id).queueState).isEqualTo(SessionQueueStates.Disconnected);
        assertThat(desk.stored(id).ringQueueId).isNull();
    }

    @Test
    void endingASessionThatWasNotQueuedLeavesItsQueueStateNone() {
        String id = desk.call();

        desk.end("bob", id);

        assertThat(desk.stored(id).queueState).isEqualTo(SessionQueueStates.None);
    }

    private String queued(SessionQueueStates state) {
        String id = desk.call(r -> r.withAddress = "team:support");
        for (SessionQueueStates step : way(state)) {
            desk.become("bob", id, step);
        }
        return id;
    }

    private static SessionQueueStates[] way(SessionQueueStates to) {
        SessionQueueStates[] all = {SessionQueueStates.Queued, SessionQueueStates.Ringing, SessionQueueStates.Connected
        };
        return switch (to) {
            case None -> new SessionQueueStates[0];
            case Queued -> Arrays.copyOf(all, 1);
            case Ringing -> Arrays.copyOf(all, 2);
            case Connected -> all;
            case Hold, Disconnected -> {
                SessionQueueStates[] on = Arrays.copyOf(all, 4);
                on[3] = to;
                yield on;
            }
        };
    }
}
