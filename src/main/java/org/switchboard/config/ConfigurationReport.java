package org.switchboard.config;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;
import org.switchboard.runtime.BuildVersion;
import org.switchboard.runtime.StartupPriority;

/**
 * Says in the log, before anything is done, what the server was configured to be: each {@link Setting} that has a value,
 * the value and who set it, and each name that looks like one of ours and is none.
 */
@ApplicationScoped
public class ConfigurationReport {
    private static final Logger LOG = Logger.getLogger(ConfigurationReport.class.getName());
    private static final String MASK = "********";
    private static final String OURS = "switchboard.";
    private static final Pattern SECRET_IN_ADDRESS = Pattern.compile(
            "((?:password|passwd|pwd|secret|token)\\s*=)[^;&]*|(//[^/:@]*:)[^/@]*(?=@)", Pattern.CASE_INSENSITIVE);
    /** What only the commands beside the server read. */
    private static final Set<String> OF_COMMANDS = Set.of("switchboard.url", "switchboard.api.key");

    @Inject
    private Config config;

    void report(@Observes @Priority(StartupPriority.CONFIGURATION) Startup startup) {
        LOG.info(() ->
                "Switchboard " + BuildVersion.CURRENT + " is configured so:" + String.join("", effective(config)));
        unknown(config.getConfigSources()).forEach(warning -> LOG.log(Level.WARNING, warning));
    }

    /** A line for each setting that has a value, each after a line break. */
    static List<String> effective(Config config) {
        List<String> lines = new ArrayList<>();
        boolean jndi = config.getConfigValue(Setting.DB_JNDI.key()).getValue() != null;
        for (Setting setting : Setting.values()) {
            ConfigValue value = config.getConfigValue(setting.key());
            Optional<String> given = Optional.ofNullable(value.getValue());
            given.or(setting::defaultValue)
                    .ifPresent(text -> lines.add("\n  " + setting.key() + " = " + shown(setting, text) + " ("
                            + given.map(present -> source(setting, value)).orElse("default")
                            + (jndi && isOfOurPool(setting) ? "; not used, " + Setting.DB_JNDI.key() + " is set" : "")
                            + ')'));
        }
        return lines;
    }

    private static String source(Setting setting, ConfigValue value) {
        boolean isDefault = setting.defaultValue().equals(Optional.ofNullable(value.getValue()))
                && value.getSourceOrdinal() <= ConfigSource.DEFAULT_ORDINAL;
        @Nullable String name = value.getSourceName();
        return isDefault || name == null ? "default" : name;
    }

    private static boolean isOfOurPool(Setting setting) {
        return setting == Setting.DB_URL
                || setting == Setting.DB_USER
                || setting == Setting.DB_PASSWORD
                || setting == Setting.DB_POOL_SIZE;
    }

    private static String shown(Setting setting, String value) {
        return setting.isSecret() ? MASK : SECRET_IN_ADDRESS.matcher(value).replaceAll("$1$2" + MASK);
    }

    /** A warning for each name that a source gives, looks like one of ours and is none, in the order of the names. */
    static List<String> unknown(Iterable<ConfigSource> sources) {
        TreeMap<String, String> warnings = new TreeMap<>();
        for (ConfigSource source : sources) {
            for (String name : names(source)) {
                String asKey = name.toLowerCase(Locale.ROOT).replace('_', '.');
                if (asKey.startsWith(OURS)
                        && !OF_COMMANDS.contains(asKey)
                        && Setting.named(name).isEmpty()) {
                    warnings.putIfAbsent(
                            name,
                            "There is no setting " + name + ", which " + source.getName()
                                    + " gives; it counts for nothing." + " The nearest is "
                                    + like(name, Setting.nearest(name)));
                }
            }
        }
        return List.copyOf(warnings.values());
    }

    private static String like(String name, Setting setting) {
        return name.startsWith("SWITCHBOARD_") ? setting.environment() : setting.key();
    }

    /** Not every source can list its names. */
    private static Set<String> names(ConfigSource source) {
        try {
            @Nullable Set<String> names = source.getPropertyNames();
            return names == null ? Set.of() : Set.copyOf(names);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, e, () -> source.getName() + " does not list its names");
            return Set.of();
        }
    }
}
