package org.switchboard.door.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import org.switchboard.door.format.Format;

/** Gives every answer the negotiated format, and says that it depends on Accept. */
public class AnswerFilter implements ContainerResponseFilter {
    private static final Annotation[] NONE = {};

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (response.hasEntity()) {
            Format format = RequestState.answerFormat(request);
            response.setEntity(response.getEntity(), NONE, format.mediaType());
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, format.contentType());
        }
    }
}
