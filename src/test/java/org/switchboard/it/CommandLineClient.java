package org.switchboard.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.switchboard.tenancy.Http;

/**
 * Asks as the original's command-line client does (API facts, section 0): signs in with credentials and sends all cookies
 * back, joins lists by commas, encodes a query string as a form, leaves out what is empty, names the active account in every
 * list and in every new entry that names none, and sends a request once more after 429 and 5xx.
 */
final class CommandLineClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URL server;
    private final String account;
    private final String cookies;

    /** An answer, with what is in it; nothing for 204. */
    record Answer(int status, JsonNode body) {
        /** The values of a member of all items of a list. */
        List<String> of(String member) {
            List<String> values = new ArrayList<>();
            body.path("items").forEach(item -> values.add(item.path(member).asText()));
            return values;
        }

        /** The names of the fields that are said to be wrong. */
        List<String> faults() {
            List<String> names = new ArrayList<>();
            body.path("responseStatus")
                    .path("errors")
                    .forEach(error -> names.add(error.path("fieldName").asText()));
            return names;
        }

        String id() {
            return body.path("id").asText();
        }
    }

    private CommandLineClient(URL server, String account, String cookies) {
        this.server = server;
        this.account = account;
        this.cookies = cookies;
    }

    /** {@code auth login}. */
    static CommandLineClient login(URL server, String user, String account) {
        String body = "{\"provider\":\"credentials\",\"userName\":\"" + user
                + "\",\"password\":\"demo\",\"rememberMe\":true}";
        HttpResponse<String> answer = Http.send(
                Http.json(URI.create(server + "auth/credentials"), "POST", body).build());
        return new CommandLineClient(server, account, Http.cookies(answer));
    }

    /** A list of the active account. */
    Answer list(String path, Map<String, ?> options) {
        return get(path, with("accountIds", List.of(account), options));
    }

    /** A read. */
    Answer get(String path, Map<String, ?> options) {
        return send("GET", path, options, null);
    }

    /** A new entry, in the active account unless it says otherwise. */
    Answer create(String path, String body) {
        ObjectNode entry = (ObjectNode) read(body);
        if (!entry.hasNonNull("accountId")) {
            entry.put("accountId", account);
        }
        return write("POST", path, entry.toString());
    }

    /** A write as it is given. */
    Answer write(String verb, String path, @Nullable String body) {
        return send(verb, path, Map.of(), body);
    }

    private Answer send(String verb, String path, Map<String, ?> options, @Nullable String body) {
        URI uri = URI.create(server + path + query(options));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("User-Agent", "evo-voice-cli/0.2.0")
                .header("Accept", "application/json")
                .header("Cookie", cookies);
        if (body == null) {
            request.method(verb, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(verb, HttpRequest.BodyPublishers.ofString(body));
        }
        HttpResponse<String> answer = Http.send(request.build());
        if (answer.statusCode() == 429 || answer.statusCode() >= 500) {
            answer = Http.send(request.build());
        }
        return new Answer(answer.statusCode(), read(answer.body()));
    }

    private static String query(Map<String, ?> options) {
        List<String> pairs = new ArrayList<>();
        options.forEach((name, value) -> {
            String text = value instanceof List<?> list
                    ? String.join(",", list.stream().map(String::valueOf).toList())
                    : String.valueOf(value);
            if (!text.isEmpty()) {
                pairs.add(encoded(name) + '=' + encoded(text));
            }
        });
        return pairs.isEmpty() ? "" : '?' + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> with(String name, Object value, Map<String, ?> options) {
        Map<String, Object> all = new LinkedHashMap<>(options);
        all.put(name, value);
        return all;
    }

    private static JsonNode read(String json) {
        try {
            return json.isEmpty() ? JSON.createObjectNode() : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }
}
