package org.switchboard.it;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.deploy.Manifests;
import org.switchboard.support.SharedServer;

/** What tells how the server is, beside the application. */
@Tag("main-path")
class HealthIT {
    @ParameterizedTest
    @ValueSource(strings = {"startupProbe", "readinessProbe", "livenessProbe"})
    void whatKubernetesProbesIsServed(String probe) {
        String path =
                Manifests.container().path(probe).path("httpGet").path("path").asText();

        SharedServer.beside().get(path).then().statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/health/live", "/metrics", "/openapi"})
    void theServerSaysHowItIs(String path) {
        SharedServer.beside().get(path).then().statusCode(200);
    }

    @Test
    void theServersOwnDocumentHoldsNothingButTheWayToOurs() {
        SharedServer.beside()
                .get("/openapi?format=JSON")
                .then()
                .body("paths.size()", equalTo(0))
                .body("components.size()", equalTo(0))
                .body("externalDocs", nullValue())
                .body("info.description", containsString("openapi.json"));
    }
}
