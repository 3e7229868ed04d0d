package org.switchboard.description.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** References to what stands once among the components of the document, most of it in {@code openapi/document.yaml}. */
final class Reference {
    private Reference() {}

    static ObjectNode toSchema(String name) {
        return to("schemas", name);
    }

    static ObjectNode toResponse(String name) {
        return to("responses", name);
    }

    static ObjectNode toParameter(String name) {
        return to("parameters", name);
    }

    static ObjectNode toHeader(String name) {
        return to("headers", name);
    }

    static ObjectNode toExample(String name) {
        return to("examples", name);
    }

    private static ObjectNode to(String kind, String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/" + kind + '/' + name);
    }
}
