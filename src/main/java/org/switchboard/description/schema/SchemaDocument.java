package org.switchboard.description.schema;

/**
 * The schema of one namespace. Immutable.
 *
 * @param namespace its target namespace
 * @param text the document, whose imports name no place
 */
public record SchemaDocument(String namespace, String text) {
    /** A tree of its own, which the caller may change. */
    public XmlTree tree() {
        return XmlTree.parse(text);
    }
}
