package org.switchboard.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.format.csv.CsvFormat;
import org.switchboard.format.json.JsonFormat;
import org.switchboard.format.json.JsonLinesFormat;
import org.switchboard.format.jsv.JsvFormat;
import org.switchboard.format.xml.XmlFormat;

/** The formats under test, and what every test asks of them. */
public final class Tried {
    public static final XmlFormat XML =
            new XmlFormat(() -> Set.of(NewSession.class, SessionInfo.class, ErrorResponse.class));
    public static final JsonFormat JSON = new JsonFormat();
    public static final JsvFormat JSV = new JsvFormat();
    public static final CsvFormat CSV = new CsvFormat();
    public static final JsonLinesFormat JSON_LINES = new JsonLinesFormat();

    private static final int LONGEST_MESSAGE = 2_000;
    private static final String[] CLASS_NAMES = {
        "org.switchboard",
        "com.fasterxml",
        "org.eclipse",
        "com.sun",
        "java.",
        "javax.",
        "jakarta.",
        "Exception",
        "JsonToken",
        "JsonParser",
        "JsonFactory",
        "ReadFeature",
        "StreamRead",
        "DeserializationFeature",
        "`"
    };

    private Tried() {}

    static String xml(Object value) {
        return text(XML, value);
    }

    public static String json(Object value) {
        return text(JSON, value);
    }

    /** One document, or several as {@link DocumentList}, as the format writes them. */
    static String text(DocumentWriter format, Object value) {
        byte[] body = value instanceof DocumentList<?> documentList ? list(format, documentList) : format.write(value);
        return new String(body, StandardCharsets.UTF_8);
    }

    private static <T> byte[] list(DocumentWriter format, DocumentList<T> documentList) {
        return format.writeList(documentList.items(), documentList.type());
    }

    public static <T> T fromXml(String body, Class<T> type) throws MalformedBodyException {
        return XML.read(utf8(body), type);
    }

    public static <T> T fromJson(String body, Class<T> type) throws MalformedBodyException {
        return JSON.read(utf8(body), type);
    }

    /** What the caller is told about the body, once it is refused. */
    public static String refusedXml(byte[] body) {
        MalformedBodyException refusal =
                catchThrowableOfType(MalformedBodyException.class, () -> XML.read(body, NewSession.class));
        return said(refusal, "application/xml", NewSession.class);
    }

    /** What the caller is told about the body, once it is refused. */
    public static String refusedJson(byte[] body) {
        return refusedJson(body, NewSession.class);
    }

    /** What the caller is told about the body, once it is refused. */
    public static String refusedJson(byte[] body, Class<?> type) {
        MalformedBodyException refusal =
                catchThrowableOfType(MalformedBodyException.class, () -> JSON.read(body, type));
        return said(refusal, "application/json", type);
    }

    /** What the caller is told about the body, once it is refused as one document. */
    public static String refused(DocumentFormat format, String mediaType, String body, Class<?> type) {
        return said(
                catchThrowableOfType(MalformedBodyException.class, () -> format.read(utf8(body), type)),
                mediaType,
                type);
    }

    /** What the caller is told about the body, once it is refused as a list of documents. */
    public static String refusedList(DocumentFormat format, String mediaType, String body, Class<?> type) {
        return said(
                catchThrowableOfType(MalformedBodyException.class, () -> format.readList(utf8(body), type)),
                mediaType,
                type);
    }

    private static String said(MalformedBodyException refusal, String mediaType, Class<?> type) {
        assertThat(refusal).as("the refusal").isNotNull();
        assertThat(refusal.getMessage())
                .startsWith("Could not deserialize '" + mediaType + "' request using " + published(type) + "'\nError: ")
                .hasSizeLessThan(LONGEST_MESSAGE)
                .doesNotContain(CLASS_NAMES);
        return refusal.getMessage();
    }

    private static String published(Class<?> type) {
        return PublishedType.of(type).clrNamespace() + '.' + type.getSimpleName();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
