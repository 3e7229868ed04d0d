package org.switchboard.session.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.support.NewDatabase;

/** What PostgreSQL's index is asked for finds whatever holds the text that is searched. */
class LogSearchIndexTest {
    @ParameterizedTest
    @ValueSource(strings = {"timeout", "+18144043093", "Recording started"})
    void aTextWithoutCommonWordsIsAskedForNearlyWhole(String text) {
        assertThat(LogSearchIndex.telling(text))
                .hasValueSatisfying(part -> assertThat(part.length()).isGreaterThanOrEqualTo(text.length() - 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Outgoing", "created by", "fromAddress", "add", "e", "defaults applied: channel Voice, "})
    void aTextThatMayBeCommonWordsIsNotAskedFor(String text) {
        assertThat(LogSearchIndex.telling(text)).isEmpty();
    }

    @Test
    void ofATextWithANumberTheNumberIsAskedFor() {
        assertThat(LogSearchIndex.telling("timeout 4711-00003600 of a carrier")).contains("4711-00003600");
    }

    @Test
    void ofATextThatSpansCommonWordsTheLongestPartIsAskedFor() {
        assertThat(LogSearchIndex.telling("by alice@acme.example. Defaults applied: channel Voice, direction"))
                .contains("alice@acme.example. ");
    }

    @Test
    void theDatabaseLeavesOutTheSameWords() throws Exception {
        String message =
                "Created by alice@acme.example. Defaults applied: channel Voice, channel Chat, direction Outgoing,"
                        + " callState Connected, fromAddress a@b, fromName Alice, toAddress +1814, displayName +1814, customerId"
                        + " north.";
        try (NewDatabase database = NewDatabase.onPostgres("searched_log")) {
            String searched = database.using(connection -> {
                try (var statement = connection.prepareStatement("select searched_log(?)")) {
                    statement.setString(1, message);
                    ResultSet row = statement.executeQuery();
                    row.next();
                    return row.getString(1);
                }
            });

            assertThat(searched).isEqualTo(leftOut(message));
        }
    }

    @Property
    void whateverHoldsATextHoldsTheTellingPartOfItInTheIndex(
            @ForAll("messages") String message, @ForAll int from, @ForAll int length) {
        int begin = Math.floorMod(from, message.length());
        String text = message.substring(begin, begin + Math.floorMod(length, message.length() - begin) + 1);

        Optional<String> telling = LogSearchIndex.telling(text);

        telling.ifPresent(part -> assertThat(leftOut(message)).contains(part.toLowerCase(Locale.ROOT)));
    }

    @Provide
    Arbitrary<String> messages() {
        Arbitrary<String> words = Arbitraries.of(LogSearchIndex.COMMON_WORDS);
        Arbitrary<String> pieces = words.flatMap(word -> Combinators.combine(
                        Arbitraries.integers().between(0, word.length()),
                        Arbitraries.integers().between(0, word.length()))
                .as((a, b) -> word.substring(Math.min(a, b), Math.max(a, b))));
        Arbitrary<String> others =
                Arbitraries.of("alice@acme.example", ". ", ", ", "x", "timeout 4711", "+18144043093");
        return Arbitraries.oneOf(words, pieces, others)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.isEmpty());
    }

    private static String leftOut(String message) {
        String searched = message.toLowerCase(Locale.ROOT);
        for (String words : LogSearchIndex.COMMON_WORDS) {
            searched = searched.replace(words, "\u0001");
        }
        return searched;
    }
}
