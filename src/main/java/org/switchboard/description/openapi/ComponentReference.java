package org.switchboard.description.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** References to what stands once among the components of the document, much of it in {@code openapi/document.yaml}. */
final class ComponentReference {
    private ComponentReference() {}

    /**
     * To a component.
     *
     * @param kind what it is: {@code schemas}, {@code parameters}
     * @param name its name among those
     */
    static ObjectNode to(String kind, String name) {
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/" + kind + '/' + name);
    }
}
