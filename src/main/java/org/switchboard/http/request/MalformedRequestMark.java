package org.switchboard.http.request;

/** What no request that the server could understand has, mended so that it can be refused as any other (RFC 9112, section 3.2). */
public final class MalformedRequestMark {
    /** The attribute of the request that says what was wrong: a sentence for its sender. */
    public static final String ATTRIBUTE = MalformedRequestMark.class.getName();

    private MalformedRequestMark() {}
}
