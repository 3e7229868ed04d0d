package org.switchboard.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The format of the answer, by what the caller accepts and sends (decisions, "Accept"). */
class ContentNegotiationTest {
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                                   | JSON",
                "APPLICATION/JSON                                   | JSON",
                "application/json; charset=utf-8                    | JSON",
                "text/json                                          | JSON",
                "application/xml                                    | XML",
                "text/xml                                           | XML",
                "Text/XML; charset=utf-8                            | XML",
                "application/atom+xml                               | XML",
                "application/json, text/plain, */*                  | JSON",
                "application/xml, */*                               | XML",
                "*/*, application/xml                               | XML",
                "text/plain, application/xml                        | XML",
                "application/json, application/xml                  | JSON",
                "application/xml, application/json                  | JSON",
                "text/xml, application/json                         | JSON",
                "application/xml;q=0.1, application/json;q=0.9      | JSON",
                "application/json;q=0.1, application/xml;q=0.9      | XML",
                "application/json;q=0.9, application/xml            | XML",
                "application/json;q=0, application/xml;q=0.001      | XML",
                "application/json;q=0, */*                          | XML",
                "application/xml;q=0.5, */*;q=0.1                   | XML",
                "application/xml;q=0.5, */*;q=0.8                   | JSON",
                "application/*                                      | JSON",
                "text/*                                             | HTML",
                "text/html                                          | HTML",
                "text/html, application/json                        | HTML",
                "application/json, text/html;q=0.9                  | JSON",
                "application/jsv                                    | JSV",
                "text/jsv                                           | JSV",
                "text/csv                                           | CSV",
                "text/csv, application/jsv                          | JSV",
                "text/jsonl                                         | JSONL",
                "application/*;q=0.5, application/xml               | XML",
                "*/*                                                | JSON",
                "text/plain                                         | JSON",
                "image/png                                          | JSON",
                "application/vnd.ms-excel                           | JSON",
                "application/json;q=0                               | JSON",
            })
    void theAnswerToARequestWithoutBody(String accept, Format format) {
        assertThat(ContentNegotiation.choose(ranges(accept), Optional.empty())).isEqualTo(format);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HTML")
    void whereAllIsAcceptedABodyIsAnsweredInItsOwnFormat(Format body) {
        assertThat(ContentNegotiation.choose(ranges("*/*"), Optional.of(body))).isEqualTo(body);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HTML")
    void whereNothingIsSaidABodyIsAnsweredInItsOwnFormat(Format body) {
        assertThat(ContentNegotiation.choose(List.of(), Optional.of(body))).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                  | XML  | JSON",
                "application/json, text/plain, */* | XML  | JSON",
                "application/xml                   | JSON | XML",
                "application/xml, */*              | JSON | XML",
                "application/json;q=0.2, */*;q=0.1 | XML  | JSON",
                "application/json;q=0, */*         | JSON | XML",
                "application/xml;q=0.5, */*;q=0.8  | XML  | JSON",
            })
    void aNamedFormatStandsAboveThatOfTheBody(String accept, Format body, Format format) {
        assertThat(ContentNegotiation.choose(ranges(accept), Optional.of(body))).isEqualTo(format);
    }

    @Test
    void nothingAskedForIsJson() {
        assertThat(ContentNegotiation.choose(List.of(), Optional.empty())).isEqualTo(Format.JSON);
    }

    @Test
    void aBrowserIsAnsweredInHtml() {
        assertThat(ContentNegotiation.choose(ranges(BROWSER), Optional.empty())).isEqualTo(Format.HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=high", "Q=0.5", "level=1"})
    void aParameterThatIsNoWeightDoesNoHarm(String parameter) {
        assertThat(ContentNegotiation.choose(ranges("application/xml;" + parameter), Optional.empty()))
                .isEqualTo(Format.XML);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, JSON",
        "Application/Json;charset=UTF-8, JSON",
        "text/json, JSON",
        "application/problem+json, JSON",
        "application/xml, XML",
        "application/xml;charset=utf-8, XML",
        "text/xml, XML",
        "application/soap+xml, XML",
    })
    void aBodyIsOfTheFormatThatItsTypeNames(String contentType, Format format) {
        assertThat(Format.ofBody(MediaType.valueOf(contentType))).contains(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/html",
                "application/octet-stream",
                "application/x-www-form-urlencoded",
                "application/jsonp",
                "application/xml-dtd",
                "application/*",
                "*/*",
                "image/svg+xml",
            })
    void aBodyOfAnotherTypeIsOfNoFormat(String contentType) {
        assertThat(Format.ofBody(MediaType.valueOf(contentType))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"json, JSON", "JSON, JSON", "Xml, XML"})
    void aFormatIsNamedInAnyCase(String name, Format format) {
        assertThat(Format.named(name)).contains(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", ".json", "yaml", " json"})
    void anUnknownNameIsNoFormat(String name) {
        assertThat(Format.named(name)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contentTypes")
    void theTypeOfAnAnswerIsThatOfTheOriginalToTheLetter(Format format, String contentType) {
        assertThat(format.contentType()).isEqualTo(contentType);
    }

    static List<Arguments> contentTypes() {
        return List.of(
                arguments(Format.JSON, "application/json; charset=utf-8"), arguments(Format.XML, "application/xml"));
    }

    /** The ranges in the order in which JAX-RS hands them on for these headers: as sent. */
    private static List<MediaType> ranges(String accept) {
        return Arrays.stream(accept.split(","))
                .map(String::strip)
                .map(MediaType::valueOf)
                .toList();
    }
}
