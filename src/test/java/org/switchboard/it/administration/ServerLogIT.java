package org.switchboard.it.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.switchboard.it.administration.AdministeredServer.ADMIN;
import static org.switchboard.it.administration.AdministeredServer.FOLDER;
import static org.switchboard.it.administration.AdministeredServer.PATIENCE;
import static org.switchboard.it.administration.AdministeredServer.admin;
import static org.switchboard.it.administration.AdministeredServer.lastAudited;

import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.switchboard.support.Eventually;

/** What a server writes into its log, and how much of it. */
class ServerLogIT {
    @Test
    void whatIsLoggedChangesAtOnce() throws Exception {
        Path log = FOLDER.resolve("server.log");
        admin().post("/server/archive");
        assertThat(Files.readString(log)).doesNotContain("Swept 0 sessions into the archive");

        JsonPath changed = admin().body("{\"level\":\"FINE\"}")
                .put("/server/loggers/org.switchboard.job")
                .jsonPath();
        admin().post("/server/archive");

        assertThat(changed.getString("previousLevel")).isEqualTo("INFO");
        JsonPath audited = lastAudited("LogLevelChanged");
        assertThat(audited.getString("actor")).isEqualTo(ADMIN);
        assertThat(audited.getString("newValue"))
                .contains("\"org.switchboard.job\"", "\"previousLevel\":\"INFO\"", "\"level\":\"FINE\"");
        Eventually.becomes(
                "what is measured",
                true,
                PATIENCE,
                () -> Files.readString(log).contains("Swept 0 sessions into the archive"));
        admin().body("{\"level\":\"INFO\"}").put("/server/loggers/org.switchboard.job");
        admin().body("{\"level\":\"LOUD\"}")
                .put("/server/loggers/com.sun")
                .then()
                .statusCode(400)
                .body("responseStatus.errors.size()", equalTo(2));
    }

    @Test
    void whatThePoolAndTheMigrationsSayIsInTheLog() throws Exception {
        assertThat(Files.readString(FOLDER.resolve("server.log")))
                .as("%s, which SLF4J has to reach", FOLDER.resolve("server.log"))
                .contains("com.zaxxer.hikari.HikariDataSource")
                .contains("switchboard - Start completed.")
                .contains("org.flywaydb.core")
                .contains("Successfully applied")
                .doesNotContain("No SLF4J providers");
    }
}
