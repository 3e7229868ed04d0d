package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.switchboard.session.Asking.aRequest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.directory.DemoDirectory;
import org.switchboard.directory.Endpoint;
import org.switchboard.error.FieldError;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;

/** What is found for a request, and every fault for which it is refused (domain, "Creating a session", errors). */
class ReferenceResolverTest {
    private static final String EMOJI = "🎉";

    private static Installation installation;

    @BeforeAll
    static void start() {
        installation = Installation.onH2();
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    /** A text field of the request, by its name and the way to set it. */
    private record Field(String name, BiConsumer<NewSession, String> set) {
        Asking holding(String text) {
            return aRequest().with(r -> set.accept(r, text));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Field> texts() {
        return Stream.of(
                new Field("DisplayName", (r, text) -> r.displayName = text),
                new Field("FromName", (r, text) -> r.fromName = text),
                new Field("Destination", (r, text) -> r.destination = text));
    }

    static Stream<Field> addresses() {
        return Stream.of(
                new Field("FromAddress", (r, text) -> r.fromAddress = text),
                new Field("ToAddress", (r, text) -> r.toAddress = text));
    }

    static Stream<Field> references() {
        return Stream.of(
                new Field("ParentSessionId", (r, text) -> r.parentSessionId = text),
                new Field("CustomerId", (r, text) -> r.customerId = text),
                new Field("WithAddress", (r, text) -> r.withAddress = text),
                new Field("FromPhoneNumber", (r, text) -> r.fromPhoneNumber = text),
                new Field("MemberEmailAddresses[0]", (r, text) -> r.memberEmailAddresses = list(text)));
    }

    static Stream<Field> textsAndAddresses() {
        return Stream.concat(texts(), addresses());
    }

    static Stream<Field> fields() {
        return Stream.concat(textsAndAddresses(), references());
    }

    @Test
    void anEmptyRequestIsPlacedInTheOnlyAccountOfTheCaller() {
        assertThat(place("alice", aRequest()).account().id()).isEqualTo("acme");
    }

    @Test
    void anEmptyTextRefersToNothing() {
        Asking empty = aRequest().with(r -> {
            r.parentSessionId = "";
            r.customerId = "";
            r.withAddress = "";
            r.fromPhoneNumber = "";
            r.memberEmailAddresses = list();
        });

        assertThat(faults("alice", empty)).isEmpty();
    }

    static Stream<Arguments> faultyReferences() {
        return Stream.of(
                faulty("CustomerId", "NotFound", r -> r.customerId = "nobody"),
                faulty("ParentSessionId", "NotFound", r -> r.parentSessionId = "no-session"),
                faulty("WithAddress", "NotFound", r -> r.withAddress = "user:nobody"),
                faulty("WithAddress", "NotFound", r -> r.withAddress = "user:"),
                faulty("WithAddress", "NotFound", r -> r.withAddress = "user:support"),
                faulty("WithAddress", "NotFound", r -> r.withAddress = "user:ph-acme-main"),
                faulty("WithAddress", "NotFound", r -> r.withAddress = "team:nobody"),
                faulty("WithAddress", "NotFound", r -> r.withAddress = "team:ep-bob"),
                faulty("WithAddress", "NotFound", r -> r.withAddress = "team:bob"),
                faulty("WithAddress", "InvalidAddress", r -> r.withAddress = "bob@acme.example"),
                faulty("WithAddress", "InvalidAddress", r -> r.withAddress = "bob"),
                faulty("WithAddress", "InvalidAddress", r -> r.withAddress = "queue:support"),
                faulty("WithAddress", "InvalidAddress", r -> r.withAddress = " user:bob"),
                faulty("FromPhoneNumber", "NotFound", r -> r.fromPhoneNumber = "+18144043094"),
                faulty("FromPhoneNumber", "InvalidAddress", r -> r.fromPhoneNumber = "the main line"),
                faulty("FromPhoneNumber", "InvalidAddress", r -> r.fromPhoneNumber = "+1"),
                faulty(
                        "MemberEmailAddresses[0]",
                        "NotFound",
                        r -> r.memberEmailAddresses = list("nobody@acme.example")),
                faulty(
                        "MemberEmailAddresses[1]",
                        "NotFound",
                        r -> r.memberEmailAddresses = list("bob@acme.example", "bob")),
                faulty("MemberEmailAddresses[0]", "NotEmpty", r -> r.memberEmailAddresses = list("")),
                faulty("MemberEmailAddresses[0]", "NotEmpty", r -> r.memberEmailAddresses = list((String) null)));
    }

    private static Arguments faulty(String field, String code, Consumer<NewSession> set) {
        return arguments(named(field + " " + code, aRequest().with(set)), field, code);
    }

    @ParameterizedTest
    @MethodSource("faultyReferences")
    void aFaultyReferenceIsOneFaultOfItsField(Asking request, String field, String code) {
        assertThat(faults("alice", request)).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.message()).contains("'" + field + "'").endsWith(".");
        });
    }

