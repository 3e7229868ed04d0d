package org.switchboard.door.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.lang.annotation.Annotation;
import org.switchboard.contract.Document;
import org.switchboard.door.format.Format;
import org.switchboard.door.format.JsonFormat;
import org.switchboard.door.format.XmlFormat;

/**
 * Gives every answer the negotiated format, and says that it depends on Accept. Writes the published types itself,
 * before JAX-RS looks for an entity provider: the server brings its own for the same media types, and which one would
 * be chosen is not settled.
 */
@ApplicationScoped
public class AnswerWriter implements ContainerResponseFilter, WriterInterceptor {
    private static final Annotation[] NONE = {};

    @Inject
    private XmlFormat xml;

    @Inject
    private JsonFormat json;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (response.getEntity() instanceof Document document) {
            Format format = RequestState.answerFormat(request);
            response.setEntity(document, NONE, format.mediaType());
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, format.contentType());
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        if (!(answer.getEntity() instanceof Document document)) {
            answer.proceed();
            return;
        }
        boolean asXml = Format.XML.mediaType().isCompatible(answer.getMediaType());
        byte[] body = asXml ? xml.write(document) : json.write(document);
        answer.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        answer.getOutputStream().write(body);
    }
}
