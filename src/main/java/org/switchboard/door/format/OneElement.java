package org.switchboard.door.format;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Shows the element at which a parser stands as if nothing followed it, since JAXB reads one event too far: the parser
 * is left at the element's end. Not thread-safe.
 */
final class OneElement extends StreamReaderDelegate {
    private int depth = 1;

    OneElement(XMLStreamReader at) {
        super(at);
    }

    @Override
    public int next() throws XMLStreamException {
        if (depth == 0) {
            return END_DOCUMENT;
        }
        int event = super.next();
        if (event == START_ELEMENT) {
            depth++;
        } else if (event == END_ELEMENT) {
            depth--;
        }
        return event;
    }

    @Override
    public boolean hasNext() {
        return depth > 0;
    }
}
