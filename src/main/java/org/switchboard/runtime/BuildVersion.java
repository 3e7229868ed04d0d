package org.switchboard.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which Switchboard this is. */
public final class BuildVersion {
    /** The version that the build gave it. */
    public static final String CURRENT = read();

    private BuildVersion() {}

    private static String read() {
        try (InputStream in = Objects.requireNonNull(BuildVersion.class.getResourceAsStream("/version.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
