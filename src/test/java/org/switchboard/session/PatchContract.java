package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.error.ConflictException;

/** What a patch changes, all of it or nothing, and what is said of the change. */
abstract class PatchContract extends SharedDeskContract {
    PatchContract(Desk desk) {
        super(desk);
    }

    private static final String CONSOLE = "{\"note\":1}";

    @Test
    void eachChangeRaisesTheVersionByOneAndSaysWhoAndWhen() {
        String id = desk.call();
        desk.installation.clock.advance(Duration.ofSeconds(5));

        WriteResult<SessionInfo> writeResult =
                desk.patch(desk.context("bob"), id, r -> r.callState = SessionCallState.Hold);

        assertThat(writeResult.version()).isEqualTo(2);
        assertThat(desk.version(id)).isEqualTo(2);
        assertThat(desk.stored(id).lastModifiedBy).isEqualTo("bob@acme.example");
        assertThat(desk.stored(id).dateLastModified).isEqualTo("2026-05-01T09:30:05.123Z");
        assertThat(desk.stored(id).createdBy).isEqualTo("alice@acme.example");
    }

    @Test
    void severalFieldsAreChangedTogetherAndRaiseTheVersionByOne() {
        String id = desk.call(r -> r.withAddress = "team:support");

        desk.patch("bob", id, r -> {
            r.consoleData = CONSOLE;
            r.callState = SessionCallState.Hold;
            r.queueState = SessionQueueStates.Queued;
        });

        assertThat(desk.version(id)).isEqualTo(2);
        assertThat(desk.log(id)).hasSize(4);
    }

    @Test
    void aPatchOfWhichOneFieldIsRefusedChangesNothing() {
        String id = desk.call();

        assertThat(reason(() -> desk.patch("bob", id, r -> {
                    r.consoleData = CONSOLE;
                    r.callState = SessionCallState.Ringing;
                })))
                .isEqualTo(ConflictException.class);

        assertThat(desk.stored(id).consoleData).isNull();
        assertThat(desk.log(id)).hasSize(1);
        assertThat(desk.version(id)).isEqualTo(1);
    }

    @Test
    void anEmptyPatchChangesNothing() {
        String id = desk.call();

        desk.patch("bob", id, r -> {});

        assertThat(desk.version(id)).isEqualTo(1);
    }

    @Test
    void theAnswerToAChangeIsWhatIsStored() {
        String id = desk.call();

        SessionInfo answer = desk.become("bob", id, SessionCallState.Hold);

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(answer);
    }

    @Test
    void tooMuchConsoleDataIsRefused() {
        String id = desk.call();

        assertThat(faults(() -> desk.patch("bob", id, r -> r.consoleData = "x".repeat(64 * 1024 + 1))))
                .containsExactly("MaximumLength ConsoleData");
    }

    @Test
    void consoleDataAsLongAsIsAllowedComesBackWhole() {
        String id = desk.call();
        String data = "ż".repeat(64 * 1024);

        desk.patch("bob", id, r -> r.consoleData = data);

        assertThat(desk.stored(id).consoleData).isEqualTo(data);
    }

    @Test
    void emptyConsoleDataClearsIt() {
        String id = desk.call();
        desk.patch("bob", id, r -> r.consoleData = CONSOLE);

        desk.patch("bob", id, r -> r.consoleData = "");

        assertThat(desk.stored(id).consoleData).isNull();
    }
}
