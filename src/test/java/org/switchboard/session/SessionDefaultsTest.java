package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.switchboard.session.Asking.aRequest;
import static org.switchboard.session.Placing.aPlace;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.directory.DirectoryCacheFixture;
import org.switchboard.directory.User;
import org.switchboard.request.Caller;
import org.switchboard.security.CallerFixture;

/** What is completed where a request says nothing, and that the log lists it (domain, "Creating a session"). */
class SessionDefaultsTest {
    private static final User ALICE = DirectoryCacheFixture.user("alice", "alice@acme.example", "Alice Moreno", "acme");
    private static final User BOB = DirectoryCacheFixture.user("bob", "bob@acme.example", "Bob Kowalski", "acme");
    private static final User CHEN = DirectoryCacheFixture.user("chen", "chen@acme.example", "Chén Wěi", "acme");
    private static final Caller CALLER = CallerFixture.callerOf(ALICE);

    @ParameterizedTest
    @MethodSource("absentFields")
    void anAbsentFieldGetsItsDefault(Function<SessionDefaults, Object> field, Object expected) {
        assertThat(field.apply(opening(aRequest(), aPlace()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("givenFields")
    void aGivenFieldStaysAsItIs(Consumer<NewSession> set, Function<SessionDefaults, Object> field, Object expected) {
        assertThat(field.apply(opening(aRequest().with(set), aPlace()))).isEqualTo(expected);
    }

    @Test
    void anEmptyTextCountsAsAbsent() {
        Asking empty = aRequest().with(r -> {
            r.displayName = "";
            r.fromAddress = "";
            r.fromName = "";
            r.toAddress = "";
            r.destination = "";
        });

        assertThat(opening(empty, aPlace())).isEqualTo(opening(aRequest(), aPlace()));
    }

    @Test
    void aTextOfSpacesIsGiven() {
        assertThat(opening(aRequest().with(r -> r.displayName = " "), aPlace()).displayName())
                .isEqualTo(" ");
    }

    @ParameterizedTest
    @EnumSource(names = {"Voice", "Chat"})
    void aSessionWithAPartyIsAChatWhateverTheChannelSays(FlowChannels channel) {
        assertThat(opening(aRequest().with(r -> r.channel = channel), aPlace().withUser(BOB))
                        .channel())
                .isEqualTo(FlowChannels.Chat);
    }

    @Test
    void aSessionWithAPartyIsAChatWhereTheChannelIsAbsent() {
        assertThat(opening(aRequest(), aPlace().withTeam("Support")).channel()).isEqualTo(FlowChannels.Chat);
    }

    @ParameterizedTest
    @EnumSource
    void aChannelThatIsGivenStaysWhereThereIsNoParty(FlowChannels channel) {
        assertThat(opening(aRequest().with(r -> r.channel = channel), aPlace()).channel())
                .isEqualTo(channel);
    }

    @Test
    void aChatWithAUserGoesToTheUsersEmailAddress() {
        assertThat(opening(aRequest(), aPlace().withUser(BOB)).toAddress()).isEqualTo("bob@acme.example");
    }

    @Test
    void aChatWithATeamGoesToTheTeamsName() {
        assertThat(opening(aRequest(), aPlace().withTeam("Support", BOB, CHEN)).toAddress())
                .isEqualTo("Support");
    }

    @Test
    void thePartyGoesBeforeTheDestination() {
        assertThat(opening(aRequest().with(r -> r.destination = "(814) 404-3093"), aPlace().withUser(BOB))
                        .toAddress())
                .isEqualTo("bob@acme.example");
    }

    @ParameterizedTest
    @CsvSource({
        "US, (814) 404-3093, +18144043093",
        "US, 1-814-404-3093, +18144043093",
        "US, +44 20 7183 8750, +442071838750",
        "US, 011 44 20 7183 8750, +442071838750",
        "US, 020 7183 8750, 020 7183 8750",
        "GB, 020 7183 8750, +442071838750",
        "GB, 00 1 814 404 3093, +18144043093",
        "GB, +18144043093, +18144043093",
        "GB, 07400 123456, +447400123456",
    })
    void aNumberIsReadInTheRegionOfTheAccount(String region, String destination, String toAddress) {
        assertThat(opening(aRequest().with(r -> r.destination = destination), aPlace().inRegion(region))
                        .toAddress())
                .isEqualTo(toAddress);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reception", "zoe@example.com", "911", "user:bob", "+1", "🎉", "0"})
    void aDestinationThatIsNoNumberIsTheAddressAsGiven(String destination) {
        assertThat(opening(aRequest().with(r -> r.destination = destination), aPlace())
                        .toAddress())
                .isEqualTo(destination);
    }

    @Test
    void theDestinationStaysAsItWasTyped() {
        assertThat(opening(aRequest().with(r -> r.destination = "(814) 404-3093"), aPlace())
                        .destination())
                .isEqualTo("(814) 404-3093");
    }

    @Test
    void theDisplayNameIsFirstThatOfTheParty() {
        Placing place = aPlace().withUser(BOB).withCustomer("northwind");

        assertThat(opening(aRequest().with(r -> r.toAddress = "zoe@example.com"), place)
                        .displayName())
                .isEqualTo("Bob Kowalski");
    }

    @Test
    void theDisplayNameOfAChatWithATeamIsTheTeams() {
        assertThat(opening(aRequest(), aPlace().withTeam("Support", BOB)).displayName())
                .isEqualTo("Support");
    }

    @Test
    void theDisplayNameIsThenThatOfTheCustomer() {
        Placing place = aPlace().withCustomer("northwind", "boston");

        assertThat(opening(aRequest().with(r -> r.toAddress = "zoe@example.com"), place)
                        .displayName())
                .isEqualTo("BOSTON");
    }

    @Test
    void theDisplayNameMayBeThatOfTheCustomerOfTheCaller() {
        assertThat(opening(aRequest(), aPlace().withCustomerOfTheCaller("northwind"))
                        .displayName())
                .isEqualTo("NORTHWIND");
    }

    @Test
    void theDisplayNameIsThenTheAddressThatIsCalled() {
        assertThat(opening(aRequest().with(r -> r.destination = "(814) 404-3093"), aPlace())
                        .displayName())
                .isEqualTo("+18144043093");
    }

    @Test
    void theDisplayNameIsAtLastTheNameOfTheCaller() {
        assertThat(opening(aRequest().with(r -> r.fromName = "The desk"), aPlace())
                        .displayName())
                .isEqualTo("The desk");
    }

    @Test
    void theDefaultsThatWereAppliedAreListedInTheirOrder() {
        assertThat(opening(aRequest().with(r -> r.destination = "(814) 404-3093"), aPlace())
                        .defaults())
                .containsExactly(
                        "channel Voice",
                        "direction Outgoing",
                        "callState Connected",
                        "fromAddress alice@acme.example",
                        "fromName Alice Moreno",
                        "toAddress +18144043093",
                        "displayName +18144043093");
    }

    @Test
    void theCustomerOfTheCallersEndpointIsListedAsADefault() {
        assertThat(opening(aRequest(), aPlace().withCustomerOfTheCaller("northwind", "boston"))
                        .defaults())
                .contains("customerId boston", "displayName BOSTON");
    }

    @Test
    void aCustomerThatWasGivenIsNotListedAsADefault() {
        assertThat(opening(aRequest(), aPlace().withCustomer("northwind")).defaults())
                .noneMatch(applied -> applied.startsWith("customerId"));
    }

    @Test
    void aFieldThatStaysAbsentIsNotListed() {
        assertThat(opening(aRequest(), aPlace()).defaults()).noneMatch(applied -> applied.startsWith("toAddress"));
    }

    @Test
    void theChannelIsListedWhereAPartyOverruledIt() {
        assertThat(opening(aRequest().with(r -> r.channel = FlowChannels.Voice), aPlace().withUser(BOB))
                        .defaults())
                .contains("channel Chat");
    }

    @Test
    void theChannelIsNotListedWhereItWasChatAlready() {
        assertThat(opening(aRequest().with(r -> r.channel = FlowChannels.Chat), aPlace().withUser(BOB))
                        .defaults())
                .noneMatch(applied -> applied.startsWith("channel"));
    }

    @Test
    void nothingIsListedWhereAllWasGiven() {
        Asking whole = aRequest().with(r -> {
            r.channel = FlowChannels.Voice;
            r.direction = SessionDirections.Incoming;
            r.callState = SessionCallState.Ringing;
            r.fromAddress = "zoe@example.com";
            r.fromName = "Zoe";
            r.toAddress = "alice@acme.example";
            r.displayName = "Zoe calls";
        });

        assertThat(opening(whole, aPlace()).defaults()).isEmpty();
    }

    static Stream<Arguments> absentFields() {
        return Stream.of(
                absent("channel", SessionDefaults::channel, FlowChannels.Voice),
                absent("direction", SessionDefaults::direction, SessionDirections.Outgoing),
                absent("callState", SessionDefaults::callState, SessionCallState.Connected),
                absent("fromAddress", SessionDefaults::fromAddress, "alice@acme.example"),
                absent("fromName", SessionDefaults::fromName, "Alice Moreno"),
                absent("toAddress", SessionDefaults::toAddress, null),
                absent("displayName", SessionDefaults::displayName, "Alice Moreno"),
                absent("destination", SessionDefaults::destination, null),
                absent("startSession", SessionDefaults::startSession, false));
    }

    private static Arguments absent(String field, Function<SessionDefaults, Object> read, Object expected) {
        return arguments(named(field, read), expected);
    }

    static Stream<Arguments> givenFields() {
        return Stream.of(
                given("channel", r -> r.channel = FlowChannels.Fax, SessionDefaults::channel, FlowChannels.Fax),
                given(
                        "direction",
                        r -> r.direction = SessionDirections.Incoming,
                        SessionDefaults::direction,
                        SessionDirections.Incoming),
                given(
                        "callState",
                        r -> r.callState = SessionCallState.Ringing,
                        SessionDefaults::callState,
                        SessionCallState.Ringing),
                given("fromAddress", r -> r.fromAddress = "+18144043093", SessionDefaults::fromAddress, "+18144043093"),
                given("fromName", r -> r.fromName = "The desk", SessionDefaults::fromName, "The desk"),
                given("toAddress", r -> r.toAddress = "zoe@example.com", SessionDefaults::toAddress, "zoe@example.com"),
                given("displayName", r -> r.displayName = "A talk", SessionDefaults::displayName, "A talk"),
                given(
                        "destination",
                        r -> r.destination = "(814) 404-3093",
                        SessionDefaults::destination,
                        "(814) 404-3093"),
                given("startSession", r -> r.startSession = true, SessionDefaults::startSession, true));
    }

    private static Arguments given(
            String field, Consumer<NewSession> set, Function<SessionDefaults, Object> read, Object expected) {
        return arguments(named(field, set), read, expected);
    }

    private static SessionDefaults opening(Asking request, Placing place) {
        return SessionDefaults.of(request.build(), place.build(), CALLER);
    }
}
