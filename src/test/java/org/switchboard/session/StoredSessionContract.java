package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.session.Asking.aRequest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.DemoDirectory;
import org.switchboard.directory.DirectoryTransactions;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.session.creation.PendingSession;

/** A session and its log come back from the database as they were answered, whatever becomes of those whom it names. */
abstract class StoredSessionContract extends InstallationContract {
    StoredSessionContract(Installation installation) {
        super(installation);
    }

    private static final AccountScope ACME = AccountScope.only("acme");

    @Test
    void aSessionComesBackAsItWasAnswered() {
        SessionInfo answered = installation.created("alice", aWholeRequest());

        assertThat(stored(answered.id)).usingRecursiveComparison().isEqualTo(answered);
    }

    @Test
    void aSessionOfWhichNothingWasSaidComesBackAsItWasAnswered() {
        SessionInfo answered = installation.created("mary", aRequest());

        assertThat(stored(answered.id)).usingRecursiveComparison().isEqualTo(answered);
    }

    @Test
    void aFreshSessionHasTheFirstVersion() {
        SessionInfo answered = installation.created("alice", aRequest());

        assertThat(installation
                        .sessionRepository
                        .find(ACME, answered.id)
                        .orElseThrow()
                        .session()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void theIdsOfSessionsGrowWithTime() {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> installation.created("alice", aRequest()).id)
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.length() <= 36);
    }

    @Test
    void theLogComesBackInItsOrder() {
        LiveSession session = aSession();
        List<LiveLogEntry> log = IntStream.range(0, 12)
                .mapToObj(i -> session.log(Installation.START, "entry " + i))
                .toList();
        List<LiveLogEntry> shuffled = new ArrayList<>(log.subList(6, 12));
        shuffled.addAll(log.subList(0, 6));

        installation.groupCommit.store(List.of(storedTogether(session, shuffled)));

        assertThat(stored(session.id()).log)
                .extracting(entry -> entry.message)
                .containsExactlyElementsOf(
                        IntStream.range(0, 12).mapToObj(i -> "entry " + i).toList());
    }

    @Test
    void theLogOfAFreshSessionSaysWhoCreatedItAndWhichDefaultsWereApplied() {
        SessionInfo answered = installation.created("alice", aRequest().with(r -> r.toAddress = "zoe@example.com"));

        assertThat(stored(answered.id).log).singleElement().satisfies(entry -> {
            assertThat(entry.date).isEqualTo("2026-05-01T09:30:00.123Z");
            assertThat(entry.message)
                    .isEqualTo("Created by alice@acme.example. Defaults applied: channel Voice, direction Outgoing,"
                            + " callState Connected, fromAddress alice@acme.example, fromName Alice Moreno,"
                            + " displayName zoe@example.com.");
        });
    }

    @Test
    void theLogSaysThatAFlowWasAskedForAndNotRun() {
        SessionInfo answered = installation.created("alice", aRequest().with(r -> r.startSession = true));

        assertThat(stored(answered.id).log)
                .hasSize(2)
                .last()
                .satisfies(entry -> assertThat(entry.message).contains("startSession", "nothing was started"));
    }

    @Test
    void namesOf256EmojiSurvive() {
        String name = EMOJI.repeat(256);

        SessionInfo stored = stored(installation.created("alice", aRequest().with(r -> {
                    r.displayName = name;
                    r.fromName = name;
                    r.fromAddress = name;
                    r.toAddress = name;
                    r.destination = name;
                }))
                .id);

        assertThat(List.of(
                        stored.displayName, stored.fromName, stored.fromAddress, stored.toAddress, stored.destination))
                .containsOnly(name);
    }

    @Test
    void aDefaultMadeOf256EmojiFitsIntoTheLog() {
        String name = EMOJI.repeat(256);

        SessionInfo stored = stored(installation.created("alice", aRequest().with(r -> r.destination = name)).id);

        assertThat(stored.displayName).isEqualTo(name);
        assertThat(stored.log.get(0).message).endsWith("displayName " + name + ".");
    }

    @Test
    void aHundredMembersAreKeptInOrder() {
        List<String> crowd =
                IntStream.range(0, 99).mapToObj(DemoDirectory::crowdEmail).toList();

        SessionInfo stored = stored(installation.created(
                        "alice", aRequest().with(r -> r.memberEmailAddresses = new ArrayList<>(crowd)))
                .id);

        assertThat(stored.members).hasSize(100);
        assertThat(stored.members.subList(1, 100))
                .extracting(member -> member.identity)
                .isEqualTo(crowd);
    }

    @Test
    void aSessionKeepsTheNamesOfTheMomentWhenTheCustomerIsGone() {
        DemoDirectory.addCustomer(installation.directoryTransactions, "shortlived", "acme", "Short Lived");
        SessionInfo answered = installation.created("alice", aRequest().with(r -> r.customerId = "shortlived"));

        DemoDirectory.removeCustomer(installation.directoryTransactions, "shortlived");

        assertThat(stored(answered.id)).usingRecursiveComparison().isEqualTo(answered);
    }

    @Test
    void aSessionKeepsTheNamesOfAUserWhoIsRenamedAndDeleted() {
        DirectoryTransactions directoryTransactions = installation.directoryTransactions;
        String id = DemoDirectory.addUser(directoryTransactions, "leaver@acme.example", "acme", "Leaver");
        SessionInfo answered = installation.created("leaver", aRequest().with(r -> {
            r.memberEmailAddresses = Arrays.asList("leaver@acme.example", "bob@acme.example");
            r.withAddress = "user:" + id;
        }));

        DemoDirectory.renameUser(directoryTransactions, id, "Somebody Else");
        assertThat(stored(answered.id)).usingRecursiveComparison().isEqualTo(answered);
        DemoDirectory.removeUser(directoryTransactions, id);
        assertThat(stored(answered.id)).usingRecursiveComparison().isEqualTo(answered);
    }

    @Test
    void aSessionKeepsTheNameOfAnEndpointThatIsDeleted() {
        DirectoryTransactions directoryTransactions = installation.directoryTransactions;
        DemoDirectory.addTeam(directoryTransactions, "dissolved", "acme", List.of("bob"));
        SessionInfo answered = installation.created("alice", aRequest().with(r -> r.withAddress = "team:dissolved"));

        DemoDirectory.removeEndpoint(directoryTransactions, "dissolved");

        assertThat(stored(answered.id)).usingRecursiveComparison().isEqualTo(answered);
    }

    private LiveSession aSession() {
        Caller caller = installation.caller("alice");
        ResolvedReferences place = Placing.aPlace().build();
        return Session.open(caller, place, SessionDefaults.of(aRequest().build(), place, caller), Installation.START);
    }

    private static PendingSession storedTogether(LiveSession session, List<LiveLogEntry> log) {
        return new PendingSession(session, log, Optional.empty());
    }
}
