package org.switchboard.it.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.switchboard.it.session.SessionRequests.ALICE;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Creating a session again under the same key. */
@Tag("main-path")
class IdempotencyIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void aRepeatedRequestWithAKeyIsAnsweredAsTheFirstWas() {
        String key = UUID.randomUUID().toString();
        String first = sessions.as(ALICE)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"displayName\":\"once\"}")
                .post("sessions")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        sessions.as(ALICE)
                .header("Idempotency-Key", "\"" + key + "\"")
                .contentType("application/xml")
                .accept("application/json")
                .body(SessionRequests.newSessionInXml("<DisplayName>once</DisplayName>"))
                .post("sessions")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first));
        sessions.as(ALICE)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{}")
                .post("sessions")
                .then()
                .statusCode(422);
        sessions.as("bob@acme.example")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{}")
                .post("sessions")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", equalTo(null));
    }

    @Test
    void manyRequestsWithOneKeyMakeOneSession() throws Exception {
        String key = UUID.randomUUID().toString();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            answers.add(clients.submit(() -> sessions.as(ALICE)
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body("{}")
                    .post("sessions")));
        }
        List<String> ids = new ArrayList<>();
        for (Future<Response> answer : answers) {
            assertThat(answer.get().statusCode()).isIn(200, 409);
            if (answer.get().statusCode() == 200) {
                ids.add(answer.get().path("id"));
            }
        }
        clients.shutdown();

        assertThat(ids).isNotEmpty().containsOnly(ids.get(0));
    }
}
