package org.switchboard.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.format.Tried.JSON;
import static org.switchboard.format.Tried.utf8;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.contract.customers.CustomerBreadcrumb;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.Tried;

/** Lists of documents in JSON: an array, in the grammar of one document. Single quotes stand for double ones. */
class JsonListTest {
    @Test
    void aNullDocumentIsWrittenAsAnEmptyObject() {
        List<CustomerBreadcrumb> list = Arrays.asList(new CustomerBreadcrumb(), null);

        assertThat(JSON.writeList(list, CustomerBreadcrumb.class)).asString().isEqualTo("[{},{}]");
    }

    @Test
    void aNullItemIsReadAsNull() throws MalformedBodyException {
        List<NewSession> list = JSON.readList(utf8("[{\"displayName\":\"N\"},null,{}]"), NewSession.class);

        assertThat(list).hasSize(3);
        assertThat(list.get(0).displayName).isEqualTo("N");
        assertThat(list.get(1)).isNull();
    }

    @Test
    void noBodyIsAnEmptyList() throws MalformedBodyException {
        assertThat(JSON.readList(new byte[0], NewSession.class)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}                                   | expected a list",
                "null                                 | expected a list",
                "~ ~                                  | expected a list",
                "[{}]]                                | line 1, column 5",
                "[{}][]                               | something follows the list",
                "[{},]                                | line 1, column 5",
                "[{}                                  | the text ends before",
                "[1]                                  | expected an object",
                "~[{},\n{'channel':'Telex'}]~         | line 2, column 12: 'channel': 'Telex' is an invalid value",
            })
    void aBodyThatIsNotOneListOfObjectsIsRefused(String body, String said) {
        assertThat(Tried.refusedList(JSON, "application/json", body.replace('\'', '"'), NewSession.class))
                .contains(said);
    }
}
