package org.switchboard.format.xml;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.util.Map;

/**
 * The one place that chooses the JAXB provider: EclipseLink MOXy, which Payara 6 holds. The types carry standard
 * annotations only, so a server without MOXy needs another name here and nothing else.
 */
final class JaxbProvider {
    private static final String MOXY = "org.eclipse.persistence.jaxb.XMLBindingContextFactory";

    private JaxbProvider() {}

    static JAXBContext newContext(Class<?>... types) {
        try {
            return JAXBContext.newInstance(types, Map.of(JAXBContext.JAXB_CONTEXT_FACTORY, MOXY));
        } catch (JAXBException e) {
            throw new IllegalStateException("the JAXB provider does not accept the published types", e);
        }
    }
}
