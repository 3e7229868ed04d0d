package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.messaging.MessageDirections;
import org.switchboard.contract.messaging.MessageInfo;
import org.switchboard.contract.messaging.SendMessage;
import org.switchboard.contract.sessions.ChatTranscriptMessage;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.DemoDirectory;
import org.switchboard.error.BadGatewayException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.NotFoundException;
import org.switchboard.support.Engine;
import org.switchboard.telephony.CarrierCommand;

/** How people write to each other, who comes and goes, and what a transcript shows. */
abstract class ChatContract extends DeskContract {
    private static final String CELL = "+16175550177";

    ChatContract(Engine engine) {
        super(engine);
    }

    // Messages

    @Test
    void aMessageIsAnsweredAndStandsInTheTranscript() {
        String id = desk.chat();

        MessageInfo sent = desk.send("alice", id, "Hello 🎉");

        assertThat(sent.id).isNotEmpty();
        assertThat(sent.text).isEqualTo("Hello 🎉");
        assertThat(sent.sender).isEqualTo("alice@acme.example");
        assertThat(sent.direction).isEqualTo(MessageDirections.Outgoing);
        assertThat(sent.otherAddress).isEqualTo("Support");
        assertThat(sent.endpointId).isEqualTo("ep-alice");
        assertThat(sent.isUnread).isFalse();
        assertThat(desk.transcript("bob", id)).singleElement().satisfies(message -> {
            assertThat(message.body).isEqualTo("Hello 🎉");
            assertThat(message.from).isEqualTo("alice@acme.example");
            assertThat(message.date).isEqualTo("2026-05-01T09:30:00.123Z");
        });
    }

    @Test
    void aTranscriptHoldsAllMessagesInOrder() {
        String id = desk.chat();
        List<String> texts =
                IntStream.range(0, 12).mapToObj(i -> "message " + i).toList();

        texts.forEach(text -> desk.send("alice", id, text));

        assertThat(bodies(desk.transcript("alice", id))).isEqualTo(texts);
    }

    @Test
    void aMessageRaisesTheVersionByOne() {
        String id = desk.chat();

        assertThat(desk.send(desk.context("bob"), id, "Hello").version()).isEqualTo(2);

        assertThat(desk.version(id)).isEqualTo(2);
        assertThat(desk.stored(id).lastModifiedBy).isEqualTo("bob@acme.example");
    }

    @Test
    void aMessageMayStillBeSentInAnEndedChat() {
        String id = desk.chat();
        desk.end("bob", id);

        desk.send("alice", id, "One more thing");

        assertThat(bodies(desk.transcript("alice", id))).containsExactly("One more thing");
    }

    @Test
    void aCallHasNoMessages() {
        assertThat(faults(() -> desk.send("alice", desk.call(), "Hello"))).containsExactly("InvalidChannel SessionId");
    }

    @Test
    void anEmptyOrTooLongMessageIsRefused() {
        String id = desk.chat();

        assertThat(faults(() -> desk.send("alice", id, " "))).containsExactly("NotEmpty Body");
        assertThat(faults(() -> desk.send("alice", id, "x".repeat(4097)))).containsExactly("MaximumLength Body");
        assertThat(desk.transcript("alice", id)).isEmpty();
    }

    @Test
    void aMessageAsLongAsIsAllowedComesBackWhole() {
        String id = desk.chat();
        String text = "🎉".repeat(4096);

        desk.send("alice", id, text);

        assertThat(bodies(desk.transcript("alice", id))).containsExactly(text);
    }

    @Test
    void aRepeatedMessageUnderAKeyIsSentOnce() {
        String id = desk.chat();
        desk.invite("alice", id, CELL);
        MessageInfo first =
                desk.send(desk.under("message", "alice"), id, "Hello").answer();

        WriteResult<MessageInfo> second = desk.send(desk.under("message", "alice"), id, "Hello");

        assertThat(second.replayed()).isTrue();
        assertThat(second.answer()).usingRecursiveComparison().isEqualTo(first);
        assertThat(desk.transcript("alice", id)).hasSize(1);
        assertThat(desk.telephony.orders()).hasSize(1);
    }

