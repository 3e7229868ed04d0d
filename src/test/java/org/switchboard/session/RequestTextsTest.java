package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.session.Asking.aRequest;
import static org.switchboard.session.ResolvedRequests.list;

import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.error.FieldError;

/** Which texts and addresses a request may hold (domain, "Creating a session", errors). */
class RequestTextsTest {
    private static final ResolvedRequests REQUESTS = ResolvedRequests.onH2();

    @AfterAll
    static void close() {
        REQUESTS.close();
    }

    private static final String EMOJI = "🎉";

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

    @ParameterizedTest
    @MethodSource("textsAndAddresses")
    void aTextMayHold256Characters(Field field) {
        assertThat(REQUESTS.faults("alice", field.holding("x".repeat(256)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("textsAndAddresses")
    void anEmojiIsOneCharacter(Field field) {
        assertThat(REQUESTS.faults("alice", field.holding(EMOJI.repeat(256)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aTextMayNotHold257Characters(Field field) {
        assertThat(REQUESTS.faults("alice", field.holding("x".repeat(257))))
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
        assertThat(REQUESTS.faults("alice", field.holding(EMOJI.repeat(257))))
                .filteredOn(fault -> fault.code().equals("MaximumLength"))
                .extracting(FieldError::field)
                .containsExactly(field.name());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aTextHoldsNoControlCharacter(Field field) {
        assertThat(REQUESTS.faults("alice", field.holding("a\u0007b"))).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("InvalidCharacter");
            assertThat(fault.field()).isEqualTo(field.name());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001F", "\uFFFE", "\uFFFF", "\uD83C", "\uDF89", "\uDF89\uD83C"})
    void aTextHoldsNothingThatXmlCannotCarry(String text) {
        assertThat(REQUESTS.faults("alice", aRequest().with(r -> r.displayName = "a" + text)))
                .extracting(FieldError::code)
                .containsExactly("InvalidCharacter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tab\tand\r\nline", "Chén Wěi", "‮right to left", "🎉", "'; drop table session; --"})
    void anyOtherTextIsAllowed(String text) {
        assertThat(REQUESTS.faults("alice", aRequest().with(r -> r.displayName = text)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zoe@example.com", "+18144043093", "8144043093", "sip:zoe", "Reception", "zoë@münchen.example"})
    void anAddressIsAnEmailAddressOrANumberOrAName(String address) {
        addresses()
                .forEach(field -> assertThat(REQUESTS.faults("alice", field.holding(address)))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@", "zoe@", "@example.com", "a@b@c", "zoe @example.com", "+", "+1 814", "+0123456", "+zoe"})
    void aMalformedAddressIsAFault(String address) {
        addresses()
                .forEach(field -> assertThat(REQUESTS.faults("alice", field.holding(address)))
                        .singleElement()
                        .satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo("InvalidAddress");
                            assertThat(fault.field()).isEqualTo(field.name());
                        }));
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
}
