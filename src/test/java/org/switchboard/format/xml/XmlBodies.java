package org.switchboard.format.xml;

/** Builds XML bodies of a new session. */
public final class XmlBodies {
    static final String SESSIONS = "http://schemas.datacontract.org/2004/07/Voice.Api.Sessions";
    static final String API = "http://schemas.datacontract.org/2004/07/Voice.Api";
    static final String ARRAYS = "http://schemas.microsoft.com/2003/10/Serialization/Arrays";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private XmlBodies() {}

    /** A new session with the given content. */
    public static String newSession(String content) {
        return newSession("", content);
    }

    /** A new session with more attributes and the given content. */
    static String newSession(String attributes, String content) {
        return "<NewSession xmlns=\"" + SESSIONS + "\" xmlns:i=\"" + XSI + "\" xmlns:d2p1=\"" + ARRAYS + "\" "
                + attributes + ">" + content + "</NewSession>";
    }

    static String displayName(String content) {
        return "<DisplayName>" + content + "</DisplayName>";
    }
}