    @Test
    void aDryRunSendsNothing() {
        String id = desk.chat();
        desk.invite("alice", id, CELL);

        MessageInfo shown = desk.send(desk.inDryRun("alice"), id, "Hello").answer();

        assertThat(shown.text).isEqualTo("Hello");
        assertThat(desk.transcript("alice", id)).isEmpty();
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void aChatOfAnotherAccountDoesNotExist() {
        String id = desk.chat();

        assertThat(reason(() -> desk.send("gina", id, "Hello"))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> desk.transcript("gina", id))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> desk.invite("gina", id, "gina@globex.example"))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> desk.remove("gina", id, "bob@acme.example"))).isEqualTo(NotFoundException.class);
    }

    // Text messages

    @Test
    void aMemberByNumberGetsEachMessageAsAText() {
        String id = desk.chat();
        desk.invite("alice", id, "(617) 555-0177");

        desk.send("alice", id, "Hello");
        desk.send("bob", id, "Hi");

        assertThat(desk.telephony.orders())
                .containsExactly(
                        new CarrierCommand.Text("+18144043093", CELL, "Hello"),
                        new CarrierCommand.Text("+18144043093", CELL, "Hi"));
        assertThat(desk.telephony.ids()).doesNotHaveDuplicates();
    }

    @Test
    void membersByEmailGetNoTexts() {
        String id = desk.chat();

        desk.send("alice", id, "Hello");

        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void aMessageWhoseTextTheCarrierDoesNotSendIsNotStored() {
        String id = desk.chat();
        desk.invite("alice", id, Installation.FAILING_NUMBER);
        SessionInfo before = desk.stored(id);

        assertThat(reason(() -> desk.send("alice", id, "Hello"))).isEqualTo(BadGatewayException.class);

        assertThat(desk.transcript("alice", id)).isEmpty();
        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aMessageIsSentByItselfFromANumberToANumber() {
        WriteResult<MessageInfo> sent =
                desk.messageService.send(desk.context("alice"), Desk.with(new SendMessage(), r -> {
                    r.endpointId = "ph-acme-main";
                    r.toAddress = CELL;
                    r.body = "Hello";
                }));

        assertThat(sent.accountId()).isEqualTo("acme");
        assertThat(sent.answer().otherAddress).isEqualTo(CELL);
        assertThat(desk.telephony.orders()).containsExactly(new CarrierCommand.Text("+18144043093", CELL, "Hello"));
    }

    @Test
    void aMessageIsNotSentFromANumberOfAnotherAccount() {
        assertThat(faults(() -> desk.messageService.send(desk.context("alice"), Desk.with(new SendMessage(), r -> {
                    r.endpointId = "ph-globex-main";
                    r.toAddress = CELL;
                    r.body = "Hello";
                }))))
                .containsExactly("NotFound EndpointId");
        assertThat(desk.telephony.orders()).isEmpty();
    }

    // Members

    @Test
    void aUserOfTheAccountIsInvitedOnce() {
        String id = desk.chat();

        desk.invite("alice", id, "mary@acme.example");
        desk.invite("alice", id, "MARY@acme.example");

        assertThat(identities(id))
                .containsExactly("alice@acme.example", "bob@acme.example", "chen@acme.example", "mary@acme.example");
        assertThat(desk.version(id)).isEqualTo(2);
        assertThat(desk.log(id)).last().asString().contains("mary@acme.example added by alice@acme.example");
    }

    @Test
    void aPersonOfAnotherAccountIsNotInvited() {
        String id = desk.chat();

        assertThat(faults(() -> desk.invite("alice", id, "gina@globex.example")))
                .containsExactly("NotFound MemberToAdd");
        assertThat(faults(() -> desk.invite("alice", id, "gina"))).containsExactly("NotFound MemberToAdd");
    }

    @Test
    void theNumberThatTextsComeFromIsOwnedByTheAccount() {
        String id = desk.chat();

        assertThat(faults(() -> desk.invite("alice", id, r -> {
                    r.memberToAdd = CELL;
                    r.callerId = "+442071838750";
                })))
                .containsExactly("NotFound CallerId");
        assertThat(identities(id)).doesNotContain(CELL);
    }

    @Test
    void aMemberIsRemoved() {
        String id = desk.chat();

        desk.remove("alice", id, "Chen@acme.example");

        assertThat(identities(id)).containsExactly("alice@acme.example", "bob@acme.example");
        assertThat(desk.log(id)).last().asString().contains("chen@acme.example removed by alice@acme.example");
    }

    @Test
    void aMemberIsRemovedByItsEndpoint() {
        String id = desk.chat();

        desk.remove("alice", id, "ep-bob");

        assertThat(identities(id)).doesNotContain("bob@acme.example");
    }

    @Test
    void whoeverIsNoMemberIsNotRemoved() {
        String id = desk.chat();

        assertThat(reason(() -> desk.remove("alice", id, "mary@acme.example"))).isEqualTo(NotFoundException.class);
        assertThat(desk.version(id)).isEqualTo(1);
    }

    @Test
    void membersAreOfChats() {
        String id = desk.call();

        assertThat(faults(() -> desk.invite("alice", id, "bob@acme.example")))
                .containsExactly("InvalidChannel MemberToAdd");
        assertThat(faults(() -> desk.remove("alice", id, "bob@acme.example")))
                .containsExactly("InvalidChannel MemberId");
    }

    @Test
    void aChatHasAHundredMembersAtMost() {
        String id = desk.call(r -> {
            r.channel = FlowChannels.Chat;
            r.memberEmailAddresses =
                    IntStream.range(0, 99).mapToObj(DemoDirectory::crowdEmail).toList();
        });

        assertThat(reason(() -> desk.invite("alice", id, "bob@acme.example"))).isEqualTo(ConflictException.class);
    }

    // The transcript

    @Test
    void earlierMessagesOfThePartyStandBeforeWhereTheyAreAskedFor() {
        String earlier = chatWith("history@example.com");
        desk.send("alice", earlier, "earlier");
        desk.daysPass(1);
        String id = chatWith("History@Example.com");
        desk.send("alice", id, "now");

        assertThat(bodies(desk.transcript("alice", id))).containsExactly("now");
        assertThat(bodies(desk.transcript("alice", id, r -> r.includeHistorical = true)))
                .containsExactly("earlier", "now");
    }

    @Test
    void aTranscriptDoesNotHoldWhatWasSaidAfterItsEnd() {
        String id = chatWith("later@example.com");
        desk.send("alice", id, "first");
        desk.end("alice", id);
        desk.daysPass(1);
        desk.send("alice", chatWith("later@example.com"), "later");

        assertThat(bodies(desk.transcript("alice", id, r -> r.includeHistorical = true)))
                .containsExactly("first");
    }

    @Test
    void earlierMessagesGoBackToTheDateThatIsNamed() {
        desk.send("alice", chatWith("cut@example.com"), "old");
        desk.daysPass(10);
        desk.send("alice", chatWith("cut@example.com"), "newer");
        desk.daysPass(1);
        String id = chatWith("cut@example.com");

        assertThat(bodies(desk.transcript("alice", id, r -> {
                    r.includeHistorical = true;
                    r.historicalCutOffDate = "2026-05-05";
                })))
                .containsExactly("newer");
    }

    @Test
    void earlierMessagesGoBackSixMonthsAtMost() {
        desk.installation.clock.set(Installation.START);
        desk.send("alice", chatWith("half-year@example.com"), "too old");
        desk.installation.clock.advance(Duration.ofMillis(1));
        desk.send("alice", chatWith("half-year@example.com"), "just in time");
        desk.installation.clock.set(Instant.parse("2026-11-01T09:30:00.124Z"));
        String id = chatWith("half-year@example.com");

        assertThat(bodies(desk.transcript("alice", id, r -> {
                    r.includeHistorical = true;
                    r.historicalCutOffDate = "2020-01-01";
                })))
                .containsExactly("just in time");
    }

    @Test
    void aCutOffThatIsNoDateIsRefused() {
        String id = desk.chat();

        assertThat(faults(() -> desk.transcript("alice", id, r -> r.historicalCutOffDate = "last week")))
                .containsExactly("InvalidDate HistoricalCutOffDate");
    }

    @Test
    void earlierMessagesOfAnotherAccountAreNotShown() {
        SessionInfo theirs = desk.installation.created("gina", Asking.aRequest().with(r -> {
            r.channel = FlowChannels.Chat;
            r.toAddress = "shared@example.com";
        }));
        desk.send("gina", String.valueOf(theirs.id), "theirs");

        String id = chatWith("shared@example.com");

        assertThat(desk.transcript("alice", id, r -> r.includeHistorical = true))
                .isEmpty();
    }

    private String chatWith(String address) {
        return desk.call(r -> {
            r.channel = FlowChannels.Chat;
            r.toAddress = address;
        });
    }

    private List<String> identities(String id) {
        return desk.stored(id).members.stream()
                .map(member -> String.valueOf(member.identity))
                .toList();
    }

    private static List<String> bodies(List<ChatTranscriptMessage> messages) {
        return messages.stream().map(message -> String.valueOf(message.body)).toList();
    }
}
