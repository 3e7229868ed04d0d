package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.messaging.SendMessage;
import org.switchboard.contract.sessions.DeleteSessions;
import org.switchboard.contract.sessions.DeleteSessionsResponse;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.ForbiddenException;
import org.switchboard.error.IdempotencyKeyReusedException;
import org.switchboard.error.NotFoundException;
import org.switchboard.request.RequestContext;
import org.switchboard.support.Engine;

/** What becomes of the sessions of a range of time that is deleted, and what stays. */
abstract class DeletingSessionsContract extends DeskContract {
    private static final String FROM = "2026-05-01T09:30:00.123Z";
    private static final String TO = "2026-05-01T09:31:00.123Z";

    DeletingSessionsContract(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void deleteWhatOtherTestsLeft() {
        for (String account : List.of("acme", "globex")) {
            desk.bulkDeletion.delete(desk.context("admin"), range(account, "2020-01-01", "2030-01-01"));
        }
    }

    @Test
    void theRangeIncludesBothItsEnds() {
        desk.installation.clock.set(Installation.START.minusMillis(1));
        String before = desk.call();
        desk.installation.clock.set(Installation.START);
        String first = desk.call();
        desk.installation.clock.advance(Duration.ofMinutes(1));
        String last = desk.call();
        desk.installation.clock.advance(Duration.ofMillis(1));
        String after = desk.call();

        assertThat(delete().count).isEqualTo(2);

        assertThat(List.of(first, last)).noneMatch(this::isThere);
        assertThat(List.of(before, after)).allMatch(this::isThere);
    }

    @Test
    void theSameMomentInAnotherZoneIsTheSameRange() {
        String id = desk.call();

        desk.bulkDeletion.delete(
                desk.context("mary"), range("acme", "2026-05-01T11:30:00.123+02:00", "2026-05-01T05:30:00.123-04:00"));

        assertThat(isThere(id)).isFalse();
    }

    @Test
    void liveAndArchivedSessionsAreDeletedWithTheirLogsAndMessages() {
        String archived = desk.chat();
        desk.send("alice", archived, "old");
        desk.end("alice", archived);
        desk.daysPass(16);
        desk.sweepArchive();
        desk.installation.clock.set(Installation.START);
        String live = desk.chat();
        desk.send("alice", live, "new");
        String ended = desk.call();
        desk.end("alice", ended);

        DeleteSessionsResponse deleted = delete();

        assertThat(deleted.count).isEqualTo(3);
        assertThat(deleted.liveCount).isEqualTo(1);
        assertThat(deleted.archivedCount).isEqualTo(1);
        assertThat(deleted.dryRun).isFalse();
        for (String id : List.of(archived, live, ended)) {
            for (String table :
                    List.of("session", "session_log", "archived_session", "archived_session_log", "message")) {
                assertThat(desk.rows(table, id))
                        .as("rows of %s in %s", id, table)
                        .isZero();
            }
        }
    }

    @Test
    void whatIsOutsideTheRangeKeepsItsLogAndMessages() {
        desk.installation.clock.set(Installation.START.minusSeconds(1));
        String outside = desk.chat();
        desk.installation.clock.set(Installation.START);
        desk.send("alice", outside, "written inside the range");

        assertThat(delete().count).isZero();

        assertThat(desk.log(outside)).hasSize(1);
        assertThat(desk.transcript("alice", outside)).hasSize(1);
    }

    @Test
    void theSessionsOfAnotherAccountStay() {
        String theirs = String.valueOf(desk.installation.created("gina", Asking.aRequest()).id);

        assertThat(delete().count).isZero();

        assertThat(isThere(theirs)).isTrue();
    }

    @Test
    void aMessageThatBelongsToNoSessionStays() {
        desk.messageService.send(desk.context("alice"), Desk.with(new SendMessage(), r -> {
            r.endpointId = "ph-acme-main";
            r.toAddress = "+16175550177";
            r.body = "Hello";
        }));
        long before = desk.installation.rows("message");
        desk.call();

        delete();

        assertThat(desk.installation.rows("message")).isEqualTo(before);
    }

    @Test
    void aDryRunCountsTheSameAndDeletesNothing() {
        String live = desk.call();
        String ended = desk.call();
        desk.end("alice", ended);
        long trail = desk.installation.rows("audit_entry");

        DeleteSessionsResponse counted = delete(desk.inDryRun("mary"));

        assertThat(counted.dryRun).isTrue();
        assertThat(List.of(live, ended)).allMatch(this::isThere);
        assertThat(desk.installation.rows("audit_entry")).isEqualTo(trail);
        DeleteSessionsResponse deleted = delete();
        assertThat(List.of(deleted.count, deleted.liveCount, deleted.archivedCount))
                .isEqualTo(List.of(counted.count, counted.liveCount, counted.archivedCount));
    }

    @Test
    void theBeginningAndTheEndAreNotedInTheAuditTrail() {
        desk.call();
        long before = desk.installation.rows("audit_entry");

        delete();

        assertThat(desk.installation.rows("audit_entry")).isEqualTo(before + 2);
        List<String> notes = desk.installation.texts(
                "select action || ' ' || actor_id || ' ' || account_id || ' ' || new_value from audit_entry"
                        + " order by id desc");
        assertThat(notes.get(0)).startsWith("DeletedSessions mary acme").contains(FROM, TO, "\"count\":1");
        assertThat(notes.get(1)).startsWith("DeletingSessions mary acme").contains(FROM, TO, "\"count\":1");
    }

    @Test
    void aRepeatedRequestUnderAKeyIsAnsweredAsBeforeAndDeletesNothing() {
        desk.call();
        DeleteSessionsResponse first = delete(desk.under("delete", "mary"));
        String later = desk.call();

        WriteResult<DeleteSessionsResponse> second =
                desk.bulkDeletion.delete(desk.under("delete", "mary"), range("acme", FROM, TO));

        assertThat(second.replayed()).isTrue();
        assertThat(second.answer()).usingRecursiveComparison().isEqualTo(first);
        assertThat(isThere(later)).isTrue();
    }

    @Test
    void anotherRangeUnderAUsedKeyIsRefused() {
        delete(desk.under("delete-other", "mary"));

        assertThat(reason(() ->
                        desk.bulkDeletion.delete(desk.under("delete-other", "mary"), range("acme", "2020-01-01", TO))))
                .isEqualTo(IdempotencyKeyReusedException.class);
    }

    @Test
    void theSameRequestTwiceAtOnceUnderAKeyIsAnsweredOrSaidToBeInProgress() throws Exception {
        for (int round = 0; round < 5; round++) {
            desk.call();
            RequestContext context = desk.under("delete-twice-" + round, "mary");
            Callable<String> deleting = () -> {
                try {
                    return String.valueOf(desk.bulkDeletion
                            .delete(context, range("acme", FROM, TO))
                            .answer()
                            .count);
                } catch (ApiException e) {
                    return e.getClass().getSimpleName();
                }
            };

            assertThat(atOnce(List.of(deleting, deleting))).containsAnyOf("0", "1");
            assertThat(desk.bulkDeletion
                            .delete(context, range("acme", FROM, TO))
                            .replayed())
                    .isTrue();
        }
    }

    @Test
    void aForeignAccountIsRefused() {
        String theirs = String.valueOf(desk.installation.created("gina", Asking.aRequest()).id);

        assertThat(reason(() -> desk.bulkDeletion.delete(desk.context("mary"), range("globex", FROM, TO))))
                .isEqualTo(ForbiddenException.class);

        assertThat(isThere(theirs)).isTrue();
    }

    @Test
    void whoeverHasSeveralAccountsNamesOne() {
        assertThat(faults(() -> desk.bulkDeletion.delete(desk.context("both"), range(null, FROM, TO))))
                .containsExactly("Required AccountId");
    }

    @Test
    void withoutBothEndsNothingIsDeleted() {
        String id = desk.call();

        assertThat(faults(() -> desk.bulkDeletion.delete(desk.context("mary"), range("acme", null, null))))
                .containsExactly("NotEmpty StartDateTime", "NotEmpty EndDateTime");
        assertThat(faults(() -> desk.bulkDeletion.delete(desk.context("mary"), range("acme", "soon", TO))))
                .containsExactly("InvalidDate StartDateTime");

        assertThat(isThere(id)).isTrue();
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        assertThat(faults(() -> desk.bulkDeletion.delete(desk.context("mary"), range("acme", TO, FROM))))
                .containsExactly("InvalidValue StartDateTime");
    }

    @Test
    void moreThanOneBatchIsDeleted() {
        IntStream.range(0, 520).forEach(i -> desk.call());

        assertThat(delete().count).isEqualTo(520);

        assertThat(desk.installation.rows("session")).isZero();
        assertThat(desk.installation.rows("session_log")).isZero();
    }

    @Test
    void noMessageIsLeftOfASessionThatIsDeletedWhileSomebodyWrites() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<String> chats = IntStream.range(0, 20).mapToObj(i -> chat()).toList();
            AtomicBoolean writing = new AtomicBoolean(true);
            List<Callable<Integer>> work = new ArrayList<>();
            work.add(() -> {
                try {
                    return delete().count;
                } finally {
                    writing.set(false);
                }
            });
            IntStream.range(0, 3)
                    .forEach(i -> work.add(() -> {
                        int sent = 0;
                        while (writing.get()) {
                            sent += isSent(chats.get(sent % chats.size())) ? 1 : 0;
                            sent++;
                        }
                        return sent;
                    }));

            atOnce(work);

            assertThat(chats).noneMatch(this::isThere);
            assertThat(desk.installation.texts("select m.session_id from message m where m.session_id is not null"
                            + " and not exists (select 1 from session s where s.id = m.session_id)"))
                    .as("messages whose session is gone")
                    .isEmpty();
        }
    }

    private boolean isSent(String chat) {
        try {
            desk.send("alice", chat, "Hello");
            return true;
        } catch (ApiException e) {
            assertThat(e).isInstanceOfAny(NotFoundException.class, ConflictException.class);
            return false;
        }
    }

    private String chat() {
        return desk.call(r -> r.channel = FlowChannels.Chat);
    }

    private DeleteSessionsResponse delete() {
        return delete(desk.context("mary"));
    }

    private DeleteSessionsResponse delete(RequestContext context) {
        return desk.bulkDeletion.delete(context, range("acme", FROM, TO)).answer();
    }

    private static DeleteSessions range(@Nullable String account, @Nullable String from, @Nullable String to) {
        return Desk.with(new DeleteSessions(), r -> {
            r.accountId = account;
            r.startDateTime = from;
            r.endDateTime = to;
        });
    }

    private boolean isThere(String id) {
        return desk.installation.sessionRepository.exists(Desk.EVERYWHERE, id);
    }
}
