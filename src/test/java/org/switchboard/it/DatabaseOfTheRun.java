package org.switchboard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.switchboard.support.Databases;
import org.switchboard.support.Server;

/**
 * Before the tests of a run start the server: makes the database that the system property {@code database} names, h2 or
 * postgresql, and hands the server its options. Does nothing where the property is not set, as in unit tests.
 */
public final class DatabaseOfTheRun implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String database = System.getProperty("database");
        if (database == null) {
            return;
        }
        Path folder = Path.of("target", "it-" + database).toAbsolutePath();
        Map<String, String> settings = Databases.settings("it", folder);
        System.setProperty(
                "server.options",
                settings.entrySet().stream()
                        .map(entry -> "-D" + entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" ")));
        System.setProperty("microTmp", folder.resolve("tmp").toString());
        try {
            Files.createDirectories(folder.resolve("tmp"));
            System.setProperty("preBoot", Server.preBoot(folder).toString());
            System.setProperty(
                    "postDeploy", Server.postDeploy(folder, "switchboard").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
