package org.switchboard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.support.Databases;
import org.switchboard.support.Server;
import org.switchboard.tenancy.Http;

/**
 * That time tells nothing: of who has a login, and of what lies in other accounts. The two kinds of request are sent in
 * random order, many of each, and judged by {@link RankSum}; only a difference of the same sign in every one of three such
 * rounds, each less likely than one in a thousand by chance, is one. So a round that shows none is the last.
 */
class TimingIT {
    private static final int ROUNDS = 3;
    private static final double ONE_IN_A_THOUSAND = 3.29;
    private static final int SAMPLES = 1000;
    private static final int WARM_UP = 300;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> USERS = List.of(
            "alice@acme.example",
            "bob@acme.example",
            "chen@acme.example",
            "mary@acme.example",
            "norole@acme.example",
            "gina@globex.example",
            "admin@switchboard.example");
    private static final String MARY = Http.basic("mary@acme.example", "demo");

    private static Server server;

    @BeforeAll
    static void start() {
        Path folder = Path.of("target", "timing-" + System.nanoTime());
        Map<String, String> settings = Databases.settings("timing", folder);
        settings.put("switchboard.trusted.proxies", "127.0.0.0/8,::1");
        server = Server.start(folder, settings, Server.HASHING);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** More failures than a user has before there are pauses, so several users are tried, each from ever new addresses. */
    @Test
    void anUnknownUserTakesAsLongAsAWrongPassword() {
        AtomicInteger known = new AtomicInteger();
        AtomicInteger unknown = new AtomicInteger();
        judge(
                "sign-in",
                40,
                5,
                () -> signIn(USERS.get(known.getAndIncrement() % USERS.size())),
                () -> signIn(USERS.get(unknown.getAndIncrement() % USERS.size()).replace('a', 'o')));
    }

    private static HttpRequest signIn(String user) {
        int number = NUMBER.incrementAndGet();
        return Http.json(
                        server.url("/auth/credentials"),
                        "POST",
                        "{\"userName\":\"" + user + "\",\"password\":\"nope" + number % 10 + "\"}")
                .header("X-Forwarded-For", "10." + number / 65536 + '.' + number / 256 % 256 + '.' + number % 256)
                .build();
    }

    @Test
    void aCustomerOfAnotherAccountTakesAsLongAsNone() {
        judge("GET /customers", SAMPLES, WARM_UP, () -> get("/customers/initech"), () -> get("/customers/initecx"));
    }

    @Test
    void aUserOfAnotherAccountTakesAsLongAsNone() {
        judge("GET /users", SAMPLES, WARM_UP, () -> get("/users/gina"), () -> get("/users/gino"));
    }

    @Test
    void aSessionOfAnotherAccountTakesAsLongAsNone() {
        HttpRequest asGina = Http.json(server.url("/sessions"), "POST", "{}")
                .header("Authorization", Http.basic("gina@globex.example", "demo"))
                .build();
        String id = Http.member(Http.send(asGina), "id");
        String none = id.substring(0, id.length() - 1) + (id.endsWith("0") ? '1' : '0');

        judge("GET /sessions", SAMPLES, WARM_UP, () -> get("/sessions/" + id), () -> get("/sessions/" + none));
    }

    private static HttpRequest get(String path) {
        return HttpRequest.newBuilder(server.url(path))
                .header("Authorization", MARY)
                .build();
    }

    @Test
    void aSessionForACustomerOfAnotherAccountIsRefusedAsFastAsForNone() {
        judge("POST /sessions", SAMPLES, WARM_UP, () -> session("initech"), () -> session("initecx"));
    }

    private static HttpRequest session(String customer) {
        return Http.json(server.url("/sessions"), "POST", "{\"customerId\":\"" + customer + "\"}")
                .header("Authorization", MARY)
                .build();
    }

    private static void judge(
            String what, int samples, int warmUp, Supplier<HttpRequest> first, Supplier<HttpRequest> second) {
        for (int i = 0; i < warmUp; i++) {
            nanos(first.get());
            nanos(second.get());
        }
        List<RankSum> rounds = new ArrayList<>();
        do {
            rounds.add(round(samples, first, second));
        } while (rounds.size() < ROUNDS && isDifference(rounds));
        System.out.println("Timing of " + what + ": " + rounds);
        assertThat(isDifference(rounds))
                .as("%s takes another time for one than for the other: %s", what, rounds)
                .isFalse();
    }

    private static boolean isDifference(List<RankSum> rounds) {
        return rounds.stream().allMatch(round -> round.z() > ONE_IN_A_THOUSAND)
                || rounds.stream().allMatch(round -> round.z() < -ONE_IN_A_THOUSAND);
    }

    private static RankSum round(int samples, Supplier<HttpRequest> first, Supplier<HttpRequest> second) {
        Random random = new Random(samples);
        List<Long> ofFirst = new ArrayList<>();
        List<Long> ofSecond = new ArrayList<>();
        while (ofFirst.size() < samples || ofSecond.size() < samples) {
            boolean isFirst = ofSecond.size() == samples || ofFirst.size() < samples && random.nextBoolean();
            (isFirst ? ofFirst : ofSecond).add(nanos((isFirst ? first : second).get()));
        }
        return RankSum.of(ofFirst, ofSecond);
    }

    private static long nanos(HttpRequest request) {
        long begun = System.nanoTime();
        int status = Http.send(request).statusCode();
        long taken = System.nanoTime() - begun;
        assertThat(status).isIn(400, 401, 404);
        return taken;
    }
}