    @Test
    void aChatOverFaxIsAFaultEvenWhereThePartyIsKnown() {
        Asking request = aRequest().with(r -> {
            r.channel = FlowChannels.Fax;
            r.withAddress = "user:bob";
        });

        assertThat(faults("alice", request))
                .extracting(FieldError::code, FieldError::field)
                .containsExactly(tuple("InvalidChannel", "WithAddress"));
    }

    @Test
    void allFaultsOfARequestAreReportedTogether() {
        Asking request = aRequest().with(r -> {
            r.displayName = "x".repeat(257);
            r.fromAddress = "+1x";
            r.fromName = "bell \u0007";
            r.toAddress = "zoe@";
            r.destination = "y".repeat(257);
            r.customerId = "nobody";
            r.channel = FlowChannels.Fax;
            r.withAddress = "user:nobody";
            r.memberEmailAddresses = list("nobody@acme.example", "", "gina@globex.example");
            r.fromPhoneNumber = "+442071838750";
            r.parentSessionId = "no-session";
        });

        assertThat(faults("alice", request))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "DisplayName",
                        "FromAddress",
                        "FromName",
                        "ToAddress",
                        "Destination",
                        "CustomerId",
                        "WithAddress",
                        "WithAddress",
                        "MemberEmailAddresses[0]",
                        "MemberEmailAddresses[1]",
                        "MemberEmailAddresses[2]",
                        "FromPhoneNumber",
                        "ParentSessionId");
    }

    static Stream<Arguments> foreignAndUnknown() {
        return Stream.of(
                foreign("CustomerId", r -> r.customerId = "initech", r -> r.customerId = "nobody"),
                foreign("WithAddress", r -> r.withAddress = "user:gina", r -> r.withAddress = "user:nobody"),
                foreign("WithAddress", r -> r.withAddress = "user:ep-gina", r -> r.withAddress = "user:nobody"),
                foreign("WithAddress", r -> r.withAddress = "user:admin", r -> r.withAddress = "user:nobody"),
                foreign("WithAddress", r -> r.withAddress = "team:sales", r -> r.withAddress = "team:nobody"),
                foreign(
                        "FromPhoneNumber",
                        r -> r.fromPhoneNumber = "+442071838750",
                        r -> r.fromPhoneNumber = "+442071838751"),
                foreign(
                        "MemberEmailAddresses",
                        r -> r.memberEmailAddresses = list("gina@globex.example"),
                        r -> r.memberEmailAddresses = list("nobody@globex.example")));
    }

    private static Arguments foreign(String field, Consumer<NewSession> foreign, Consumer<NewSession> unknown) {
        return arguments(
                named(field, aRequest().with(foreign)),
                named("unknown", aRequest().with(unknown)));
    }

    @ParameterizedTest
    @MethodSource("foreignAndUnknown")
    void whatLiesInAnotherAccountIsAnsweredLikeWhatIsUnknown(Asking foreign, Asking unknown) {
        assertThat(faults("alice", foreign)).hasSize(1).isEqualTo(faults("alice", unknown));
    }

    @Test
    void aParentSessionOfAnotherAccountIsAnsweredLikeAnUnknownOne() {
        String foreign = installation.created("gina", aRequest()).id;

        assertThat(faults("alice", aRequest().with(r -> r.parentSessionId = foreign)))
                .hasSize(1)
                .isEqualTo(faults("alice", aRequest().with(r -> r.parentSessionId = "no-session")));
    }

    @Test
    void aLoginOfTwoAccountsInvitesOnlyPeopleOfTheAccountOfTheSession() {
        Asking request = aRequest().with(r -> {
            r.customerId = "northwind";
            r.memberEmailAddresses = list("bob@acme.example", "gina@globex.example");
        });

        assertThat(faults("both", request)).extracting(FieldError::field).containsExactly("MemberEmailAddresses[1]");
    }

    @ParameterizedTest
    @MethodSource("textsAndAddresses")
    void aTextMayHold256Characters(Field field) {
        assertThat(faults("alice", field.holding("x".repeat(256)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("textsAndAddresses")
    void anEmojiIsOneCharacter(Field field) {
        assertThat(faults("alice", field.holding(EMOJI.repeat(256)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aTextMayNotHold257Characters(Field field) {
        assertThat(faults("alice", field.holding("x".repeat(257))))
                .filteredOn(fault -> fault.code().equals("MaximumLength"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo(field.name());
                    assertThat(fault.message()).contains("257", "256");
                });
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aTextMayNotHold257Emoji(Field field) {
        assertThat(faults("alice", field.holding(EMOJI.repeat(257))))
                .filteredOn(fault -> fault.code().equals("MaximumLength"))
                .extracting(FieldError::field)
                .containsExactly(field.name());
    }

    @Test
    void aHundredMembersAreAllowed() {
        assertThat(place("alice", aRequest().with(r -> r.memberEmailAddresses = crowd(99)))
                        .invited())
                .hasSize(99);
    }

    @Test
    void theCallerCountsAsAMember() {
        assertThat(faults("alice", aRequest().with(r -> r.memberEmailAddresses = crowd(100))))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("MemberEmailAddresses");
                    assertThat(fault.code()).isEqualTo("MaximumLength");
                    assertThat(fault.message()).contains("101", "100");
                });
    }

    @Test
    void thePartyCountsAsAMember() {
        Asking request = aRequest().with(r -> {
            r.withAddress = "user:bob";
            r.memberEmailAddresses = crowd(99);
        });

        assertThat(faults("alice", request)).extracting(FieldError::code).containsExactly("MaximumLength");
    }

    @Test
    void aPersonNamedTwiceCountsOnce() {
        List<String> emails = new ArrayList<>(crowd(99));
        emails.add("alice@acme.example");

        assertThat(faults("alice", aRequest().with(r -> r.memberEmailAddresses = emails)))
                .isEmpty();
    }

    @Test
    void aListOfMoreThanAHundredIsOneFault() {
        assertThat(faults("alice", aRequest().with(r -> r.memberEmailAddresses = crowd(101))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("MemberEmailAddresses"));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aTextHoldsNoControlCharacter(Field field) {
        assertThat(faults("alice", field.holding("a\u0007b"))).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("InvalidCharacter");
            assertThat(fault.field()).isEqualTo(field.name());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001F", "\uFFFE", "\uFFFF", "\uD83C", "\uDF89", "\uDF89\uD83C"})
    void aTextHoldsNothingThatXmlCannotCarry(String text) {
        assertThat(faults("alice", aRequest().with(r -> r.displayName = "a" + text)))
                .extracting(FieldError::code)
                .containsExactly("InvalidCharacter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tab\tand\r\nline", "Chén Wěi", "‮right to left", "🎉", "'; drop table session; --"})
    void anyOtherTextIsAllowed(String text) {
        assertThat(faults("alice", aRequest().with(r -> r.displayName = text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zoe@example.com", "+18144043093", "8144043093", "sip:zoe", "Reception", "zoë@münchen.example"})
    void anAddressIsAnEmailAddressOrANumberOrAName(String address) {
        addresses()
                .forEach(field ->
                        assertThat(faults("alice", field.holding(address))).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@", "zoe@", "@example.com", "a@b@c", "zoe @example.com", "+", "+1 814", "+0123456", "+zoe"})
    void aMalformedAddressIsAFault(String address) {
        addresses()
                .forEach(field -> assertThat(faults("alice", field.holding(address)))
                        .singleElement()
                        .satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo("InvalidAddress");
                            assertThat(fault.field()).isEqualTo(field.name());
                        }));
    }

    @Test
    void aLoginOfTwoAccountsMustNameOne() {
        assertThat(faults("both", aRequest())).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("Required");
            assertThat(fault.field()).isEqualTo("accountId");
            assertThat(fault.message()).contains("accountId");
        });
    }

    @Test
    void theMissingAccountIsReportedTogetherWithTheOtherFaults() {
        Asking request = aRequest().with(r -> {
            r.toAddress = "zoe@";
            r.withAddress = "user:nobody";
        });

        assertThat(faults("both", request))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("ToAddress", "accountId", "WithAddress");
    }

    @ParameterizedTest
    @CsvSource({"northwind, acme", "initech, globex"})
    void aCustomerNamesTheAccount(String customer, String account) {
        assertThat(place("both", aRequest().with(r -> r.customerId = customer))
                        .account()
                        .id())
                .isEqualTo(account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "globex"})
    void aLoginOfTwoAccountsMayNameEither(String account) {
        assertThat(placeIn(account, "both", aRequest()).account().id()).isEqualTo(account);
    }

    @Test
    void aCustomerOutsideTheAccountAskedForIsUnknown() {
        assertThat(faultsIn("acme", "both", aRequest().with(r -> r.customerId = "initech")))
                .isEqualTo(faultsIn("acme", "both", aRequest().with(r -> r.customerId = "nobody")));
    }

    @Test
    void aSystemAdministratorMustNameAnAccount() {
        assertThat(faults("admin", aRequest())).extracting(FieldError::field).containsExactly("accountId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "globex"})
    void aSystemAdministratorMayNameAnyAccount(String account) {
        assertThat(placeIn(account, "admin", aRequest()).account().id()).isEqualTo(account);
    }

    @Test
    void aSystemAdministratorMayNameACustomerOfAnyAccount() {
        assertThat(place("admin", aRequest().with(r -> r.customerId = "initech"))
                        .account()
                        .id())
                .isEqualTo("globex");
    }

    @Test
    void aSystemAdministratorWhoNamesAnUnknownAccountIsToldSo() {
        assertThat(faultsIn("nowhere", "admin", aRequest()))
                .extracting(FieldError::field)
                .containsExactly("accountId");
    }

    @Test
    void theCallersEndpointIsTheOneInTheAccount() {
        assertThat(place("bob", aRequest()).callersEndpoint().map(Endpoint::id)).contains("ep-bob");
    }

    @Test
    void aCallerMayHaveNoEndpoint() {
        assertThat(place("mary", aRequest()).callersEndpoint()).isEmpty();
    }

    @Test
    void theCustomerIsTheOneOfTheCallersEndpoint() {
        ResolvedReferences place = place("bob", aRequest());

        assertThat(place.customer().map(path -> path.customer().id())).contains("northwind");
        assertThat(place.customerGiven()).isFalse();
    }

    @Test
    void theCustomerThatIsGivenGoesFirst() {
        ResolvedReferences place = place("bob", aRequest().with(r -> r.customerId = "northwind-boston"));

        assertThat(place.customer().orElseThrow().steps())
                .extracting(step -> step.id())
                .containsExactly("northwind", "northwind-east", "northwind-boston");
        assertThat(place.customerGiven()).isTrue();
    }

    @Test
    void aCallerWithoutACustomerHasNone() {
        assertThat(place("alice", aRequest()).customer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user:bob", "user:ep-bob"})
    void aUserIsFoundByLoginAndByEndpoint(String address) {
        ResolvedReferences.Party party = place("alice", aRequest().with(r -> r.withAddress = address))
                .party()
                .orElseThrow();

        assertThat(party.name()).isEqualTo("Bob Kowalski");
        assertThat(party.address()).isEqualTo("bob@acme.example");
    }

    @Test
    void aTeamBringsItsPeopleInOrder() {
        ResolvedReferences.Party party = place("alice", aRequest().with(r -> r.withAddress = "team:support"))
                .party()
                .orElseThrow();

        assertThat(party.name()).isEqualTo("Support");
        assertThat(party.address()).isEqualTo("Support");
        assertThat(party.people()).extracting(user -> user.id()).containsExactly("bob", "chen");
    }

    @Test
    void emailAddressesCompareWithoutCase() {
        ResolvedReferences place =
                place("alice", aRequest().with(r -> r.memberEmailAddresses = list("BOB@Acme.Example")));

        assertThat(place.invited()).extracting(invited -> invited.login().id()).containsExactly("bob");
    }

    @Test
    void membersComeWithTheirEndpoints() {
        ResolvedReferences place =
                place("alice", aRequest().with(r -> r.memberEmailAddresses = list("bob@acme.example")));

        assertThat(place.invited())
                .extracting(invited -> invited.endpoint().map(Endpoint::id))
                .containsExactly(Optional.of("ep-bob"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+18144043093", "(814) 404-3093", "1 814 404 3093"})
    void theNumberOfTheAccountIsFoundHoweverItIsTyped(String number) {
        assertThat(place("alice", aRequest().with(r -> r.fromPhoneNumber = number))
                        .fromPhoneNumber())
                .contains("+18144043093");
    }

    @Test
    void aParentSessionOfTheSameAccountIsFound() {
        String parent = installation.created("bob", aRequest()).id;

        assertThat(place("alice", aRequest().with(r -> r.parentSessionId = parent))
                        .parentSessionId())
                .contains(parent);
    }

    private static ResolvedReferences place(String caller, Asking request) {
        return find(installation.caller(caller).accounts(), caller, request);
    }

    private static ResolvedReferences placeIn(String account, String caller, Asking request) {
        return find(AccountScope.only(account), caller, request);
    }

    private static List<FieldError> faults(String caller, Asking request) {
        return faults(() -> find(installation.caller(caller).accounts(), caller, request));
    }

    private static List<FieldError> faultsIn(String account, String caller, Asking request) {
        return faults(() -> find(AccountScope.only(account), caller, request));
    }

    private static ResolvedReferences find(AccountScope scope, String name, Asking request) {
        Caller caller = installation.caller(name);
        return installation.referenceResolver.find(caller, scope, request.build());
    }

    private static List<FieldError> faults(Supplier<ResolvedReferences> search) {
        try {
            search.get();
            return List.of();
        } catch (ValidationException e) {
            return e.fields();
        }
    }

    private static List<String> list(String... items) {
        return Arrays.asList(items);
    }

    private static List<String> crowd(int size) {
        return IntStream.range(0, size).mapToObj(DemoDirectory::crowdEmail).toList();
    }
}
