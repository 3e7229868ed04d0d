package org.switchboard.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every interface in every format that it takes, with the same result, the same errors and the same idempotency. */
@Tag("main-path")
class InterfacesIT {
    private static final String NAMESPACE = "http://schemas.datacontract.org/2004/07/Voice.Api.Sessions";
    private static final String START = "<!-- interfaces, checked by InterfacesIT -->\n";
    private static final String END = "<!-- end of interfaces -->";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A way of writing a request, an answer or both. */
    private enum Wire {
        XML("XML", "application/xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?><"),
        JSON("JSON", "application/json", "{\"dialState\":\"None\""),
        JSV("JSV", "application/jsv", "{dialState:None"),
        CSV("CSV", "text/csv", "DialState,CallState"),
        JSONL("JSON Lines", "text/jsonl", "{\"dialState\":\"None\""),
        HTML("HTML", "text/html", "<!doctype html>"),
        FORM("form", "application/x-www-form-urlencoded", ""),
        MULTIPART("multipart", "multipart/form-data; boundary=b", ""),
        QUERY("query string", "", "");

        private final String label;
        private final String type;
        private final String startOfAnswer;

        Wire(String label, String type, String startOfAnswer) {
            this.label = label;
            this.type = type;
            this.startOfAnswer = startOfAnswer;
        }

        boolean isWritten() {
            return !startOfAnswer.isEmpty();
        }

        boolean isRead() {
            return this != HTML;
        }

        String suffix() {
            return this == JSONL ? "jsonl" : name().toLowerCase(Locale.ROOT);
        }

        /** A request for a session of a name, in the channel Fax. */
        String body(String name) {
            return switch (this) {
                case XML ->
                    "<NewSession xmlns=\"" + NAMESPACE + "\"><Channel>Fax</Channel><DisplayName>" + name
                            + "</DisplayName></NewSession>";
                case JSON, HTML -> "{\"displayName\":\"" + name + "\",\"channel\":\"Fax\"}";
                case JSV -> "{displayName:" + name + ",channel:Fax}";
                case CSV -> "DisplayName,Channel\r\n" + name + ",Fax\r\n";
                case JSONL -> "{\"displayName\":\"" + name + "\",\"channel\":\"Fax\"}\n";
                case FORM -> "displayName=" + name + "&channel=Fax";
                case MULTIPART -> part("displayName", name) + part("channel", "Fax") + "--b--\r\n";
                case QUERY -> "";
            };
        }

        private static String part(String name, String value) {
            return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
        }

        /** Two requests in one body. */
        String batch(String first, String second) {
            return switch (this) {
                case XML ->
                    "<ArrayOfNewSession xmlns=\"" + NAMESPACE + "\">" + body(first) + body(second)
                            + "</ArrayOfNewSession>";
                case JSON, HTML -> "[" + body(first) + "," + body(second) + "]";
                case JSV -> "[" + body(first) + "," + body(second) + "]";
                case CSV -> body(first) + second + ",Fax\r\n";
                case JSONL -> body(first) + body(second);
                case FORM, MULTIPART, QUERY -> throw new IllegalArgumentException("no batches come as " + label);
            };
        }
    }

    /** A way in. */
    private enum Door {
        ROUTE("route"),
        REPLY("reply"),
        ONEWAY("oneway"),
        API("api"),
        BATCH("batch"),
        SOAP11("SOAP 1.1"),
        SOAP12("SOAP 1.2");

        private final String label;

        Door(String label) {
            this.label = label;
        }

        boolean isSoap() {
            return this == SOAP11 || this == SOAP12;
        }

        /** What the table says of a format: whether it goes in, comes out, or both. */
        String takes(Wire wire) {
            if (isSoap()) {
                return wire == Wire.XML ? "in, out" : "no";
            }
            boolean isForm = wire == Wire.FORM || wire == Wire.MULTIPART || wire == Wire.QUERY;
            if (this == BATCH && isForm) {
                return "no";
            }
            return wire.isWritten() ? wire.isRead() ? "in, out" : "out" : "in";
        }

        String path(Wire wire, String name) {
            String format = wire.isWritten() ? wire.suffix() : "json";
            String query = wire == Wire.QUERY ? "?displayName=" + name + "&channel=Fax" : "";
            return switch (this) {
                case ROUTE -> "/sessions" + query;
                case REPLY -> "/" + format + "/reply/NewSession" + query;
                case ONEWAY -> "/" + format + "/oneway/NewSession" + query;
                case API -> "/api/NewSession" + (wire.isWritten() ? "." + format : "") + query;
                case BATCH -> "/" + format + "/reply/NewSession%5B%5D";
                case SOAP11 -> "/soap11";
                case SOAP12 -> "/soap12";
            };
        }
    }

