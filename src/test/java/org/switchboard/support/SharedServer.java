package org.switchboard.support;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.specification.RequestSpecification;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;

/**
 * One server for all tests that ask it from outside and find their own data again: with the demo data, on the database of
 * the run, below a context root. It starts before the first of them and runs until the last test is over.
 */
public final class SharedServer {
    private static final URL URL = start();

    private SharedServer() {}

    private static URL start() {
        Path folder = Path.of("target", "shared-" + System.nanoTime());
        Server server = Server.startBelow("/switchboard", folder, Databases.settings("shared", folder), Server.HASHING);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        try {
            return server.url("/switchboard/").toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of the application, with a slash at its end. */
    public static URL url() {
        return URL;
    }

    /** A request to the application of nobody in particular. */
    public static RequestSpecification anyone() {
        return given().spec(new RequestSpecBuilder()
                .setBaseUri(URL.toString())
                .setBasePath("/")
                .build());
    }

    /** A request to the server beside the application. */
    public static RequestSpecification beside() {
        return given().baseUri("http://" + URL.getAuthority());
    }
}
