package org.switchboard.http;

/** Takes the routes of the interfaces. */
@FunctionalInterface
public interface Routes {
    /**
     * Adds a route.
     *
     * @param verb an HTTP verb
     * @param path a path of literal segments, which count in any case, and of parameters in braces, as JAX-RS has them
     * @param handler what answers
     */
    void add(String verb, String path, Handler handler);
}
