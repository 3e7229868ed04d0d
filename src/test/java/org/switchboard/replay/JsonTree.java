package org.switchboard.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads JSON as far as it goes, so that a body which the recorder cut gives what is whole of it. */
final class JsonTree {
    private final Deque<ContainerNode<?>> open = new ArrayDeque<>();
    private JsonNode root = MissingNode.getInstance();
    private String name = "";

    private JsonTree() {}

    /** @throws IOException if the text is no JSON and was not cut */
    static JsonNode read(String text, boolean cut) throws IOException {
        JsonTree tree = new JsonTree();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tree.take(parser, token);
            }
        } catch (IOException e) {
            if (!cut) {
                throw e;
            }
        }
        return tree.root;
    }

    private void take(JsonParser parser, JsonToken token) throws IOException {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        switch (token) {
            case FIELD_NAME -> name = parser.currentName();
            case START_OBJECT -> push(nodes.objectNode());
            case START_ARRAY -> push(nodes.arrayNode());
            case END_OBJECT, END_ARRAY -> open.pop();
            case VALUE_NULL -> add(nodes.nullNode());
            case VALUE_TRUE, VALUE_FALSE -> add(nodes.booleanNode(token == JsonToken.VALUE_TRUE));
            default -> add(nodes.textNode(parser.getText()));
        }
    }

    private void push(ContainerNode<?> node) {
        add(node);
        open.push(node);
    }

    private void add(JsonNode node) {
        if (open.isEmpty()) {
            root = node;
        } else if (open.peek() instanceof ArrayNode list) {
            list.add(node);
        } else {
            ((ObjectNode) open.peek()).set(name, node);
        }
    }
}
