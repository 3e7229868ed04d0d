package org.switchboard.it;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.support.SharedServer;

/** The OpenAPI document and the page that explores it. */
@Tag("main-path")
class ExplorerIT {
    @Test
    void theOpenApiDocumentIsShownToAnyoneInJsonAndYaml() {
        SharedServer.anyone()
                .get("openapi.json")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/json; charset=utf-8")
                .body("openapi", startsWith("3.1"))
                .body("servers[0].url + '/'", equalTo(SharedServer.url().toString()));
        SharedServer.anyone().get("openapi.yaml").then().statusCode(200).header("Content-Type", "application/yaml");
    }

    @Test
    void theExplorerIsAPageWithoutForeignOrInlineScripts() {
        SharedServer.anyone()
                .redirects()
                .follow(false)
                .get("explorer")
                .then()
                .statusCode(301)
                .header("Location", SharedServer.url() + "explorer/");
        SharedServer.anyone()
                .get("explorer/")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/html; charset=utf-8")
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .body(not(containsString("://")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"explorer.js", "operation.js", "sending.js", "operations.json", "explorer.css", "icon.svg"})
    void aFileOfTheExplorerIsNotSentAgainToWhoHasIt(String file) {
        String tag = SharedServer.anyone()
                .get("explorer/" + file)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        SharedServer.anyone()
                .header("If-None-Match", tag)
                .get("explorer/" + file)
                .then()
                .statusCode(304);
    }
}