    /** One cell of the table. */
    private record Cell(Door door, Wire wire) {
        @Override
        public String toString() {
            return door.label + " in " + wire.label;
        }

        HttpRequest.Builder request(String name) {
            String body = door.isSoap() ? envelope(door, wire.body(name)) : document(name);
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(RunningServer.url() + door.path(wire, name)))
                    .header("Authorization", basic("alice@acme.example"))
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (wire.isWritten() && !door.isSoap()) {
                request.header("Accept", wire.type);
            }
            return type().isEmpty() ? request : request.header("Content-Type", type());
        }

        private String document(String name) {
            return door == Door.BATCH ? wire.batch(name, name + "2") : wire.body(name);
        }

        private String type() {
            if (door.isSoap()) {
                return door == Door.SOAP11 ? "text/xml; charset=utf-8" : "application/soap+xml; charset=utf-8";
            }
            return wire == Wire.HTML ? Wire.JSON.type : wire.type;
        }
    }

    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Door door : Door.values()) {
            for (Wire wire : Wire.values()) {
                if (!door.takes(wire).equals("no")) {
                    cells.add(new Cell(door, wire));
                }
            }
        }
        return cells;
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aSessionIsCreatedAndShown(Cell cell) throws Exception {
        String name = unique();

        HttpResponse<String> answer = send(cell.request(name));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(name).contains("Fax");
        if (cell.wire().isWritten()) {
            assertThat(answer.body().replaceFirst("^\\[", "")).startsWith(cell.wire().startOfAnswer);
        }
        if (cell.door() == Door.BATCH) {
            assertThat(answer.body()).contains(name + "2");
            assertThat(answer.headers().firstValue("X-AutoBatch-Completed")).hasValue("2");
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aBadRequestIsRefusedWithTheSameError(Cell cell) throws Exception {
        HttpResponse<String> answer = send(cell.request("x".repeat(300)));

        assertThat(answer.statusCode()).isEqualTo(cell.door().isSoap() ? 500 : 400);
        assertThat(answer.body()).contains("MaximumLength").contains("DisplayName");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whoIsNotSignedInIsRefusedWithTheSameError(Cell cell) throws Exception {
        HttpResponse<String> answer =
                send(cell.request("x").setHeader("Authorization", basic(unique() + "@acme.example")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Unauthorized").contains("Invalid Username or Password");
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whoLacksTheRoleIsRefusedWithTheSameError(Cell cell) throws Exception {
        HttpResponse<String> answer = send(cell.request("x").setHeader("Authorization", basic("norole@acme.example")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Forbidden").contains("the role User is required");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BATCH")
    void aKeyGivenAtOneDoorHoldsAtEveryOther(Door door) throws Exception {
        String name = unique();
        String key = UUID.randomUUID().toString();
        send(new Cell(Door.ROUTE, Wire.JSON).request(name).header("Idempotency-Key", key));

        HttpResponse<String> again = send(new Cell(door, Wire.XML).request(name).header("Idempotency-Key", key));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    }

    @Test
    void aBatchThatIsRepeatedUnderItsKeyMakesNoSessionTwice() throws Exception {
        String key = UUID.randomUUID().toString();
        Cell batch = new Cell(Door.BATCH, Wire.JSON);
        String name = unique();

        String first = send(batch.request(name).header("Idempotency-Key", key)).body();
        String second = send(batch.request(name).header("Idempotency-Key", key)).body();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void theTableOfTheApiPageSaysSo() throws IOException {
        String page = Files.readString(Path.of("docs/api.md"));
        String table = page.substring(page.indexOf(START) + START.length(), page.indexOf(END));

        assertThat(table).isEqualTo(table());
    }

    private static String table() {
        String head = row("", Arrays.stream(Door.values()).map(door -> door.label));
        String line = row("---", Arrays.stream(Door.values()).map(door -> "---"));
        return Arrays.stream(Wire.values())
                .map(wire -> row(wire.label, Arrays.stream(Door.values()).map(door -> door.takes(wire))))
                .collect(Collectors.joining("", head + line, ""));
    }

    private static String row(String first, Stream<String> cells) {
        return Stream.concat(Stream.of(first), cells).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String envelope(Door door, String body) {
        String namespace = door == Door.SOAP11
                ? "http://schemas.xmlsoap.org/soap/envelope/"
                : "http://www.w3.org/2003/05/soap-envelope";
        return "<s:Envelope xmlns:s=\"" + namespace + "\"><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8));
    }

    private static String unique() {
        return "s" + UUID.randomUUID().toString().replace("-", "");
    }
}
