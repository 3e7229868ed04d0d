package org.switchboard.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.config.GivenConfig.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

/** What the log of a start says of the configuration. */
class ConfigurationReportTest {
    private static final ConfigSource DEFAULTS = source(
            "the application", 100, Map.of("switchboard.db.user", "switchboard", "switchboard.db.pool.size", "16"));

    @Test
    void eachSettingThatHasAValueIsThereWithWhoSetIt() {
        assertThat(effective(source("environment", 300, Map.of("switchboard.db.user", "me"))))
                .contains("\n  switchboard.db.user = me (environment)")
                .contains("\n  switchboard.db.pool.size = 16 (default)")
                .contains("\n  switchboard.archive.after = P15D (default)")
                .noneMatch(line -> line.contains("switchboard.users.realm"));
    }

    @Test
    void noSecretIsShown() {
        assertThat(effective(source(
                        "domain",
                        110,
                        Map.of(
                                "switchboard.db.password",
                                "hunter2",
                                "switchboard.admin.password",
                                "hunter2",
                                "switchboard.db.url",
                                "jdbc:postgresql://me:hunter2@db/switchboard?password=hunter2&ssl=true"))))
                .contains("\n  switchboard.db.password = ******** (domain)")
                .contains("\n  switchboard.admin.password = ******** (domain)")
                .contains(
                        "\n  switchboard.db.url = jdbc:postgresql://me:********@db/switchboard?password=********&ssl=true"
                                + " (domain)")
                .noneMatch(line -> line.contains("hunter2"));
    }

    @Test
    void whatADataSourceOfTheServerReplacesIsSaidNotToBeUsed() {
        assertThat(effective(source("domain", 110, Map.of("switchboard.db.jndi", "jdbc/switchboard"))))
                .contains("\n  switchboard.db.jndi = jdbc/switchboard (domain)")
                .contains("\n  switchboard.db.user = switchboard (default; not used, switchboard.db.jndi is set)")
                .contains("\n  switchboard.demo = false (default)");
    }

    @Test
    void aNameThatIsNoneOfOursIsToldWithTheNearest() {
        List<String> warnings = ConfigurationReport.unknown(List.of(
                source("system", 400, Map.of("switchboard.db.usr", "me", "switchboard.demo", "true", "other.key", "1")),
                source(
                        "environment",
                        300,
                        Map.of("SWITCHBOARD_DB_PASWORD", "hunter2", "SWITCHBOARD_DB_URL", "jdbc:"))));

        assertThat(warnings)
                .containsExactly(
                        "There is no setting SWITCHBOARD_DB_PASWORD, which environment gives; it counts for nothing."
                                + " The nearest is SWITCHBOARD_DB_PASSWORD",
                        "There is no setting switchboard.db.usr, which system gives; it counts for nothing."
                                + " The nearest is switchboard.db.user");
    }

    @Test
    void whatOnlyOurCommandsReadIsNotTold() {
        assertThat(ConfigurationReport.unknown(List.of(source(
                        "environment",
                        300,
                        Map.of("SWITCHBOARD_API_KEY", "sbk_x", "SWITCHBOARD_URL", "http://localhost")))))
                .isEmpty();
    }

    @Test
    void aSourceThatCannotListItsNamesIsPassedOver() {
        ConfigSource mute = new ConfigSource() {
            @Override
            public Set<String> getPropertyNames() {
                throw new IllegalStateException("no list");
            }

            @Override
            public String getValue(String name) {
                return null;
            }

            @Override
            public String getName() {
                return "mute";
            }
        };

        assertThat(ConfigurationReport.unknown(List.of(mute))).isEmpty();
    }

    private static List<String> effective(ConfigSource first) {
        return ConfigurationReport.effective(new GivenConfig(List.of(first, DEFAULTS)));
    }
}
