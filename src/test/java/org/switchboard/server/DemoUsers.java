package org.switchboard.server;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.time.Duration;
import org.switchboard.support.Eventually;

/** Requests of users of the demo directory to a domain. */
final class DemoUsers {
    /** The email address of who looks after the server. */
    static final String ADMIN = "admin@switchboard.example";

    private static final String PASSWORD = "demo";
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Domain domain;

    DemoUsers(Domain domain) {
        this.domain = domain;
    }

    /** A request with a name and a password, to a path of the application. */
    RequestSpecification as(String email, String password) {
        return given().baseUri(domain.url("").toString())
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic(email, password);
    }

    /** Who looks after the server. */
    RequestSpecification admin() {
        return as(ADMIN, PASSWORD);
    }

    /** A user of the account {@code acme}. */
    RequestSpecification alice() {
        return as("alice@acme.example", PASSWORD);
    }

    /** A manager of the account {@code acme}. */
    RequestSpecification mary() {
        return as("mary@acme.example", PASSWORD);
    }

    /** The id of a new session of alice's. */
    String newSession() {
        return alice().body("{\"destination\":\"(814) 404-3093\"}")
                .post("/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** Changes a session of alice's. */
    void patch(String session, String change) {
        alice().body(change).patch("/sessions/" + session).then().statusCode(200);
    }

    /** The HTTP status of the server's readiness; 0 while nobody can connect. */
    int readiness() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    domain.serverUrl("/health/ready").toURL().openConnection();
            return connection.getResponseCode();
        } catch (ConnectException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the server is ready. */
    void awaitReady() throws Exception {
        Eventually.becomes("readiness", 200, PATIENCE, this::readiness);
    }
}
