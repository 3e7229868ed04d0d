package org.switchboard.session.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.session.StoredSessions;
import org.switchboard.support.Engine;

/** Followers on PostgreSQL, where the sessions of one server are read on another, whose clock is wrong. */
class FollowersOnPostgresTest extends FollowersContract {
    FollowersOnPostgresTest() {
        super(Engine.POSTGRES);
    }

    @Test
    void anExportOnOneServerDoesNotPassASessionThatIsCommittedLateOnAnother() throws Exception {
        aSessionThatIsCommittedLateIsRead(server, anotherServer(), follower -> follower.export(false));
    }

    @Test
    void anAscendingListOnOneServerDoesNotPassASessionThatIsCommittedLateOnAnother() throws Exception {
        aSessionThatIsCommittedLateIsRead(server, anotherServer(), follower -> follower.list(false));
    }

    @ParameterizedTest
    @ValueSource(longs = {-90_000, -40, 40, 90_000})
    void aSessionOfAServerWhoseClockDiffersComesBehindWhatWasRead(long millis) {
        StoredSessions other = anotherServer().later(Duration.ofMillis(millis));
        String one = server.open("alice");
        Follower follower = new Follower(server).export(false);
        String two = other.open("alice");
        follower.export(false);
        String three = server.later(Duration.ofMillis(20)).open("alice");

        assertThat(follower.export(false).seen).containsExactly(one, two, three);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -90_000, 40})
    void anExportMissesNothingOfWritersOnTwoServers(long millis) throws Exception {
        assertThatNothingIsMissed(
                List.of(server, anotherServer().later(Duration.ofMillis(millis))), follower -> follower.export(false));
    }

    @Test
    void anAscendingListMissesNothingOfWritersOnTwoServers() throws Exception {
        assertThatNothingIsMissed(
                List.of(server, anotherServer().later(Duration.ofSeconds(-3))), follower -> follower.list(false));
    }
}
