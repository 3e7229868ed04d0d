package org.switchboard.format.xml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Shows the element at which a parser stands as if nothing were before it and nothing followed it, since JAXB reads one
 * event too far: the parser is left at the element's end. Not thread-safe.
 */
final class SubtreeReader extends StreamReaderDelegate {
    private boolean before;
    private int depth = 1;

    private SubtreeReader(XMLStreamReader at, boolean before) {
        super(at);
        this.before = before;
    }

    /** Stands at the element's start. */
    static SubtreeReader at(XMLStreamReader start) {
        return new SubtreeReader(start, false);
    }

    /** Stands before the element's start, as at the beginning of a document. */
    static SubtreeReader before(XMLStreamReader start) {
        return new SubtreeReader(start, true);
    }

    @Override
    public int next() throws XMLStreamException {
        if (before) {
            before = false;
            return START_ELEMENT;
        }
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
    public int getEventType() {
        return before ? START_DOCUMENT : super.getEventType();
    }

    @Override
    public boolean hasNext() {
        return depth > 0;
    }
}
