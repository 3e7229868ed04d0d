package org.switchboard.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Reads JSV as far as it goes, into the tree that JSON has too (wire contract, section 2.3). */
final class JsvTree {
    private static final String SPECIAL = "\":,{}[]\r\n";

    private final String text;
    private int at;

    private JsvTree(String text) {
        this.text = text;
    }

    /** @throws IOException if the text is no JSV and was not cut */
    static JsonNode read(String text, boolean cut) throws IOException {
        JsvTree tree = new JsvTree(text);
        try {
            JsonNode root = tree.value();
            tree.expect(tree.at == text.length());
            return root;
        } catch (CutShort e) {
            if (!cut) {
                throw new IOException("No JSV from character " + tree.at + " on: " + text);
            }
            return e.sofar;
        }
    }

    private JsonNode value() throws CutShort {
        if (at < text.length() && text.charAt(at) == '{') {
            return object();
        }
        return at < text.length() && text.charAt(at) == '[' ? list() : JsonNodeFactory.instance.textNode(scalar());
    }

    private JsonNode object() throws CutShort {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        try {
            at++;
            while (!takes('}')) {
                expect(node.isEmpty() || takes(','));
                String name = scalar();
                expect(takes(':'));
                node.set(name, inner(node, name));
            }
            return node;
        } catch (CutShort e) {
            throw new CutShort(node);
        }
    }

    /** The value of a member; of one that is cut, what there is of a list or an object. */
    private JsonNode inner(ObjectNode owner, String name) throws CutShort {
        try {
            JsonNode value = value();
            expect(value.isContainerNode() || at < text.length());
            return value;
        } catch (CutShort e) {
            if (e.sofar.isContainerNode()) {
                owner.set(name, e.sofar);
            }
            throw e;
        }
    }

    private JsonNode list() throws CutShort {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        try {
            at++;
            while (!takes(']')) {
                expect(node.isEmpty() || takes(','));
                item(node);
            }
            return node;
        } catch (CutShort e) {
            throw new CutShort(node);
        }
    }

    private void item(ArrayNode owner) throws CutShort {
        try {
            owner.add(value());
        } catch (CutShort e) {
            if (e.sofar.isContainerNode()) {
                owner.add(e.sofar);
            }
            throw e;
        }
    }

    private String scalar() throws CutShort {
        if (!takes('"')) {
            int start = at;
            while (at < text.length() && SPECIAL.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            if (!takes('"')) {
                value.append(text.charAt(at++));
            } else if (takes('"')) {
                value.append('"');
            } else {
                expect(needsQuotes(value));
                return value.toString();
            }
        }
        throw new CutShort(JsonNodeFactory.instance.missingNode());
    }

    /** JSV quotes nothing else; so JSON, which does, is not taken for it. */
    private static boolean needsQuotes(CharSequence value) {
        return value.isEmpty() || value.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
    }

    private boolean takes(char wanted) {
        boolean found = at < text.length() && text.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private void expect(boolean condition) throws CutShort {
        if (!condition) {
            throw new CutShort(JsonNodeFactory.instance.missingNode());
        }
    }

    /** The text ends, or is no JSV, before the value is whole. */
    private static final class CutShort extends Exception {
        private final transient JsonNode sofar;

        CutShort(JsonNode sofar) {
            this.sofar = sofar;
        }
    }
}
