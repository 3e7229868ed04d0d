package org.switchboard.door.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.door.format.Documents;
import org.switchboard.door.format.Format;
import org.switchboard.door.format.Formats;

/**
 * Gives every answer the negotiated format, and says that it depends on Accept. Writes the published types itself,
 * before JAX-RS looks for an entity provider: the server brings its own for the same media types, and which one would
 * be chosen is not settled.
 */
@ApplicationScoped
public class AnswerWriter implements ContainerResponseFilter, WriterInterceptor {
    private static final Annotation[] NONE = {};
    private static final String SCRIPT = "text/javascript";

    @Inject
    private Formats formats;

    /** A document with what is needed to write it. */
    private record Answer(Object document, Format format, Optional<String> callback) {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        @Nullable Object entity = response.getEntity();
        if (!(entity instanceof Document || entity instanceof Documents<?>)) {
            return;
        }
        Format format = RequestState.answerFormat(request);
        Optional<String> callback = RequestState.callback(request).filter(function -> format == Format.JSON);
        response.setEntity(new Answer(entity, format, callback), NONE, format.mediaType());
        headers.putSingle(HttpHeaders.CONTENT_TYPE, callback.isPresent() ? SCRIPT : format.contentType());
        if (format == Format.CSV && !(entity instanceof ErrorResponse)) {
            RequestState.operation(request)
                    .ifPresent(name -> headers.putSingle(
                            HttpHeaders.CONTENT_DISPOSITION, "attachment;filename=\"" + name + ".csv\""));
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (!(context.getEntity() instanceof Answer answer)) {
            context.proceed();
            return;
        }
        byte[] written = formats.write(answer.format(), answer.document());
        byte[] body =
                answer.callback().map(function -> passedTo(function, written)).orElse(written);
        if (!context.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)) {
            context.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        }
        context.getOutputStream().write(body);
    }

    private static byte[] passedTo(String function, byte[] json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length + function.length() + 2);
        out.writeBytes((function + '(').getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(json);
        out.write(')');
        return out.toByteArray();
    }
}
