package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Sessions that end and are archived. Whatever a test does to them, each is in one place, and whole. */
abstract class ArchivedSessionsContract extends SharedDeskContract {
    static final int ENTRIES = 12;

    private final List<String> made = new ArrayList<>();

    ArchivedSessionsContract(Desk desk) {
        super(desk);
    }

    @BeforeEach
    void beginEmpty() {
        made.clear();
        desk.sessionArchive.run(Installation.START.plus(Duration.ofDays(500)));
    }

    /** Whatever a test does, none of its sessions is lost or in two places, and none has lost a part of its log. */
    @AfterEach
    void everySessionIsInOnePlaceWithItsWholeLog() {
        for (String id : made) {
            long live = desk.rows("session", id);
            long archived = desk.rows("archived_session", id);
            assertThat(live + archived).as("the places of session %s", id).isEqualTo(1);
            assertThat(desk.rows("session_log", id))
                    .as("the live log of session %s, which is %s", id, live == 1 ? "live" : "archived")
                    .isEqualTo(live == 1 ? desk.storedWithLog(id).session().logLength() : 0);
            assertThat(desk.rows("archived_session_log", id))
                    .as("the archived log of session %s, which is %s", id, live == 1 ? "live" : "archived")
                    .isEqualTo(live == 1 ? 0 : desk.storedWithLog(id).session().logLength());
        }
    }

    String archived() {
        String id = ended();
        pass(Duration.ofDays(16));
        desk.sweepArchive();
        assertThat(isArchived(id)).isTrue();
        return id;
    }

    String ended() {
        return ended(ENTRIES);
    }

    String ended(int entries) {
        String id = made(desk.call());
        for (int i = 2; i < entries; i++) {
            desk.log("bob", id, "entry " + i);
        }
        desk.end("bob", id);
        return id;
    }

    String made(String id) {
        made.add(id);
        return id;
    }

    boolean isArchived(String id) {
        return desk.rows("archived_session", id) == 1;
    }

    void pass(Duration time) {
        desk.installation.clock.advance(time);
    }
}
