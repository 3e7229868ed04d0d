package org.switchboard.description.samples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.switchboard.description.schema.XmlTree;
import org.switchboard.format.Format;
import org.switchboard.format.Formats;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.xml.SoapVersion;
import org.switchboard.format.xml.XmlFormat;
import org.switchboard.text.JsonBuffers;
import org.switchboard.text.JsonText;

/** Documents as the server's own serializers write them, with lines for reading where that changes nothing. Thread-safe. */
@Singleton
public class SampleWriter {
    private static final JsonMapper MAPPER =
            new JsonMapper(JsonBuffers.factory().build());
    private static final String DECLARATION = "^<\\?xml[^>]*>\\s*";
    private static final int DEPTH_IN_ENVELOPE = 2;

    private final Formats formats;
    private final XmlFormat xml;

    /** Writes by these formats. */
    @Inject
    public SampleWriter(Formats formats, XmlFormat xml) {
        this.formats = formats;
        this.xml = xml;
    }

    /** The media type of a format, without parameters. */
    public static String mediaType(Format format) {
        return format.mediaType().getType() + '/' + format.mediaType().getSubtype();
    }

    /** A document in a format. */
    public String written(Format format, Object document) {
        return switch (format) {
            case XML -> laidOut(tree(document));
            case JSON -> indented(text(format, document));
            default -> text(format, document);
        };
    }

    /** A document in an envelope. */
    public String enclosed(SoapVersion version, Object document) {
        return laidOut(envelope(version, document));
    }

    static String laidOut(XmlTree tree) {
        return tree.write().replaceFirst(DECLARATION, "");
    }

    XmlTree tree(Object document) {
        return XmlTree.parse(text(Format.XML, document));
    }

    XmlTree envelope(SoapVersion version, Object document) {
        byte[] envelope = xml.enclosed(version.before("", ""), document, DEPTH_IN_ENVELOPE, SoapVersion.after());
        return XmlTree.parse(new String(envelope, StandardCharsets.UTF_8));
    }

    String text(Format format, Object document) {
        return new String(formats.write(format, document), StandardCharsets.UTF_8);
    }

    Object read(ObjectNode members, Class<?> type) {
        try {
            return formats.reader(Format.JSON).orElseThrow().read(MAPPER.writeValueAsBytes(members), type);
        } catch (MalformedBodyException | JsonProcessingException e) {
            throw new IllegalStateException("the sample of " + type.getSimpleName() + " is none", e);
        }
    }

    private static String indented(String json) {
        try {
            return JsonText.indented(MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own JSON can be read", e);
        }
    }
}
