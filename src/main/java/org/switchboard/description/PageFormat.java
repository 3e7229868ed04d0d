package org.switchboard.description;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.switchboard.description.samples.CurlScript;
import org.switchboard.description.samples.WorkingSample;
import org.switchboard.description.schema.XmlTree;
import org.switchboard.format.Format;
import org.switchboard.format.Formats;
import org.switchboard.format.xml.SoapVersion;
import org.switchboard.format.xml.XmlFormat;
import org.switchboard.text.JsonBuffers;
import org.switchboard.text.JsonText;

/** What an operation's page can be about: a format, or a version of SOAP. */
enum PageFormat {
    XML("XML", Format.XML),
    JSON("JSON", Format.JSON),
    JSV("JSV", Format.JSV),
    CSV("CSV", Format.CSV),
    JSONL("JSON Lines", Format.JSONL),
    SOAP11("SOAP 1.1", SoapVersion.V11),
    SOAP12("SOAP 1.2", SoapVersion.V12);

    private static final JsonMapper MAPPER =
            new JsonMapper(JsonBuffers.factory().build());
    private static final int DEPTH_OF_BODY = 2;
    private static final String DECLARATION = "^<\\?xml[^>]*>\\s*";

    private final String label;
    private final Optional<Format> format;
    private final Optional<SoapVersion> soap;

    PageFormat(String label, Format format) {
        this.label = label;
        this.format = Optional.of(format);
        this.soap = Optional.empty();
    }

    PageFormat(String label, SoapVersion soap) {
        this.label = label;
        this.format = Optional.empty();
        this.soap = Optional.of(soap);
    }

    /** The one of a name, in any case. */
    static Optional<PageFormat> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.path().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The names, for a route. */
    static List<String> paths() {
        return Arrays.stream(values()).map(PageFormat::path).toList();
    }

    /** What it is called in an address. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    String label() {
        return label;
    }

    /** The version of SOAP, if it is one. */
    Optional<SoapVersion> soap() {
        return soap;
    }

    /** The media type of its documents. */
    String contentType() {
        return format.map(each ->
                        each.mediaType().getType() + '/' + each.mediaType().getSubtype())
                .orElseGet(() -> soap.orElseThrow().contentType());
    }

    /** A document as the real serializers write it, with lines for reading where that changes nothing. */
    String write(Object document, Formats formats, XmlFormat xml) {
        byte[] body = format.map(each -> formats.write(each, document)).orElseGet(() -> enclosed(document, xml));
        String text = new String(body, StandardCharsets.UTF_8);
        return switch (this) {
            case XML, SOAP11, SOAP12 -> XmlTree.parse(text).write().replaceFirst(DECLARATION, "");
            case JSON -> indented(text);
            case JSV, CSV, JSONL -> text;
        };
    }

    /** A sample in it, as commands for a shell. */
    String script(WorkingSample sample, CurlScript writer) {
        return soap.map(version -> writer.of(sample, version)).orElseGet(() -> writer.of(sample, format.orElseThrow()));
    }

    private byte[] enclosed(Object document, XmlFormat xml) {
        return xml.enclosed(soap.orElseThrow().before("", ""), document, DEPTH_OF_BODY, SoapVersion.after());
    }

    private static String indented(String json) {
        try {
            return JsonText.indented(MAPPER.readTree(json));
        } catch (IOException e) {
            throw new IllegalStateException("our own JSON can be read", e);
        }
    }
}
