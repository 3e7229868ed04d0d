package org.switchboard.support;

import java.net.URI;
import java.nio.file.Path;

/** A pool of the server's on PostgreSQL, as an administrator makes it by docs/operating.md, in commands of asadmin. */
public final class PostgresPool {
    /** Its name. */
    public static final String NAME = "switchboard";

    private PostgresPool() {}

    /**
     * Makes it.
     *
     * @param url the JDBC URL of the database
     * @param password the password, or how a password alias is named
     */
    public static String creation(String url, String user, String password) {
        URI address = URI.create(url.substring("jdbc:".length()));
        return "create-jdbc-connection-pool --restype javax.sql.DataSource"
                + " --datasourceclassname org.postgresql.ds.PGSimpleDataSource --steadypoolsize 4 --maxpoolsize 16"
                + " --maxwait 10000 --isisolationguaranteed=true --isolationlevel read-committed --property user="
                + user
                + ":password=" + password + ":serverName=" + address.getHost() + ":portNumber=" + address.getPort()
                + ":databaseName=" + address.getPath().substring(1) + ' ' + NAME;
    }

    /** Makes it known as {@code jdbc/switchboard}. */
    public static String resource() {
        return "create-jdbc-resource --connectionpoolid " + NAME + " jdbc/switchboard";
    }

    /** The file of the driver, which the server must be given. */
    public static Path driver() {
        return Path.of(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }
}
