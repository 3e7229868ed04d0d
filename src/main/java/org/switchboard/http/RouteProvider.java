package org.switchboard.http;

/** One way into the server: a group of routes. Each is a CDI bean; being one is all that it takes to be opened. */
public interface RouteProvider {
    /** Names the routes. */
    void open(Routes routes);
}
