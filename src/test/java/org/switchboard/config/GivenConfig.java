package org.switchboard.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** A configuration of the sources that a test gives, the first of them first. */
record GivenConfig(List<ConfigSource> sources) implements Config {
    static ConfigSource source(String name, int ordinal, Map<String, String> values) {
        return new Source(name, ordinal, values);
    }

    private record Source(String getName, int getOrdinal, Map<String, String> values) implements ConfigSource {
        @Override
        public Set<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public String getValue(String name) {
            return values.get(name);
        }
    }

    @Override
    public ConfigValue getConfigValue(String name) {
        return sources.stream()
                .filter(source -> source.getValue(name) != null)
                .findFirst()
                .map(source -> new Value(name, source.getValue(name), source.getName(), source.getOrdinal()))
                .orElseGet(() -> new Value(name, null, null, 0));
    }

    private record Value(String getName, String getValue, String getSourceName, int getSourceOrdinal)
            implements ConfigValue {
        @Override
        public String getRawValue() {
            return getValue;
        }
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return sources;
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<String> getPropertyNames() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException();
    }
}
