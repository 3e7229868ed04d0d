package org.switchboard.description.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The headers of answers that mean something to callers. */
enum Header {
    ETAG(
            "ETag",
            "The version of what is shown; send it as If-None-Match to ask whether it is still the same, or as If-Match to change nothing else"),
    ACCOUNT("X-Account", "The account in which it was done; several between commas"),
    PREFERENCE_APPLIED("Preference-Applied", "return=representation if the answer is shown because it was preferred"),
    REPLAYED("Idempotent-Replayed", "true if the answer is that of an earlier request with the same Idempotency-Key"),
    CHALLENGE("WWW-Authenticate", "How to sign in"),
    RETRY_AFTER("Retry-After", "After how many seconds to try again"),
    CORRELATION_ID("X-Correlation-Id", "Under which id the server's log tells more");

    private final String header;
    private final String description;

    Header(String header, String description) {
        this.header = header;
        this.description = description;
    }

    /** Its name among the headers of the document, and in HTTP. */
    String key() {
        return header;
    }

    void addTo(ObjectNode headers) {
        headers.putObject(header).put("$ref", "#/components/headers/" + header);
    }

    ObjectNode described() {
        ObjectNode described = JsonNodeFactory.instance.objectNode().put("description", description);
        described.putObject("schema").put("type", "string");
        return described;
    }
}
