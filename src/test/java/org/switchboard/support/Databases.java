package org.switchboard.support;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The database of a run of the server tests: the system property {@code database} says h2 or postgresql. */
public final class Databases {
    private Databases() {}

    /**
     * What a server must be told to use a new database of that kind, with the demo directory.
     *
     * @param name the name of the database on PostgreSQL
     * @param folder where the file of H2 lies, in {@code data}
     */
    public static Map<String, String> settings(String name, Path folder) {
        boolean isPostgres = System.getProperty("database", "h2").equals("postgresql");
        Map<String, String> settings = new TreeMap<>(
                isPostgres
                        ? Postgres.settings(Postgres.running().newDatabase(name))
                        : Map.of(
                                "switchboard.db.url",
                                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("data/switchboard")
                                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"));
        settings.put("switchboard.demo", "true");
        return settings;
    }
}
