package org.switchboard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.support.Databases;
import org.switchboard.support.Server;
import org.switchboard.tenancy.Http;
import org.switchboard.tenancy.Tokens;

/**
 * Cookies, tokens, Basic headers and Origins damaged at random: whatever comes, nobody is let in and the server does not
 * fail. {@code -Dfuzz.tries} sets how many of each, {@code -Dfuzz.seed} which.
 */
class FuzzedSignInIT {
    private static final int TRIES = Integer.getInteger("fuzz.tries", 400);
    private static final long SEED = Long.getLong("fuzz.seed", 20260501L);
    private static final Tokens ISSUER = new Tokens();

    private static Server server;
    private static String cookie;
    private static String key;

    @BeforeAll
    static void start() {
        Path folder = Path.of("target", "fuzzed-" + System.nanoTime());
        Map<String, String> settings = Databases.settings("fuzzed", folder);
        settings.putAll(ISSUER.settings());
        settings.put("switchboard.trusted.proxies", "127.0.0.0/8,::1");
        server = Server.start(folder, settings, Server.HASHING);
        String alice = Http.basic("alice@acme.example", "demo");
        cookie = Http.member(
                Http.send(Http.json(server.url("/auth/basic"), "POST", "{}")
                        .header("Authorization", alice)
                        .build()),
                "sessionId");
        key = Http.member(
                Http.send(Http.json(server.url("/apikeys"), "POST", "{\"name\":\"fuzzed\"}")
                        .header("Authorization", alice)
                        .build()),
                "key");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What is damaged. */
    enum Header {
        COOKIE(whole -> "Cookie: ss-id=" + whole + "; ss-opt=temp", () -> cookie),
        WHOLE_COOKIE(whole -> "Cookie: " + whole, () -> "ss-id=" + cookie + "; ss-opt=temp; X-UAId=alice"),
        X_SS_ID(whole -> "X-ss-id: " + whole, () -> cookie),
        BEARER_KEY(whole -> "Authorization: Bearer " + whole, () -> key),
        BEARER_TOKEN(
                whole -> "Authorization: Bearer " + whole,
                () -> ISSUER.token("alice", Map.of("email", "alice@acme.example"))),
        BASIC(
                whole -> "Authorization: Basic " + whole,
                () -> Base64.getEncoder().encodeToString("alice@acme.example:demo".getBytes(StandardCharsets.UTF_8))),
        WHOLE_AUTHORIZATION(whole -> "Authorization: " + whole, () -> Http.basic("alice@acme.example", "demo")),
        ORIGIN(
                whole -> "Cookie: ss-id=" + cookie + "\r\nOrigin: " + whole,
                () -> server.url("").toString());

        private final UnaryOperator<String> line;
        private final Supplier<String> right;

        Header(UnaryOperator<String> line, Supplier<String> right) {
            this.line = line;
            this.right = right;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDamagedOpensNothingAndBreaksNothing(Header header) throws IOException {
        Random random = new Random(SEED + header.ordinal());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            String right = header.right.get();
            String damaged = damaged(right, random);
            String line = header.line.apply(damaged);
            int status = status(line + "\r\nX-Forwarded-For: 2001:db8:" + Integer.toHexString(i) + "::1");
            if (status >= 500 || status == 200 && !means(right, damaged, header)) {
                wrong.add(status + " to " + line.replace("\r\n", " | "));
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Some damage does none: base64 and header lines leave room for it, and without an Origin nobody objects. */
    private static boolean means(String right, String damaged, Header header) {
        Function<String, String> meaning = switch (header) {
            case BASIC, WHOLE_AUTHORIZATION -> text -> decoded(text.strip().replaceFirst("(?i)^basic\\s+", ""));
            case WHOLE_COOKIE -> text -> Boolean.toString(text.contains("ss-id=" + cookie) && !text.contains("=perm"));
            case ORIGIN ->
                text -> text.isBlank()
                        ? right
                        : text.strip().toLowerCase(Locale.ROOT).replaceFirst("^https:", "http:");
            case BEARER_TOKEN -> FuzzedSignInIT::signedText;
            default -> String::strip;
        };
        return meaning.apply(right).equals(meaning.apply(damaged));
    }

    /** The last letter of a signature has bits that stand for nothing. */
    private static String signedText(String token) {
        int dot = token.strip().lastIndexOf('.');
        try {
            return token.strip().substring(0, Math.max(dot, 0))
                    + Arrays.toString(
                            Base64.getUrlDecoder().decode(token.strip().substring(dot + 1)));
        } catch (IllegalArgumentException e) {
            return "no token " + token;
        }
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "not base64 " + base64;
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        int cuts = 1 + random.nextInt(3);
        for (int i = 0; i < cuts; i++) {
            int at = random.nextInt(damaged.length() + 1);
            switch (random.nextInt(6)) {
                case 0 -> damaged.setLength(at);
                case 1 -> damaged.insert(at, (char) (32 + random.nextInt(95)));
                case 2 -> damaged.insert(at, (char) (128 + random.nextInt(128)));
                case 3 -> damaged.insert(at, "A".repeat(random.nextInt(3000)));
                case 4 ->
                    damaged.insert(
                            at, new String[] {";", ",", "=", "\"", "%00", "\t", "..", "ss-id="}[random.nextInt(8)]);
                default -> {
                    if (at < damaged.length()) {
                        damaged.setCharAt(at, (char) (33 + random.nextInt(94)));
                    }
                }
            }
        }
        return damaged.toString();
    }

    private static int status(String headers) throws IOException {
        URI url = server.url("/sessions");
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /sessions HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n" + headers
                            + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            String first = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return first == null ? 400 : Integer.parseInt(first.split(" ")[1]);
        }
    }
}
