package org.switchboard.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transcripts, read as they were written. */
class TranscriptTest {
    private static Entry only(String text) {
        List<Entry> entries = Transcript.read("t", text);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    @Test
    void anExchangeHasTitleRequestAndAnswer() {
        Entry entry = only("== part\n### first\n> /a -H Accept: */*\nHTTP/1.1 200 OK\nVary: Accept\n{}\n");

        assertThat(entry)
                .isEqualTo(new Entry("t", 2, "first", "/a -H Accept: */*", "HTTP/1.1 200 OK\nVary: Accept\n{}"));
    }

    @Test
    void aBodyOfSeveralLinesBelongsToTheRequest() {
        Entry entry = only("### csv\n> /a --data-binary A,B\n1,2\nHTTP/1.1 200 OK\n");

        assertThat(CurlRequest.parse(entry.request()).body()).asString().isEqualTo("A,B\n1,2");
        assertThat(entry.answer()).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void anAnswerMayBeABodyAloneOrNothing() {
        List<Entry> entries = Transcript.read("t", "### one\n> /a\n{\"b\":1}\n\n### two\n> /a\n\n\n");

        assertThat(entries)
                .extracting(Entry::title, Entry::answer)
                .containsExactly(tuple("one", "{\"b\":1}"), tuple("two", ""));
        assertThat(Answer.recorded(entries.get(0).answer()).status()).isEqualTo(200);
        assertThat(Answer.recorded(entries.get(1).answer()).status()).isZero();
    }

    @Test
    void anAnswerWithoutRequestIsAnExchangeToo() {
        assertThat(only("HTTP/1.1 200 OK\n\n{}\n").request()).isEmpty();
    }

    @Test
    void aRowOfTheTableIsAnExchange() {
        Entry entry =
                only("POST suffix .csv, JSON body   200 OK | text/csv | Content-Disposition: x ; Vary: Accept | A,B");

        assertThat(entry.request())
                .isEqualTo("/sessions.csv -H Content-Type: application/json -d {\"displayName\":\"x\"}");
        assertThat(Answer.recorded(entry.answer()))
                .isEqualTo(new Answer(
                        200,
                        "OK",
                        List.of(
                                Map.entry("Content-Disposition", "x"),
                                Map.entry("Vary", "Accept"),
                                Map.entry("Content-Type", "text/csv")),
                        "A,B",
                        true));
    }

    @Test
    void aCutBodyIsKnownAsCut() {
        Answer answer = Answer.recorded("HTTP/1.1 404 Not Found\nVary: Accept\n{\"a\":\"b…[256]");

        assertThat(answer)
                .isEqualTo(new Answer(404, "Not Found", List.of(Map.entry("Vary", "Accept")), "{\"a\":\"b", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/a;GET;''",
                "/a -I -H Accept: x;HEAD;''",
                "/a -X FOO -H Accept: x;FOO;''",
                "/a -g -H Content-Type: x -d {};POST;{}",
                "/a -X GET -d ;GET;''",
                "/a --data-binary {} (anonymous);POST;{}"
            })
    void theVerbIsTheOneThatCurlWouldUse(String text, String verb, String body) {
        CurlRequest request = CurlRequest.parse(text);

        assertThat(request.method()).isEqualTo(verb);
        assertThat(new String(request.body(), StandardCharsets.UTF_8)).isEqualTo(body);
    }

    @Test
    void headersAreThoseGivenAndThoseOfCurl() {
        CurlRequest request = CurlRequest.parse("[second host] /a[] -H SOAPAction: \"b c\" -H X: y -d d=e (anonymous)");

        assertThat(request.target()).isEqualTo("/a[]");
        assertThat(request.anonymous()).isTrue();
        assertThat(request.headers())
                .containsExactlyInAnyOrder(
                        Map.entry("SOAPAction", "\"b c\""),
                        Map.entry("X", "y"),
                        Map.entry("Accept", "*/*"),
                        Map.entry("Content-Type", "application/x-www-form-urlencoded"),
                        Map.entry("Content-Length", "3"));
    }

    @Test
    void aHeaderWithoutValueTakesCurlsOwnAway() {
        assertThat(CurlRequest.parse("/a -H Content-Type: --data-binary {}").headers())
                .extracting(Map.Entry::getKey)
                .doesNotContain("Content-Type");
    }

    @Test
    void partsOfAFormAreMultipart() {
        CurlRequest request = CurlRequest.parse("/a -H Accept: x -F b=c -F file=@/etc/hostname");

        assertThat(request.header("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(request.body())
                .asString()
                .contains("name=\"b\"\r\n\r\nc\r\n")
                .contains("filename=\"hostname\"");
    }
}
