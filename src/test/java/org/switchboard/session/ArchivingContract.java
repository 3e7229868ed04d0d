package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.contract.sessions.SessionInfo;

/** Which sessions move into the archive, and what brings one back. */
abstract class ArchivingContract extends ArchivedSessionsContract {
    ArchivingContract(Desk desk) {
        super(desk);
    }

    @Test
    void aSessionThatEndedLongAgoMovesWithItsLog() {
        String id = ended();
        SessionInfo before = desk.stored(id);
        pass(Desk.ARCHIVED_AFTER.plusMillis(1));

        assertThat(desk.sweepArchive()).isPositive();

        assertThat(isArchived(id)).isTrue();
        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
        assertThat(desk.log(id)).hasSize(ENTRIES);
    }

    @Test
    void aSessionThatEndedExactlyAsLongAgoStays() {
        String id = ended();
        pass(Desk.ARCHIVED_AFTER);

        desk.sweepArchive();

        assertThat(isArchived(id)).isFalse();
    }

    @Test
    void aLiveSessionStaysHoweverOldItIs() {
        String id = made(desk.call());
        pass(Duration.ofDays(400));

        desk.sweepArchive();

        assertThat(isArchived(id)).isFalse();
    }

    @Test
    void itsVersionAndItsMessagesStayAsTheyAre() {
        String id = made(desk.chat());
        desk.send("alice", id, "Hello");
        desk.end("alice", id);
        long version = desk.version(id);
        pass(Duration.ofDays(16));

        desk.sweepArchive();

        assertThat(isArchived(id)).isTrue();
        assertThat(desk.version(id)).isEqualTo(version);
        assertThat(desk.transcript("bob", id))
                .singleElement()
                .satisfies(message -> assertThat(message.body).isEqualTo("Hello"));
    }

    @Test
    void aLogEntryBringsItBackWhole() {
        String id = archived();
        List<String> before = desk.log(id);

        desk.log("bob", id, "Looked up again");

        assertThat(isArchived(id)).isFalse();
        assertThat(desk.log(id)).startsWith(before.toArray(String[]::new)).hasSize(ENTRIES + 1);
        assertThat(desk.log(id)).last().isEqualTo("Looked up again");
    }

    @Test
    void consoleDataBringsItBackWhole() {
        String id = archived();
        long version = desk.version(id);

        desk.patch("bob", id, r -> r.consoleData = "{}");

        assertThat(isArchived(id)).isFalse();
        assertThat(desk.stored(id).consoleData).isEqualTo("{}");
        assertThat(desk.version(id)).isEqualTo(version + 1);
    }

    @Test
    void aMessageBringsItBackWhole() {
        String id = made(desk.chat());
        desk.send("alice", id, "Hello");
        desk.end("alice", id);
        pass(Duration.ofDays(16));
        desk.sweepArchive();

        desk.send("bob", id, "And good bye");

        assertThat(isArchived(id)).isFalse();
        assertThat(desk.transcript("bob", id))
                .extracting(message -> message.body)
                .containsExactly("Hello", "And good bye");
    }

    @Test
    void endingItChangesNothing() {
        String id = archived();
        SessionInfo before = desk.stored(id);

        desk.end("bob", id);

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aDryRunLeavesItInTheArchive() {
        String id = archived();

        desk.log(desk.inDryRun("bob"), id, "tried");

        assertThat(isArchived(id)).isTrue();
    }

    @Test
    void aStrangerDoesNotBringItBack() {
        String id = archived();

        assertThatThrownBy(() -> desk.log("gina", id, "was here")).hasMessageContaining("does not exist");

        assertThat(isArchived(id)).isTrue();
    }

    @Test
    void whatWasBroughtBackMovesAgain() {
        String id = archived();
        desk.log("bob", id, "Looked up again");

        desk.sweepArchive();

        assertThat(isArchived(id)).isTrue();
        assertThat(desk.log(id)).hasSize(ENTRIES + 1);
    }

    @Test
    void moreThanOneBatchMoves() {
        List<String> ids = IntStream.range(0, 520)
                .mapToObj(i -> {
                    String id = desk.call();
                    desk.end("bob", id);
                    return id;
                })
                .toList();
        pass(Duration.ofDays(16));

        assertThat(desk.sweepArchive()).isGreaterThanOrEqualTo(ids.size());

        assertThat(desk.installation.texts("select count(*) from session where ended = true"))
                .containsExactly("0");
    }

    @ParameterizedTest
    @CsvSource({"session, archived_session", "session_log, archived_session_log"})
    void theTablesHaveTheSameColumnsInTheSameOrder(String live, String archived) {
        assertThat(columns(archived))
                .as("what moves is inserted column by column; change %s as you change %s", archived, live)
                .isEqualTo(columns(live))
                .isNotEmpty();
    }

    private List<String> columns(String table) {
        return desk.installation.texts("select lower(column_name) || ' ' || lower(data_type) || ' '"
                + " || coalesce(cast(character_maximum_length as varchar(20)), '')"
                + " from information_schema.columns where lower(table_name) = '" + table
                + "' and lower(table_schema) = 'public' order by ordinal_position");
    }
}
