package org.switchboard.description;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.switchboard.description.samples.CurlScript;
import org.switchboard.description.samples.SampleWriter;
import org.switchboard.description.samples.WorkingSample;
import org.switchboard.format.Format;
import org.switchboard.format.xml.SoapVersion;

/** What an operation's page can be about: a format, or a version of SOAP. */
enum PageFormat {
    XML("XML", Format.XML),
    JSON("JSON", Format.JSON),
    JSV("JSV", Format.JSV),
    CSV("CSV", Format.CSV),
    JSONL("JSON Lines", Format.JSONL),
    SOAP11("SOAP 1.1", SoapVersion.V11),
    SOAP12("SOAP 1.2", SoapVersion.V12);

    private final String label;
    private final Optional<Format> format;
    private final Optional<SoapVersion> soap;

    PageFormat(String label, Format format) {
        this(label, Optional.of(format), Optional.empty());
    }

    PageFormat(String label, SoapVersion soap) {
        this(label, Optional.empty(), Optional.of(soap));
    }

    PageFormat(String label, Optional<Format> format, Optional<SoapVersion> soap) {
        this.label = label;
        this.format = format;
        this.soap = soap;
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
        return format.map(SampleWriter::mediaType)
                .orElseGet(() -> soap.orElseThrow().contentType());
    }

    /** A document in it. */
    String write(Object document, SampleWriter writer) {
        return format.map(each -> writer.written(each, document))
                .orElseGet(() -> writer.enclosed(soap.orElseThrow(), document));
    }

    /** A sample in it, as commands for a shell. */
    String script(WorkingSample sample, CurlScript writer) {
        return format.map(each -> writer.of(sample, each)).orElseGet(() -> writer.of(sample, soap.orElseThrow()));
    }
}
