package org.switchboard.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.format.Tried.JSON_LINES;
import static org.switchboard.format.Tried.json;
import static org.switchboard.format.Tried.utf8;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.customers.CustomerBreadcrumb;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.Tried;

/** JSON Lines: one JSON object on each line. Single quotes stand for double ones. */
class JsonLinesTest {
    @Test
    void aDocumentIsItsJsonAndALineFeed() {
        CustomerBreadcrumb step = step("a\nb");

        assertThat(JSON_LINES.write(step)).asString().isEqualTo(json(step) + "\n");
    }

    @Test
    void aListIsALineForEachDocument() {
        List<CustomerBreadcrumb> list = Arrays.asList(step("a"), null, step("b"));

        assertThat(JSON_LINES.writeList(list, CustomerBreadcrumb.class))
                .asString()
                .isEqualTo("{\"name\":\"a\"}\n{}\n{\"name\":\"b\"}\n");
    }

    @Test
    void anEmptyListIsNothing() {
        assertThat(JSON_LINES.writeList(List.of(), NewSession.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'displayName':'N'}", "{'displayName':'N'}\n", "\r\n {'displayName':'N'}\r\n\r\n"})
    void oneLineIsADocument(String body) throws MalformedBodyException {
        assertThat(read(body).displayName).isEqualTo("N");
    }

    @Test
    void noBodyIsAnEmptyDocument() throws MalformedBodyException {
        assertThat(read("")).usingRecursiveComparison().isEqualTo(new NewSession());
    }

    @Test
    void everyLineOfAListIsADocument() throws MalformedBodyException {
        List<NewSession> list =
                JSON_LINES.readList(utf8("{\"displayName\":\"a\"}\n\n{}\r\n{\"displayName\":\"b\"}"), NewSession.class);

        assertThat(list).extracting(session -> session.displayName).containsExactly("a", null, "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n"})
    void blankLinesAreAnEmptyList(String body) throws MalformedBodyException {
        assertThat(JSON_LINES.readList(utf8(body), NewSession.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~\n~                                 | line 1, column 1: expected an object",
                "~{}\n\n{}~                           | line 3, column 1: something follows the object",
                "~\n{} {}~                            | line 2, column 5: something follows the object",
                "~\n\n{'channel':'Telex'}~            | line 3, column 12: 'channel': 'Telex' is an invalid value",
                "~{'displayName':\n'N'}~              | line 1, column 16: the text ends before",
                "~\nnull~                             | line 2, column 5: expected an object, found null",
                "~[]~                                 | line 1, column 1: expected an object",
            })
    void aBodyThatIsNotOneDocumentIsRefusedWithItsPlace(String body, String said) {
        assertThat(Tried.refused(JSON_LINES, "text/jsonl", body.replace('\'', '"'), NewSession.class))
                .contains(said);
    }

    @Test
    void theRefusalOfAListTellsTheLineOfTheFault() {
        assertThat(Tried.refusedList(JSON_LINES, "text/jsonl", "{}\n{}\n{\"a\":}\n", NewSession.class))
                .contains("line 3, column 6: ");
    }

    private static CustomerBreadcrumb step(String name) {
        CustomerBreadcrumb step = new CustomerBreadcrumb();
        step.name = name;
        return step;
    }

    private static NewSession read(String body) throws MalformedBodyException {
        return JSON_LINES.read(utf8(body.replace('\'', '"')), NewSession.class);
    }
}
