package org.switchboard.door.soap;

/** The two versions of SOAP (W3C Note of 2000, W3C Recommendation of 2007). */
enum SoapVersion {
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

    /** The path of its endpoint, without slashes. */
    String path() {
        return path;
    }

    /** The namespace of its envelope. */
    String namespace() {
        return namespace;
    }

    /** The Content-Type of its answers. */
    String contentType() {
        return contentType;
    }
}
