package org.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.config.Setting;

/**
 * Every key of ours, set by an administrator on the domain, all at once: the application starts with them, and the log of
 * the start says who set each. What each does is tested elsewhere.
 */
@OnPayaraServer
class SettingsIT {
    private static final String ALIAS = "switchboard.settings";
    private static final String MISSPELT = "switchboard.stuck.aftr";
    private static final Domain DOMAIN = DomainOfTheRun.domain();

    /** What {@code deploy/server/run} has set. */
    private static final Set<Setting> OF_THE_SCRIPT =
            EnumSet.of(Setting.DB_URL, Setting.DEMO, Setting.WARM_UP_ENABLED, Setting.WARM_UP_SECONDS);

    private static final Map<Setting, String> VALUES = new EnumMap<>(Map.ofEntries(
            // A file of its own, whose first user gets the password.
            Map.entry(Setting.DB_URL, "jdbc:h2:file:" + DOMAIN.file("data/settings") + ";WRITE_DELAY=0"),
            Map.entry(Setting.DB_USER, "of-settings"),
            Map.entry(Setting.DB_PASSWORD, "${ALIAS=" + ALIAS + '}'),
            Map.entry(Setting.DB_POOL_SIZE, "5"),
            Map.entry(Setting.DB_START_WAIT, "PT10S"),
            Map.entry(Setting.CSV_GUARD, "true"),
            Map.entry(Setting.DEMO, "true"),
            Map.entry(Setting.DIRECTORY_FILE, DOMAIN.file("directory.json").toString()),
            Map.entry(Setting.ADMIN_EMAIL, "first@switchboard.example"),
            Map.entry(Setting.ADMIN_PASSWORD, "${ALIAS=" + ALIAS + '}'),
            Map.entry(Setting.TRUSTED_PROXIES, "192.0.2.0/24,::1"),
            Map.entry(Setting.USERS_REALM, "file"),
            Map.entry(Setting.GROUPS, "agents=User+account:acme,bosses=Manager"),
            Map.entry(Setting.JWT_ISSUER, "https://issuer.example"),
            Map.entry(Setting.JWT_PUBLIC_KEY, publicKey()),
            Map.entry(Setting.CORS_ORIGINS, "https://desk.example"),
            Map.entry(Setting.PUBLIC_URL, "https://voice.example/desk"),
            Map.entry(Setting.STUCK_AFTER, "PT8H"),
            Map.entry(Setting.ARCHIVE_AFTER, "P30D"),
            Map.entry(Setting.SWEEP_EVERY, "PT30M"),
            Map.entry(Setting.TRACES_DISABLED, "true"),
            Map.entry(Setting.DRAIN_GRACE, "PT1S"),
            Map.entry(Setting.WARM_UP_ENABLED, "true"),
            Map.entry(Setting.WARM_UP_SECONDS, "1"),
            Map.entry(Setting.TELEPHONY_SIMULATOR_FAILS, "+15550000000")));

    private static final Map<Setting, String> EARLIER = new EnumMap<>(Setting.class);

    private static String logged;

    @BeforeAll
    static void configure() throws Exception {
        OF_THE_SCRIPT.forEach(setting -> EARLIER.put(setting, DOMAIN.property(setting.key())));
        Files.writeString(
                DOMAIN.file("directory.json"),
                "{\"accounts\":[{\"id\":\"acme\",\"name\":\"Acme\",\"region\":\"US\"}]}");
        List<String> commands = new ArrayList<>(List.of("create-password-alias " + ALIAS, setting(MISSPELT, "P1D")));
        VALUES.forEach((setting, value) -> commands.add(setting(setting.key(), value)));
        DOMAIN.asadminEach(commands);
        String before = DOMAIN.log();
        DOMAIN.redeploy();
        logged = DOMAIN.log().substring(before.length());
    }

    @AfterAll
    static void takeBack() throws Exception {
        List<String> commands = new ArrayList<>(List.of(noSetting(MISSPELT)));
        VALUES.keySet().forEach(setting -> commands.add(noSetting(setting.key())));
        EARLIER.forEach((setting, value) -> commands.add(setting(setting.key(), value)));
        commands.add("delete-password-alias " + ALIAS);
        DOMAIN.asadminEach(commands);
        DOMAIN.deploy();
        new DemoUsers(DOMAIN).awaitReady();
    }

    private static String setting(String key, String value) {
        return "set-config-property --source=domain --propertyName=" + key + " \"--propertyValue=" + value + '"';
    }

    private static String noSetting(String key) {
        return "delete-config-property --source=domain --propertyName=" + key;
    }

    private static String publicKey() {
        try {
            return Base64.getEncoder()
                    .encodeToString(KeyPairGenerator.getInstance("RSA")
                            .generateKeyPair()
                            .getPublic()
                            .getEncoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the others, {@link PostgreSqlIT} has a pool to name, and the server's environment names the origins. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DB_JNDI", "CORS_ORIGINS"})
    void theLogOfTheStartSaysThatTheDomainSetIt(Setting setting) {
        assertThat(VALUES).as("a value to try each setting with").containsKey(setting);
        String shown = setting.isSecret() ? "********" : VALUES.get(setting);

        assertThat(logged).contains("\n  " + setting.key() + " = " + shown + " (Domain)");
    }

    @Test
    void whatTheEnvironmentOfTheServerSaysCountsMore() {
        assertThat(logged)
                .containsPattern("\n  switchboard\\.cors\\.origins = \\* \\((?!Domain)[^)]+\\)")
                .doesNotContain(VALUES.get(Setting.CORS_ORIGINS));
    }

    @Test
    void theLogNamesWhatIsMostLikeAKeyThatIsMisspelt() {
        assertThat(logged)
                .contains("There is no setting " + MISSPELT + ", which Domain gives; it counts for nothing."
                        + " The nearest is switchboard.stuck.after");
    }

    @Test
    void theLogHasNoSecret() {
        assertThat(DOMAIN.log()).doesNotContain(Domain.SECRET);
    }

    @Test
    void theApplicationWorksWithThem() throws Exception {
        new DemoUsers(DOMAIN).awaitReady();

        try (DomainJmx jmx = DOMAIN.jmx()) {
            assertThat(jmx.value("Pool", "Maximum")).isEqualTo(5.0);
        }
    }
}
