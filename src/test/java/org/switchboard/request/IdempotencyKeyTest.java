package org.switchboard.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the header {@code Idempotency-Key} is read. */
class IdempotencyKeyTest {
    private static final int LONGEST = 255;

    @Test
    void aQuotedKeyIsReadWithoutItsQuotes() {
        assertThat(IdempotencyKey.parse("\"8e03978e-40d5\"")).contains(new IdempotencyKey("8e03978e-40d5"));
    }

    @Test
    void aBareKeyIsTheSameAsAQuotedOne() {
        assertThat(IdempotencyKey.parse("8e03978e-40d5")).isEqualTo(IdempotencyKey.parse("\"8e03978e-40d5\""));
    }

    @Test
    void spaceAroundTheKeyDoesNotCount() {
        assertThat(IdempotencyKey.parse(" \t\"abc\" ")).contains(new IdempotencyKey("abc"));
    }

    @Test
    void everyVisibleCharacterButTheQuoteMayBePartOfAKey() {
        String all = visibleCharacters().replace("\"", "");

        assertThat(IdempotencyKey.parse(all)).contains(new IdempotencyKey(all));
    }

    @Test
    void keysDifferByCase() {
        assertThat(IdempotencyKey.parse("abc")).isNotEqualTo(IdempotencyKey.parse("ABC"));
    }

    @Test
    void theLongestKeyHas255Characters() {
        assertThat(IdempotencyKey.parse("k".repeat(LONGEST))).isPresent();
    }

    @Test
    void theQuotesDoNotCountAsLength() {
        assertThat(IdempotencyKey.parse('"' + "k".repeat(LONGEST) + '"')).isPresent();
    }

    @Test
    void aLongerKeyIsNone() {
        assertThat(IdempotencyKey.parse("k".repeat(LONGEST + 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "\"", "\"\"\""})
    void whatIsEmptyIsNoKey(String header) {
        assertThat(IdempotencyKey.parse(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\tb", "a\r\nb", "a\u001Fb", "a\u007Fb", "\"a\nb\""})
    void aKeyHoldsNoControlCharacter(String header) {
        assertThat(IdempotencyKey.parse(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"schlüssel", "ключ", "🔑", "a b", "a\u00A0b"})
    void aKeyHoldsNothingButVisibleAscii(String header) {
        assertThat(IdempotencyKey.parse(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc", "abc\"", "a\"b", "\"a\"b\""})
    void aQuoteThatDoesNotEncloseTheKeyIsRefused(String header) {
        assertThat(IdempotencyKey.parse(header)).isEmpty();
    }

    private static String visibleCharacters() {
        StringBuilder all = new StringBuilder();
        for (char c = '!'; c <= '~'; c++) {
            all.append(c);
        }
        return all.toString();
    }
}
