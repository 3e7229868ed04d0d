package org.switchboard.door.schema;

/**
 * The schema of one namespace.
 *
 * @param namespace its target namespace
 * @param tree its content, whose imports name no place
 */
public record SchemaDocument(String namespace, XmlTree tree) {}
