package org.switchboard.door.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.switchboard.contract.Document;
import org.switchboard.door.format.Format;
import org.switchboard.door.format.JsonFormat;
import org.switchboard.door.format.XmlFormat;

/** Writes the published types in the format of the answer. */
@ApplicationScoped
@Produces({"application/json", "application/xml"})
public class ContractWriter implements MessageBodyWriter<Document> {
    @Inject
    private XmlFormat xml;

    @Inject
    private JsonFormat json;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return Document.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Document value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        byte[] body =
                Format.ofBody(mediaType).filter(Format.XML::equals).isPresent() ? xml.write(value) : json.write(value);
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        out.write(body);
    }
}
