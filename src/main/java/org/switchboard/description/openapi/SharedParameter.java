package org.switchboard.description.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The parameters that many operations take beside their request. */
enum SharedParameter {
    ACCOUNT("accountId", "query", "The account to act in; a login with several accounts must name one"),
    DRY_RUN(
            "dryRun",
            "query",
            "Whether it is only tried: all is checked, the answer shows what would become of it, and nothing is done"),
    PREFER(
            "Prefer",
            "header",
            "With return=representation the answer shows what became of it, where it would be empty"),
    IDEMPOTENCY_KEY(
            "Idempotency-Key",
            "header",
            "A key of the caller's own, such as a UUID: a request that is sent again with the same key is done once"),
    EXPECTED_ACCOUNT(
            "X-Expect-Account", "header", "The account in which the caller expects to act; 412 if it would be another"),
    IF_MATCH("If-Match", "header", "The ETag of what is to be changed: 412 if it is another by now"),
    IF_NONE_MATCH(
            "If-None-Match", "header", "The ETag of what the caller has: if it is still the same, the answer is 304");

    private static final int LONGEST_KEY = 255;

    private final String parameter;
    private final String in;
    private final String description;

    SharedParameter(String parameter, String in, String description) {
        this.parameter = parameter;
        this.in = in;
        this.description = description;
    }

    /** Its name among the parameters of the document, and in HTTP. */
    String key() {
        return parameter;
    }

    void addTo(ArrayNode parameters) {
        parameters.addObject().put("$ref", "#/components/parameters/" + parameter);
    }

    ObjectNode described() {
        ObjectNode described = JsonNodeFactory.instance
                .objectNode()
                .put("name", parameter)
                .put("in", in)
                .put("description", description);
        ObjectNode schema = described.putObject("schema").put("type", this == DRY_RUN ? "boolean" : "string");
        if (this == IDEMPOTENCY_KEY) {
            schema.put("minLength", 1).put("maxLength", LONGEST_KEY).put("pattern", "^[!-~]+$");
        }
        return described;
    }
}
