package org.switchboard.description.schema;

import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.switchboard.operation.Declared;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** Documents judged by the schemas that the server serves, with nothing read from anywhere else. */
public final class Validating {
    private static final Schema SCHEMA = compile();

    private Validating() {}

    /** @throws SAXException if the document is not valid */
    public static void check(String document) throws SAXException {
        try {
            SCHEMA.newValidator().validate(new StreamSource(new StringReader(document)));
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Schema compile() {
        Map<String, String> byNamespace = new Schemas(Declared.operations())
                .all().stream().collect(Collectors.toMap(SchemaDocument::namespace, document -> document.text()));
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            DOMImplementationLS inputs = (DOMImplementationLS)
                    DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
                LSInput input = inputs.createLSInput();
                input.setStringData(byNamespace.get(namespace));
                return input;
            });
            return factory.newSchema(new StreamSource(new StringReader(importing(byNamespace))));
        } catch (SAXException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String importing(Map<String, String> byNamespace) {
        return byNamespace.keySet().stream()
                .map(namespace -> "<xs:import namespace=\"" + namespace + "\"/>")
                .collect(Collectors.joining(
                        "", "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">", "</xs:schema>"));
    }
}
