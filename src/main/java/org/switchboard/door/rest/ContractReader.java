package org.switchboard.door.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.door.format.Format;
import org.switchboard.door.format.JsonFormat;
import org.switchboard.door.format.MalformedBody;
import org.switchboard.door.format.XmlFormat;

/**
 * Reads the published types from a body in one of the formats. The whole body is taken in before any of it is looked
 * at, up to {@link #MAX_BODY} bytes, so that half a request never begins any work.
 */
@ApplicationScoped
@Consumes({"application/json", "text/json", "application/xml", "text/xml", "*/*"})
public class ContractReader implements MessageBodyReader<Document> {
    /** The greatest length of a body, in bytes. */
    public static final int MAX_BODY = 1024 * 1024;

    @Inject
    private XmlFormat xml;

    @Inject
    private JsonFormat json;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Document.class.isAssignableFrom(type);
    }

    @Override
    public Document readFrom(
            Class<Document> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in) {
        byte[] body = take(in, length(headers.getFirst(HttpHeaders.CONTENT_LENGTH)));
        boolean unnamed = headers.getFirst(HttpHeaders.CONTENT_TYPE) == null;
        if (unnamed && body.length == 0) {
            return parse(Format.JSON, body, type);
        }
        Format format =
                Format.ofBody(mediaType).orElseThrow(() -> new FaultMapper.Thrown(Fault.unsupportedMediaType()));
        return parse(format, body, type);
    }

    private Document parse(Format format, byte[] body, Class<Document> type) {
        try {
            return format == Format.XML ? xml.read(body, type) : json.read(body, type);
        } catch (MalformedBody e) {
            throw new FaultMapper.Thrown(Fault.malformedBody(e.getMessage()));
        }
    }

    private static byte[] take(InputStream in, long announced) {
        if (announced > MAX_BODY) {
            throw new FaultMapper.Thrown(Fault.bodyTooLarge(MAX_BODY));
        }
        byte[] body;
        try {
            body = in.readNBytes(MAX_BODY + 1);
        } catch (IOException e) {
            throw new FaultMapper.Thrown(Fault.bodyTooSlow());
        }
        if (body.length > MAX_BODY) {
            throw new FaultMapper.Thrown(Fault.bodyTooLarge(MAX_BODY));
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
