package org.switchboard.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of keys: what the document and the defaults say is what it says. */
class SettingTest {
    private static final String START = "<!-- settings, checked by SettingTest -->\n";
    private static final String END = "<!-- end of settings -->";

    @Test
    void theTableOfTheDocumentIsThatOfTheList() throws IOException {
        String document = Files.readString(Path.of("docs/operating.md"));
        String table = document.substring(document.indexOf(START) + START.length(), document.indexOf(END));

        assertThat(table)
                .as("put this table into docs/operating.md:\n%s", table())
                .isEqualTo(table());
    }

    @Test
    void theDefaultsOfTheApplicationAreThoseOfTheList() throws IOException {
        Properties defaults = new Properties();
        try (InputStream in = SettingTest.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(in);
        }

        for (String key : defaults.stringPropertyNames()) {
            if (key.startsWith("switchboard.")) {
                assertThat(Setting.named(key).orElseThrow().defaultValue())
                        .as(key)
                        .hasValue(defaults.getProperty(key));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"switchboard.db.pool.size", "SWITCHBOARD_DB_POOL_SIZE", "switchboard_db_pool_size"})
    void aSettingIsKnownInEveryWayOfWritingIt(String name) {
        assertThat(Setting.named(name)).hasValue(Setting.DB_POOL_SIZE);
    }

    @ParameterizedTest
    @CsvSource({
        "switchboard.db.usr, DB_USER",
        "switchboard.db.poolsize, DB_POOL_SIZE",
        "SWITCHBOARD_DB_PASWORD, DB_PASSWORD",
        "SWITCHBOARD_DEMOO, DEMO",
        "switchboard.cors.origin, CORS_ORIGINS",
    })
    void aNameThatIsNoneIsMostLikeTheOneThatWasMeant(String name, Setting meant) {
        assertThat(Setting.named(name)).isEmpty();
        assertThat(Setting.nearest(name)).isEqualTo(meant);
    }

    private static String table() {
        return Arrays.stream(Setting.values())
                .map(SettingTest::row)
                .collect(Collectors.joining(
                        "", "| key | environment | default | meaning |\n| --- | --- | --- | --- |\n", ""));
    }

    private static String row(Setting setting) {
        return "| `" + setting.key() + "` | `" + setting.environment() + "` | "
                + setting.defaultValue().map(text -> '`' + text + '`').orElse("none") + " | " + setting.meaning()
                + (setting.isSecret() ? "; the log masks it" : "") + " |\n";
    }
}
