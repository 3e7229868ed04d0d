package org.switchboard.format.jsv;

import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.format.DocumentFormat;
import org.switchboard.format.Format;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.json.JacksonDocumentReader;
import org.switchboard.text.Utf8Buffer;

/**
 * JSV as ServiceStack writes and reads it (wire contract, section 2.3), but with a strict grammar and no unknown enum
 * names (decisions). Names in quotes are read too, since those of dictionaries are written so; with them JSON without
 * white space and escapes binds, which the original took for an empty document. A list of one null is written as an
 * empty one. Thread-safe.
 */
@Singleton
public class JsvFormat implements DocumentFormat {
    private static final JacksonDocumentReader READER = new JacksonDocumentReader(Format.JSV, JsvParser::new);

    @Override
    public Format format() {
        return Format.JSV;
    }

    @Override
    public <T> T read(byte[] body, Class<T> type) throws MalformedBodyException {
        return READER.read(body, type);
    }

    @Override
    public <T> List<@Nullable T> readList(byte[] body, Class<T> type) throws MalformedBodyException {
        return READER.readList(body, type);
    }

    /** Reads the value of one member, such as a list in a query string. */
    public Object readMember(String text, Type type) throws MalformedBodyException {
        return READER.readValue(text, type);
    }

    @Override
    public byte[] write(Object document) {
        return write(MemberKind.OBJECT, document);
    }

    @Override
    public <T> byte[] writeList(List<? extends @Nullable T> documents, Class<T> type) {
        return write(MemberKind.OBJECT_LIST, documents);
    }

    private static byte[] write(MemberKind kind, Object value) {
        try (Utf8Buffer out = new Utf8Buffer()) {
            new JsvDocumentWriter(out).write(kind, value);
            return out.toByteArray();
        }
    }
}
