package org.switchboard.door.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.switchboard.access.Caller;
import org.switchboard.door.format.Format;

/** What the filters find out about a request and later steps need. */
final class RequestState {
    private static final String FORMAT = "org.switchboard.format";
    private static final String CALLER = "org.switchboard.caller";

    private RequestState() {}

    static void answerIn(ContainerRequestContext request, Format format) {
        request.setProperty(FORMAT, format);
    }

    /** The format of the answer; JSON where the request failed before that was settled. */
    static Format answerFormat(ContainerRequestContext request) {
        return Optional.ofNullable((Format) request.getProperty(FORMAT)).orElse(Format.JSON);
    }

    static void calledBy(ContainerRequestContext request, Caller caller) {
        request.setProperty(CALLER, caller);
    }

    /** Who calls; only to be asked behind the access filter. */
    static Caller caller(ContainerRequestContext request) {
        return (Caller) request.getProperty(CALLER);
    }
}
