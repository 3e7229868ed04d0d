package org.switchboard.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.contract.auth.AuthenticateResponse;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.error.ApiError;
import org.switchboard.format.DocumentList;
import org.switchboard.format.Format;
import org.switchboard.format.Formats;
import org.switchboard.format.html.HtmlFormat;
import org.switchboard.http.error.ApiExceptionMapper;
import org.switchboard.http.error.ErrorResponseFactory;
import org.switchboard.http.error.HttpErrors;
import org.switchboard.http.request.AwaitableBody;
import org.switchboard.http.request.RequestMetrics;
import org.switchboard.http.request.RequestState;
import org.switchboard.monitoring.Tracing;
import org.switchboard.operation.RowStream;

/**
 * Gives every answer the negotiated format, and says that it depends on Accept. Writes the published types itself,
 * before JAX-RS looks for an entity provider: the server brings its own for the same media types, and which one would
 * be chosen is not settled. Rows are sent as they come.
 */
@ApplicationScoped
public class DocumentWriterInterceptor implements ContainerResponseFilter, WriterInterceptor {
    private static final Annotation[] NONE = {};
    private static final int OK = 200;
    private static final String SCRIPT = "text/javascript";

    @Inject
    private Formats formats;

    @Inject
    private RequestMetrics requests;

    @Inject
    private Tracing tracing;

    @Context
    private HttpServletRequest servletRequest;

    @Context
    private HttpServletResponse servletResponse;

    /** A body that is in its format already. */
    private record Written(byte[] body) {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        @Nullable Object entity = response.getEntity();
        boolean counts =
                AwaitableBody.of(request).filter(AwaitableBody::isAwaited).isEmpty();
        if (counts && entity instanceof ErrorResponse error) {
            requests.refused(String.valueOf(error.responseStatus.errorCode));
        }
        if (entity instanceof Document || entity instanceof DocumentList<?>) {
            write(request, response, entity);
        } else if (entity instanceof RowStream<?> rowStream) {
            send(request, response, rowStream);
        }
    }

    private void send(ContainerRequestContext request, ContainerResponseContext response, RowStream<?> rowStream) {
        Format format = RequestState.answerFormat(request);
        boolean isBody = !request.getMethod().equals(HttpMethod.HEAD);
        if (isBody
                && !ResponseFlow.of(servletRequest)
                        .map(ResponseFlow::beginStream)
                        .orElse(true)) {
            refuse(request, response, HttpErrors.noRoom());
            return;
        }
        AbortableResponse end = new AbortableResponse(servletRequest, servletResponse);
        if (isBody) {
            response.setEntity(new RowStreamingOutput(formats, format, rowStream, end), NONE, format.mediaType());
        } else {
            response.setEntity(null);
        }
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, format.contentType());
        attach(request, format, response.getHeaders());
    }

    private void refuse(ContainerRequestContext request, ContainerResponseContext response, ApiError apiError) {
        response.setStatus(apiError.status());
        apiError.headers().forEach(response.getHeaders()::putSingle);
        requests.refused(apiError.code());
        write(request, response, ErrorResponseFactory.shown(apiError));
    }

    private void write(ContainerRequestContext request, ContainerResponseContext response, Object document) {
        Format asked = RequestState.answerFormat(request);
        if (RequestState.callback(request).isPresent() && document instanceof AuthenticateResponse signedIn) {
            // As a header it would do in place of the cookie, and scripts of others may read what is passed to them.
            signedIn.sessionId = null;
        }
        try {
            byte[] body = tracing.stage("writing", RequestState.trace(request), () -> formats.write(asked, document));
            write(request, response, asked, body);
        } catch (RuntimeException e) {
            // What cannot be written is an error, told while the status can still be set; pages may be what fails.
            response.setStatus(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode());
            Format format = asked == Format.HTML ? Format.JSON : asked;
            write(
                    request,
                    response,
                    format,
                    formats.write(format, ErrorResponseFactory.shown(ApiExceptionMapper.fault(e))));
        }
    }

    private static void write(
            ContainerRequestContext request, ContainerResponseContext response, Format format, byte[] body) {
        Optional<String> callback = RequestState.callback(request).filter(function -> format == Format.JSON);
        byte[] passed = callback.map(function -> passedTo(function, body)).orElse(body);
        response.setEntity(new Written(passed), NONE, format.mediaType());
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CONTENT_TYPE, callback.isPresent() ? SCRIPT : format.contentType());
        if (format == Format.HTML) {
            headers.putSingle("Content-Security-Policy", HtmlFormat.contentSecurityPolicy());
        }
        if (format == Format.CSV && response.getStatus() == OK) {
            attach(request, format, headers);
        }
    }

    /** Lets browsers keep it as a file. */
    private static void attach(ContainerRequestContext request, Format format, MultivaluedMap<String, Object> headers) {
        RequestState.operation(request)
                .ifPresent(name -> headers.putSingle(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment;filename=\"" + name + '.' + format.suffix() + '"'));
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (context.getEntity() instanceof RowStreamingOutput sending) {
            sending.to(context.getOutputStream());
            return;
        }
        if (!(context.getEntity() instanceof Written written)) {
            if (context.getEntity() instanceof byte[] whole) {
                ResponseFlow.of(servletRequest).ifPresent(flow -> flow.unchanging(whole));
            }
            context.proceed();
            return;
        }
        if (!context.getHeaders().containsKey(HttpHeaders.CONTENT_ENCODING)) {
            context.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, written.body().length);
        }
        ResponseFlow.of(servletRequest).ifPresent(flow -> flow.unchanging(written.body()));
        context.getOutputStream().write(written.body());
    }

    private static byte[] passedTo(String function, byte[] json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length + function.length() + 2);
        out.writeBytes((function + '(').getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(json);
        out.write(')');
        return out.toByteArray();
    }
}
