package org.switchboard.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every key of the configuration that the server reads, and what it means; {@code docs/operating.md} shows this list. A
 * key that is not here is told to the administrator as unknown.
 */
public enum Setting {
    DB_JNDI(
            "switchboard.db.jndi",
            "",
            "a data source that an administrator made on the server, such as `jdbc/switchboard`; the four keys below are not used then"),
    DB_URL(
            "switchboard.db.url",
            "jdbc:h2:file:./data/switchboard;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
            "the database: `jdbc:h2:` or `jdbc:postgresql:`"),
    DB_USER("switchboard.db.user", "switchboard", "its user"),
    DB_PASSWORD("switchboard.db.password", "", "the user's password", true),
    DB_POOL_SIZE("switchboard.db.pool.size", "16", "connections at most; a request waits 10 s for one at most"),
    DB_START_WAIT(
            "switchboard.db.start.wait",
            "PT2M",
            "how long a start waits for a database that is not up yet, as a duration of ISO 8601; then it fails"),
    DEMO("switchboard.demo", "false", "load the demo directory into an empty database; its passwords are public"),
    DIRECTORY_FILE("switchboard.directory.file", "", "a directory file that is applied at each start"),
    ADMIN_EMAIL(
            "switchboard.admin.email",
            "",
            "the email address of the first administrator, who is created at startup if there is none"),
    ADMIN_PASSWORD("switchboard.admin.password", "", "the first administrator's password", true),
    TRUSTED_PROXIES(
            "switchboard.trusted.proxies",
            "",
            "addresses and networks of proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` count, with commas between them: `10.0.0.0/8,::1`"),
    USERS_REALM(
            "switchboard.users.realm",
            "",
            "a realm of the server, such as `file`, whose users and passwords are used instead of those in the database ([security.md](security.md))"),
    GROUPS(
            "switchboard.groups",
            "",
            "what groups of a realm or a token mean: `agents=User+account:acme,bosses=Manager`"),
    JWT_ISSUER(
            "mp.jwt.verify.issuer", "", "the OpenID Connect issuer whose tokens count; more keys by MicroProfile JWT"),
    JWT_PUBLIC_KEY("mp.jwt.verify.publickey", "", "the issuer's key"),
    CORS_ORIGINS(
            "switchboard.cors.origins",
            "",
            "origins of pages that may call the server from a browser, with commas between them, or `*`; cookies are never accepted with these requests"),
    CSV_GUARD(
            "switchboard.csv.guard",
            "export",
            "in which CSV an apostrophe is put before cells that a spreadsheet would take for formulas: `export` (the export of sessions), `all` or `none`; numbers, and phone numbers such as `+18144043105`, stay as they are"),
    PUBLIC_URL(
            "switchboard.public.url",
            "",
            "the public URL of a server behind a proxy; if it is not set, the URL of the request is used. It appears in the WSDL, the OpenAPI document and generated types"),
    STUCK_AFTER(
            "switchboard.stuck.after",
            "P1D",
            "how long a session without activity stays open, as a duration of ISO 8601"),
    ARCHIVE_AFTER(
            "switchboard.archive.after",
            "P15D",
            "how long after its end a session goes into the archive, as a duration of ISO 8601"),
    SWEEP_EVERY(
            "switchboard.sweep.every",
            "PT1H",
            "the longest interval between two sweeps of a kind; for tests and demonstrations"),
    TRACES_DISABLED(
            "otel.sdk.disabled",
            "true",
            "`false` sends traces, with one span for each stage of a request; more keys by MicroProfile Telemetry"),
    DRAIN_GRACE(
            "switchboard.drain.grace",
            "PT5S",
            "how long a draining server still accepts requests, so that proxies have time to notice that it is not ready"),
    WARM_UP_ENABLED(
            "switchboard.warmup.enabled",
            "true",
            "whether the server warms up after the start, before it reports that it is ready ([scaling.md](scaling.md#warm-start))"),
    WARM_UP_SECONDS("switchboard.warmup.seconds", "20", "how long that takes at most, from 0 to 120"),
    TELEPHONY_SIMULATOR_FAILS(
            "switchboard.telephony.simulator.fails",
            "",
            "for tests: numbers at which the simulated carrier fails, with commas between them, or `*`");

    private final String key;
    private final String defaultValue;
    private final String meaning;
    private final boolean secret;

    Setting(String key, String defaultValue, String meaning) {
        this(key, defaultValue, meaning, false);
    }

    Setting(String key, String defaultValue, String meaning, boolean secret) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
        this.secret = secret;
    }

    /** The name of the key, such as {@code switchboard.db.url}. */
    public String key() {
        return key;
    }

    /** The name of the environment variable that sets it (MicroProfile Config 3.1), such as {@code SWITCHBOARD_DB_URL}. */
    public String environment() {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** What counts where nobody sets it; empty if nothing does. */
    public Optional<String> defaultValue() {
        return Optional.of(defaultValue).filter(text -> !text.isEmpty());
    }

    /** What it means, in Markdown. */
    public String meaning() {
        return meaning;
    }

    /** Whether its value must not be shown. */
    public boolean isSecret() {
        return secret;
    }

    /** The setting that a source of the configuration calls so: by the key, or in the manner of the environment. */
    static Optional<Setting> named(String name) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(name)
                        || setting.environment().equals(name)
                        || setting.key.replaceAll("[^A-Za-z0-9]", "_").equals(name))
                .findFirst();
    }

    /** The setting whose name is most like one that is unknown. */
    static Setting nearest(String unknown) {
        String asKey = unknown.toLowerCase(Locale.ROOT).replace('_', '.');
        Setting nearest = DB_URL;
        int least = Integer.MAX_VALUE;
        for (Setting setting : values()) {
            int distance = distance(asKey, setting.key);
            if (distance < least) {
                least = distance;
                nearest = setting;
            }
        }
        return nearest;
    }

    /** How many characters must be put in, left out or replaced to make one text of the other (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, at -> at);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
