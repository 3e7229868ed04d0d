package org.switchboard.format.xml;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.UnmarshalException;
import jakarta.xml.bind.Unmarshaller;
import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.util.ValidationEventCollector;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** The one JAXB context of the application, whose marshallers and unmarshallers are used again. Thread-safe. */
final class JaxbBinding {
    /** MOXy makes a log with large buffers for each marshaller: 40 KiB a time. */
    private static final int MAX_SPARE = 64;

    private final JAXBContext context;
    private final ObjectPool<Marshaller> marshallers = new ObjectPool<>(MAX_SPARE, this::newMarshaller);
    private final ObjectPool<Reader> readers = new ObjectPool<>(MAX_SPARE, this::newReader);

    /** An unmarshaller with what collects the faults that it would pass over; used again only where there were none. */
    private record Reader(Unmarshaller unmarshaller, ValidationEventCollector swallowed) {}

    /** Compiles the context; takes part of a second. */
    JaxbBinding(Set<Class<?>> documents) {
        context = JaxbProvider.newContext(documents.toArray(Class<?>[]::new));
    }

    /**
     * The object of the element at which a parser stands, or null if the element is nil.
     *
     * @throws JAXBException if it is not one, and also where JAXB by itself would pass over a fault
     */
    <T> @Nullable T unmarshal(XMLStreamReader at, Class<T> type) throws JAXBException {
        Reader reader = readers.take();
        @Nullable T value = reader.unmarshaller().unmarshal(at, type).getValue();
        if (reader.swallowed().hasEvents()) {
            ValidationEvent fault = reader.swallowed().getEvents()[0];
            throw new UnmarshalException(fault.getMessage(), fault.getLinkedException());
        }
        readers.giveBack(reader);
        return value;
    }

    /** Writes a document as an element. */
    void marshal(Object document, XMLStreamWriter out) throws JAXBException {
        Marshaller marshaller = marshallers.take();
        marshaller.marshal(document, out);
        marshallers.giveBack(marshaller);
    }

    private Marshaller newMarshaller() {
        try {
            Marshaller marshaller = context.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            return marshaller;
        } catch (JAXBException e) {
            throw new IllegalStateException("the JAXB provider makes no marshaller", e);
        }
    }

    private Reader newReader() {
        try {
            Unmarshaller unmarshaller = context.createUnmarshaller();
            ValidationEventCollector swallowed = new ValidationEventCollector();
            unmarshaller.setEventHandler(swallowed);
            return new Reader(unmarshaller, swallowed);
        } catch (JAXBException e) {
            throw new IllegalStateException("the JAXB provider makes no unmarshaller", e);
        }
    }
}
