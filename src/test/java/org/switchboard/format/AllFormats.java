package org.switchboard.format;

/** The formats as the server has them, made without it. */
public final class AllFormats {
    private AllFormats() {}

    /** All that are read; pages for people are not among them. */
    public static Formats of(DocumentTypes documents) {
        return new Formats(
                new JsonFormat(),
                new XmlFormat(documents),
                new JsvFormat(),
                new CsvFormat(),
                new JsonLinesFormat(),
                null);
    }
}
