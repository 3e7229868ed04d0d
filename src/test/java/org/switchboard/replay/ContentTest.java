package org.switchboard.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies of every format, read into one tree. */
class ContentTest {
    private static Content read(String type, String body, boolean cut) {
        return Content.of(new Answer(200, "OK", List.of(Map.entry("Content-Type", type)), body, cut));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "application/json;{\"Id\":\"1\",\"Log\":[],\"X\":\"a,b\"}",
                "application/jsv;{Id:1,Log:[],X:\"a,b\"}",
                "application/xml;<S><Id>1</Id><Log/><X>a,b</X></S>",
                "text/csv;Id,Log,X|1,[],\"a,b\""
            })
    void theSameDocumentIsTheSameTree(String type, String body) {
        Content content = read(type, body.replace('|', '\n'), false);

        assertThat(content.kind()).isEqualTo(Content.Kind.OBJECT);
        assertThat(content.document()).hasToString("{\"Id\":\"1\",\"Log\":[],\"X\":\"a,b\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "application/json;{\"Id\":\"1\",\"Members\":[{\"a\":\"b\",\"c\":\"d",
                "application/jsv;{Id:1,Members:[{a:b,c:d",
                "application/xml;<S><Id>1</Id><Members><M><a>b</a><c>d"
            })
    void ofACutDocumentWhatIsWholeIsRead(String type, String body) {
        assertThat(read(type, body, true).document()).hasToString("{\"Id\":\"1\",\"Members\":[{\"a\":\"b\"}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "application/json;{\"Id\":\"1\"",
                "application/jsv;{\"Id\":\"1\"}",
                "application/jsv;{Id:1",
                "application/xml;<S><Id>1</Id>",
                "text/csv;Id,Log|1"
            })
    void whatIsNotOfItsFormatIsText(String type, String body) {
        assertThat(read(type, body.replace('|', '\n'), false).kind()).isEqualTo(Content.Kind.TEXT);
    }

    @Test
    void theDocumentOfASoapFaultIsItsDetail() {
        Content content = read(
                "text/xml",
                "<e:Envelope xmlns:e='e'><e:Body><e:Fault><faultcode>c</faultcode><detail><ErrorResponse>"
                        + "<ResponseStatus><ErrorCode>X</ErrorCode></ResponseStatus></ErrorResponse></detail>"
                        + "</e:Fault></e:Body></e:Envelope>",
                false);

        assertThat(content.wrapping()).isEqualTo("Body Fault faultcode detail ErrorResponse ErrorResponse");
        assertThat(content.summary()).isEqualTo("ERROR X");
    }

    @Test
    void theFunctionOfJsonpIsItsWrapping() {
        assertThat(read("text/javascript", "cb({\"id\":\"1\"})", false))
                .extracting(Content::wrapping, content -> content.document().toString())
                .containsExactly("cb", "{\"id\":\"1\"}");
    }
}
