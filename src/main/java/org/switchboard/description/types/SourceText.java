package org.switchboard.description.types;

/**
 * A text as it may stand in the source code of any of the languages, where it can neither end nor escape from what it is in.
 *
 * @param text the text
 */
record SourceText(String text) {
    /** On one line, without the characters that would end it. */
    SourceText {
        text = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** As a literal, with its quotation marks. */
    String quoted() {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\u0024") + '"';
    }

    /** In a comment. */
    String comment() {
        return text.replace("\\", "&#92;").replace("*/", "* /").replace("\"\"\"", "'''");
    }

    /** In a comment that holds XML. */
    String xmlComment() {
        return comment().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
