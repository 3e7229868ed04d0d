package org.switchboard.format;

import java.util.List;
import org.switchboard.format.csv.CsvFormat;
import org.switchboard.format.json.JsonFormat;
import org.switchboard.format.json.JsonLinesFormat;
import org.switchboard.format.jsv.JsvFormat;
import org.switchboard.format.xml.XmlFormat;

/** The formats as the server has them, made without it. */
public final class AllFormats {
    private AllFormats() {}

    /** All that are read; pages for people are not among them. */
    public static Formats of(DocumentTypes documents) {
        return new Formats(List.of(
                new JsonFormat(), new XmlFormat(documents), new JsvFormat(), new CsvFormat(), new JsonLinesFormat()));
    }
}
