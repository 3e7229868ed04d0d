package org.switchboard.format.xml;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * The JDK's parser, which on some documents fails with something else than what it says it throws: on a wrong character
 * in a DTD, for example, it misses the text of its own message. Not thread-safe.
 */
final class CheckedXmlStreamReader extends StreamReaderDelegate {
    CheckedXmlStreamReader(XMLStreamReader parser) {
        super(parser);
    }

    @Override
    public int next() throws XMLStreamException {
        try {
            return super.next();
        } catch (RuntimeException e) {
            Location at = getLocation();
            XMLStreamException notWellFormed = new XMLStreamException("line " + at.getLineNumber() + ", column "
                    + at.getColumnNumber() + ": the document is not well-formed");
            notWellFormed.addSuppressed(e);
            throw notWellFormed;
        }
    }
}
