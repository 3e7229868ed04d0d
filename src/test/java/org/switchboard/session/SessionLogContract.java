package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;

import org.junit.jupiter.api.Test;

/** Entries that are added to the log of a session. */
abstract class SessionLogContract extends SharedDeskContract {
    SessionLogContract(Desk desk) {
        super(desk);
    }

    @Test
    void aLogEntryAsLongAsIsAllowedComesBackWhole() {
        String id = desk.call();
        String message = "🎉".repeat(4096);

        desk.log("bob", id, message);

        assertThat(desk.log(id)).last().isEqualTo(message);
    }

    @Test
    void aLogEntryThatIsTooLongIsRefused() {
        String id = desk.call();

        assertThat(faults(() -> desk.log("bob", id, "x".repeat(4097)))).containsExactly("MaximumLength Message");
    }
}
