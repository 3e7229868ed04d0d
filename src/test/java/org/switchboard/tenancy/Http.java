package org.switchboard.tenancy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain requests to a server, for tests. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern COOKIE = Pattern.compile("^([^=]+=[^;]*)");

    private Http() {}

    /** Sends a request and gives its answer. */
    public static HttpResponse<String> send(HttpRequest request) {
        return send(CLIENT, request);
    }

    /** The same on a new connection: one that was idle for long may have been closed by the server meanwhile. */
    public static HttpResponse<String> sendAfresh(HttpRequest request) {
        return send(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), request);
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request with a JSON body. */
    public static HttpRequest.Builder json(URI where, String verb, String body) {
        return HttpRequest.newBuilder(where)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(verb, HttpRequest.BodyPublishers.ofString(body));
    }

    /** The header of HTTP Basic. */
    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
    }

    /** The cookies that an answer sets, as a client sends them back. */
    public static String cookies(HttpResponse<?> answer) {
        List<String> cookies = new ArrayList<>();
        for (String header : answer.headers().allValues("Set-Cookie")) {
            Matcher cookie = COOKIE.matcher(header);
            if (cookie.find()) {
                cookies.add(cookie.group(1));
            }
        }
        return String.join("; ", cookies);
    }

    /** The text of a member of a JSON answer. */
    public static String member(HttpResponse<String> answer, String name) {
        Matcher member = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(answer.body());
        if (!member.find()) {
            throw new AssertionError("no " + name + " in " + answer.statusCode() + ' ' + answer.body());
        }
        return member.group(1);
    }
}
