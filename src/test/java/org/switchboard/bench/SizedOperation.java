package org.switchboard.bench;

import static org.switchboard.bench.SizedSample.any;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** What is measured at each size: first what only reads, then what writes, so that no reading finds what was written. */
enum SizedOperation {
    GET("get by id", sample -> () -> Posting.get("/sessions/" + any(sample.ids()))),
    FIRST_PAGE("first page", sample -> list("")),
    DEEP_PAGE("page 300", sample -> list("&page=300")),
    CURSOR("next page by cursor, from page 150", CursorWalk::new),
    NUMBER("called number contains 7 digits", sample -> () -> page("&to=" + any(sample.numbers()))),
    LOG_TEXT("log contains a rare text", sample -> () -> page("&log=" + encoded(any(sample.texts())))),
    CUSTOMER("first page of a customer", sample -> () -> page("&customerIds=customer-" + (1 + random(19)))),
    MY_SESSIONS("my sessions", sample -> () -> Posting.get("/sessions/my")),
    TOTALS("first page with totals (no aim)", sample -> () -> Posting.get("/sessions")),
    PATCH("patch", sample -> () -> write("PATCH", "/sessions/" + any(sample.ids()), "consoleData")),
    ADD_LOG("add to the log", sample -> () -> write("POST", "/sessions/" + any(sample.ids()) + "/log", "message")),
    CREATE("create", sample -> () -> Posting.JSON);

    private final String title;
    private final Function<SizedSample, RequestSource> requestSource;

    SizedOperation(String title, Function<SizedSample, RequestSource> requestSource) {
        this.title = title;
        this.requestSource = requestSource;
    }

    String title() {
        return title;
    }

    /** What one connection asks. */
    RequestSource asking(SizedSample sample) {
        return requestSource.apply(sample);
    }

    boolean reads() {
        return compareTo(PATCH) < 0;
    }

    /** How much longer it may take than at the smallest size; 0 if that is not said. */
    double aim(long size) {
        return this == TOTALS ? 0 : size > 1_000_000 ? 2 : 1.5;
    }

    /** A page of sessions that are not counted. */
    static Posting page(String more) {
        return Posting.get("/sessions?simplifiedPaging=true" + more);
    }

    private static RequestSource list(String more) {
        Posting page = page(more);
        return () -> page;
    }

    private static Posting write(String verb, String path, String member) {
        String body =
                String.format(Locale.ROOT, "{\"%s\":\"Called back about order %d\"}", member, random(1_000_000_000));
        return new Posting(verb, verb, path, "application/json", body);
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
