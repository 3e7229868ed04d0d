package org.switchboard.description.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;

/** The ways to sign in, of which a request needs one. */
enum SecurityScheme {
    BASIC("http", "The email address and the password of a login") {
        @Override
        void addDetails(ObjectNode scheme) {
            scheme.put("scheme", "basic");
        }
    },
    BEARER("http", "An API key, or a token of the OpenID Connect issuer that the server trusts") {
        @Override
        void addDetails(ObjectNode scheme) {
            scheme.put("scheme", "bearer");
        }
    },
    COOKIE("apiKey", "The cookie that Authenticate sets") {
        @Override
        void addDetails(ObjectNode scheme) {
            scheme.put("in", "cookie").put("name", "ss-id");
        }
    };

    private final String type;
    private final String description;

    SecurityScheme(String type, String description) {
        this.type = type;
        this.description = description;
    }

    abstract void addDetails(ObjectNode scheme);

    /** Its name among the schemes of the document. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    ObjectNode described() {
        ObjectNode scheme = JsonNodeFactory.instance.objectNode().put("type", type);
        addDetails(scheme);
        return scheme.put("description", description);
    }

    /** What holds of most operations: one of the schemes is needed. */
    static void addAnyTo(ArrayNode security) {
        Arrays.stream(values()).forEach(scheme -> security.addObject().putArray(scheme.key()));
    }

    /** What holds of operations that are for anyone, and say more to whoever is signed in. */
    static void addAnyOrNoneTo(ArrayNode security) {
        security.addObject();
        addAnyTo(security);
    }
}
