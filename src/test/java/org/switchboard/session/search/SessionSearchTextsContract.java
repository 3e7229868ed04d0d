package org.switchboard.session.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.sessions.ListSessions;
import org.switchboard.support.Engine;

/** Searching sessions by a text in what is shown of the caller, of the called, and in the log. */
abstract class SessionSearchTextsContract extends ListingContract {
    private static final Map<String, BiConsumer<ListSessions, String>> TEXTS = Map.of(
            "From", (r, text) -> r.from = text,
            "To", (r, text) -> r.to = text,
            "Log", (r, text) -> r.log = text);
    private static final Map<String, BiConsumer<ListSessions, String>> IDS = Map.of(
            "CustomerIds", (r, text) -> r.customerIds = List.of(text),
            "EndpointIds", (r, text) -> r.endpointIds = List.of(text),
            "SpecificIds", (r, text) -> r.specificIds = List.of(text),
            "ParentSessionId", (r, text) -> r.parentSessionId = text);

    SessionSearchTextsContract(Engine engine) {
        super(engine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoe@example.com", "ZOE@EXAMPLE", "oe@ex", "zo"})
    void theCallersAddressIsFoundByAnyPartOfItInAnyCase(String text) {
        String zoes = stored.open("alice", r -> r.fromAddress = "Zoe@Example.com");
        stored.open("alice");

        assertThat(found(r -> r.from = text)).containsExactly(zoes);
    }

    @Test
    void theCallersNameIsSearchedWithTheAddress() {
        String zoes = stored.open("alice", r -> r.fromName = "Zoë Quartermain");

        assertThat(found(r -> r.from = "ZOË QUARTER")).containsExactly(zoes);
        assertThat(found(r -> r.to = "zoë")).isEmpty();
    }

    @Test
    void theCalledIsFoundByAddressAndByWhatWasDialed() {
        String dialed = stored.open("alice", r -> {
            r.toAddress = "+15556667777";
            r.destination = "Front Desk";
        });
        stored.open("alice");

        assertThat(found(r -> r.to = "666")).containsExactly(dialed);
        assertThat(found(r -> r.to = "front d")).containsExactly(dialed);
        assertThat(found(r -> r.from = "front d")).isEmpty();
    }

    @Test
    void aTextIsFoundInAnyEntryOfTheLogAndTheSessionComesOnce() {
        String id = stored.open("alice");
        stored.log("alice", id, "Timeout of the first try");
        stored.log("alice", id, "timeout of the second try");
        stored.open("alice");

        assertThat(found(r -> r.log = "TIMEOUT")).containsExactly(id);
        assertThat(list("alice", r -> r.log = "timeout").totalCount).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ÉCOLE,école", "école,ÉCOLE", "STRASSE,strasse", "ΟΔΟΣ,ΟΔΟΣ", "ЖУК,жук"})
    void theLogIsSearchedInAnyCaseOfAnyAlphabet(String logged, String text) {
        String id = stored.open("alice");
        stored.log("alice", id, "at " + logged + " now");

        assertThat(found(r -> r.log = text)).containsExactly(id);
    }

    static Stream<String> specialTexts() {
        return Stream.of(
                "%",
                "_",
                "\\",
                "\\%",
                "%%",
                "a%b",
                "a_b",
                "a\\b",
                "\\\\",
                "'",
                "''",
                "\"",
                ";",
                "--",
                ".*",
                "[",
                "]",
                "[a-z]",
                "$",
                "$1",
                "?",
                ":text",
                "{0}",
                "|",
                "||",
                "*",
                "(",
                ")",
                "+",
                "^",
                "#",
                "&",
                "/*",
                "' or 1=1 --",
                "'; drop table session; --",
                "🎉",
                "e\u0301",
                "\t",
                "\uFFFD");
    }

    @ParameterizedTest
    @MethodSource("specialTexts")
    void aTextOfSpecialCharactersFindsJustWhatContainsIt(String text) {
        String from = stored.open("alice", r -> r.fromName = "f" + text + "y");
        String to = stored.open("alice", r -> r.destination = "t" + text + "y");
        String log = stored.open("alice");
        stored.log("alice", log, "l" + text + "y");
        String none = stored.open("alice", r -> {
            r.fromName = "axb";
            r.destination = "axb";
            r.fromAddress = "axb";
        });

        assertThat(found(r -> r.from = "f" + text + "y")).containsExactly(from);
        assertThat(found(r -> r.to = "t" + text + "y")).containsExactly(to);
        assertThat(found(r -> r.log = "l" + text + "y")).containsExactly(log);
        for (BiConsumer<ListSessions, String> field : TEXTS.values()) {
            assertThat(found(r -> field.accept(r, 'q' + text)))
                    .as("what contains q and the text, which is in none of %s", List.of(from, to, log, none))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("specialTexts")
    void anIdOfSpecialCharactersFindsNothing(String text) {
        stored.open("alice", r -> r.customerId = "northwind");

        IDS.forEach((field, set) -> {
            if (!text.isBlank()) {
                assertThat(found(r -> set.accept(r, text))).as(field).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\u0000", "bell\u0007", "half\uD83C", "\uDF89half", "\uFFFE"})
    void aTextWithACharacterThatNothingStoredHoldsIsRefused(String text) {
        TEXTS.forEach((field, set) ->
                assertThat(faults(() -> found(r -> set.accept(r, text)))).containsExactly("InvalidCharacter " + field));
        assertThat(faults(() -> found(r -> r.parentSessionId = text)))
                .containsExactly("InvalidCharacter ParentSessionId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\u0000", "half\uD83C"})
    void anIdWithACharacterThatNothingStoredHoldsIsRefused(String text) {
        for (String field : List.of("CustomerIds", "EndpointIds", "SpecificIds")) {
            assertThat(faults(() -> found(asking(field, text)))).containsExactly("InvalidCharacter " + field);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%", "🎉"})
    void aTextOfTheGreatestLengthIsSearchedAndALongerOneIsRefused(String character) {
        String id = stored.open("alice", r -> r.destination = character.repeat(256));

        assertThat(found(r -> r.to = character.repeat(256))).containsExactly(id);
        TEXTS.forEach((field, set) -> {
            assertThat(found(r -> set.accept(r, '?' + character.repeat(255)))).isEmpty();
            assertThat(faults(() -> found(r -> set.accept(r, character.repeat(257)))))
                    .containsExactly("MaximumLength " + field);
        });
        assertThat(faults(() -> found(r -> r.parentSessionId = character.repeat(257))))
                .containsExactly("MaximumLength ParentSessionId");
    }

    @Test
    void aVeryLongIdIsRefused() {
        for (String field : List.of("CustomerIds", "EndpointIds", "SpecificIds")) {
            assertThat(faults(() -> found(asking(field, "x".repeat(100_000)))))
                    .containsExactly("MaximumLength " + field);
        }
    }

    private static Consumer<ListSessions> asking(String field, String text) {
        return r -> IDS.get(field).accept(r, text);
    }
}
