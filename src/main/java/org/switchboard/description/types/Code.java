package org.switchboard.description.types;

/** Source code that is being written, line by line. Not thread-safe. */
final class Code {
    private static final String STEP = "    ";

    private final StringBuilder text = new StringBuilder();
    private String indent = "";

    /** Adds a line. */
    Code line(String line) {
        text.append(line.isEmpty() ? "" : indent).append(line).append('\n');
        return this;
    }

    /** Adds an empty line. */
    Code gap() {
        return line("");
    }

    /** Adds an opening line, after which lines stand further in. */
    Code open(String line) {
        line(line);
        indent += STEP;
        return this;
    }

    /** Adds a closing line, which stands where its opening one stood. */
    Code close(String line) {
        indent = indent.substring(STEP.length());
        return line.isEmpty() ? this : line(line);
    }

    /** A text as it may stand between double quotes in any of the languages. */
    static String quoted(String text) {
        return '"' + oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\u0024") + '"';
    }

    /** A text as it may stand in a comment of any of the languages, which it can neither end nor escape from. */
    static String inComment(String text) {
        return oneLine(text).replace("\\", "&#92;").replace("*/", "* /").replace("\"\"\"", "'''");
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
