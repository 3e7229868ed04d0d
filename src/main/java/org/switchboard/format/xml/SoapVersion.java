package org.switchboard.format.xml;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two versions of SOAP (W3C Note of 2000, W3C Recommendation of 2007). */
public enum SoapVersion {
    V11("soap11", "http://schemas.xmlsoap.org/soap/envelope/", "text/xml; charset=utf-8"),
    V12("soap12", "http://www.w3.org/2003/05/soap-envelope", "application/soap+xml; charset=utf-8");

    private final String path;
    private final String namespace;
    private final String contentType;

    SoapVersion(String path, String namespace, String contentType) {
        this.path = path;
        this.namespace = namespace;
        this.contentType = contentType;
    }

    /** The version whose envelopes are in a namespace. */
    public static Optional<SoapVersion> ofNamespace(@Nullable String namespace) {
        return Arrays.stream(values())
                .filter(version -> version.namespace.equals(namespace))
                .findFirst();
    }

    /** The version that a Content-Type announces, whatever the envelope then is. */
    public static Optional<SoapVersion> announcedBy(@Nullable String contentType) {
        return Arrays.stream(values())
                .filter(version -> version.announces(contentType))
                .findFirst();
    }

    /** Whether a Content-Type is the one of this version. */
    public boolean announces(@Nullable String contentType) {
        return contentType != null && mediaType(contentType).equals(mediaType(this.contentType));
    }

    private static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The path of its endpoint, without slashes. */
    public String path() {
        return path;
    }

    /** The namespace of its envelope. */
    public String namespace() {
        return namespace;
    }

    /** The Content-Type of its answers. */
    public String contentType() {
        return contentType;
    }

    /**
     * What stands before a document in an envelope of this version.
     *
     * @param declarations more declarations of namespaces, each with a space before it
     * @param header the header, or nothing
     */
    public String before(String declarations, String header) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><s:Envelope" + declarations + " xmlns:s=\"" + namespace
                + "\">" + header + "<s:Body>";
    }

    /** What follows a document in an envelope. */
    public static String after() {
        return "</s:Body></s:Envelope>";
    }
}
