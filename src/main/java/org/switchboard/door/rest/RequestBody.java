package org.switchboard.door.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.door.format.Format;
import org.switchboard.door.format.JsonFormat;
import org.switchboard.door.format.MalformedBody;
import org.switchboard.door.format.XmlFormat;

/**
 * Reads the body of a request. The whole body is taken in before any of it is looked at, up to {@link #MAX_LENGTH}
 * bytes, so that half a request never begins any work. Resources ask for it themselves: which of several entity
 * providers JAX-RS would choose is not settled where the server brings its own for the same media types.
 */
@ApplicationScoped
public class RequestBody {
    /** The greatest length of a body, in bytes. */
    public static final int MAX_LENGTH = 1024 * 1024;

    @Inject
    private XmlFormat xml;

    @Inject
    private JsonFormat json;

    /**
     * The body as a published type; no body at all stands for an empty one.
     *
     * @throws FaultMapper.Thrown if it is too long, too slow, of an unknown type or malformed
     */
    public <T extends Document> T read(ContainerRequestContext request, Class<T> type) {
        byte[] body = take(request.getEntityStream(), length(request.getHeaderString(HttpHeaders.CONTENT_LENGTH)));
        Optional<Format> format = format(request);
        boolean unnamed = request.getHeaderString(HttpHeaders.CONTENT_TYPE) == null;
        if (format.isEmpty() && !(unnamed && body.length == 0)) {
            throw new FaultMapper.Thrown(Fault.unsupportedMediaType());
        }
        try {
            return format.equals(Optional.of(Format.XML)) ? xml.read(body, type) : json.read(body, type);
        } catch (MalformedBody e) {
            throw new FaultMapper.Thrown(Fault.malformedBody(e.getMessage()));
        }
    }

    /** The format that the Content-Type names, if it is one that is known. */
    static Optional<Format> format(ContainerRequestContext request) {
        try {
            @Nullable MediaType type = request.getMediaType();
            return Optional.ofNullable(type).flatMap(Format::ofBody);
        } catch (RuntimeException e) {
            // A Content-Type that is none names no format.
            return Optional.empty();
        }
    }

    private static byte[] take(InputStream in, long announced) {
        if (announced > MAX_LENGTH) {
            throw new FaultMapper.Thrown(Fault.bodyTooLarge(MAX_LENGTH));
        }
        byte[] body;
        try {
            body = in.readNBytes(MAX_LENGTH + 1);
        } catch (IOException e) {
            throw new FaultMapper.Thrown(Fault.bodyTooSlow());
        }
        if (body.length > MAX_LENGTH) {
            throw new FaultMapper.Thrown(Fault.bodyTooLarge(MAX_LENGTH));
        }
        if (body.length < announced) {
            throw new FaultMapper.Thrown(Fault.truncatedBody(announced, body.length));
        }
        return body;
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
