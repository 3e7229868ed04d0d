package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionMemberCallState;

/** Compares what the database has of a session with what it is to be. */
final class ModelledSessionAssert {
    private ModelledSessionAssert() {}

    static void assertIs(ModelledSession session, SessionInfo stored, long storedVersion) {
        assertThat(stored.callState).as("call state of %s", session.id).isEqualTo(session.call);
        assertThat(stored.queueState).as("queue state of %s", session.id).isEqualTo(session.queue);
        assertThat(stored.holdReason).as("hold reason of %s", session.id).isEqualTo(session.reason);
        assertThat(stored.heldByUserId).as("who holds %s", session.id).isEqualTo(session.heldBy);
        assertThat(stored.holdQueueName != null)
                .as("whether %s has a hold queue", session.id)
                .isEqualTo(session.call == SessionCallState.Hold);
        assertThat(stored.ended).as("whether %s has ended", session.id).isEqualTo(session.ended);
        assertThat(stored.dateCompleted != null)
                .as("whether %s has a date of its end", session.id)
                .isEqualTo(session.ended);
        assertThat(stored.outcome != null)
                .as("whether %s has an outcome", session.id)
                .isEqualTo(session.ended);
        assertThat(stored.wasMissed)
                .as("whether %s was missed", session.id)
                .isEqualTo(session.ended && session.incoming && !session.wasConnected);
        assertThat(stored.answeredByName).as("who answered %s", session.id).isEqualTo(session.answeredBy);
        assertThat(stored.ringQueueId).as("ring queue of %s", session.id).isEqualTo(session.ringQueue);
        assertThat(stored.queueMemberId).as("queue member of %s", session.id).isEqualTo(session.queueMember);
        assertThat(stored.consoleData).as("console data of %s", session.id).isEqualTo(session.console);
        assertThat(stored.callSid != null)
                .as("whether %s has a leg of its own", session.id)
                .isEqualTo(session.members.own != null);
        assertThat(stored.conferenceSid != null)
                .as("whether %s is a conference", session.id)
                .isEqualTo(session.conference);
        Map<String, SessionMemberCallState> present = new LinkedHashMap<>();
        stored.members.forEach(member -> {
            present.put(String.valueOf(member.identity), member.callState);
            assertThat(member.muted)
                    .as("whether %s is muted in %s", member.identity, session.id)
                    .isEqualTo(session.members.muted.getOrDefault(member.identity, false));
        });
        assertThat(new ArrayList<>(present.entrySet()))
                .as("members of %s, in order", session.id)
                .isEqualTo(new ArrayList<>(session.members.states.entrySet()));
        assertThat(stored.log).as("log of %s", session.id).hasSize(session.log.size());
        for (int i = 0; i < session.log.size(); i++) {
            if (!session.log.get(i).equals(ModelledSession.ANY)) {
                assertThat(stored.log.get(i).message)
                        .as("log entry %s of %s", i, session.id)
                        .isEqualTo(session.log.get(i));
            }
        }
        assertThat(storedVersion).as("version of %s", session.id).isEqualTo(session.version);
    }
}
