package org.switchboard.soap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.description.schema.Schemas;
import org.switchboard.description.schema.XmlTree;
import org.switchboard.format.xml.SoapVersion;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;

/**
 * The WSDL 1.1 of all operations, with a port for each version of SOAP (wire contract, section 5, items 9 and 10;
 * decisions, "WSDL"). Many toolkits take the first port, so each version has a document whose first is its own. Immutable.
 */
@Singleton
public class Wsdl {
    private static final String NAMESPACE = "http://schemas.servicestack.net/types";
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String HTTP = "http://schemas.xmlsoap.org/soap/http";
    private static final String ADDRESS = "address-of-the-server";
    private static final String FAULT = "ErrorResponseFault";
    private static final String PORT_TYPE = "ISyncReply";

    /** The ports, with their bindings, which bear the same names. */
    private enum Port {
        BASIC_HTTP("BasicHttpBinding_ISyncReply", "soap", SoapVersion.V11),
        WS_HTTP("WSHttpBinding_ISyncReply", "soap12", SoapVersion.V12);

        private final String binding;
        private final String prefix;
        private final SoapVersion version;

        Port(String binding, String prefix, SoapVersion version) {
            this.binding = binding;
            this.prefix = prefix;
            this.version = version;
        }
    }

    private final Map<SoapVersion, String> templates = new EnumMap<>(SoapVersion.class);

    /** Describes the operations. */
    @Inject
    public Wsdl(Operations operations, Schemas schemas) {
        for (SoapVersion first : SoapVersion.values()) {
            templates.put(first, build(operations, schemas, first).write());
        }
    }

    /**
     * The document.
     *
     * @param address where the server is found, without a slash at its end
     * @param first the version whose port comes first
     */
    public String document(String address, SoapVersion first) {
        return Objects.requireNonNull(templates.get(first)).replace(ADDRESS, escaped(address));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static XmlTree build(Operations operations, Schemas schemas, SoapVersion first) {
        XmlTree definitions = XmlTree.root(
                WSDL,
                "wsdl:definitions",
                "xmlns:wsdl",
                WSDL,
                "xmlns:tns",
                NAMESPACE,
                "xmlns:soap",
                "http://schemas.xmlsoap.org/wsdl/soap/",
                "xmlns:soap12",
                "http://schemas.xmlsoap.org/wsdl/soap12/",
                "name",
                "SyncReply",
                "targetNamespace",
                NAMESPACE);
        Map<String, String> prefixes = declareNamespaces(definitions, operations);
        XmlTree types = definitions.child("wsdl:types");
        schemas.all().forEach(schema -> types.add(schema.tree()));
        for (OperationDescriptor<?, ?> operation : operations.declarations()) {
            addMessage(definitions, operation.name() + "In", element(operation.request(), prefixes));
            addMessage(definitions, operation.name() + "Out", element(operation.answer(), prefixes));
        }
        addMessage(definitions, FAULT, element(ErrorResponse.class, prefixes));
        addPortType(definitions, operations);
        List<Port> ports = Arrays.stream(Port.values())
                .sorted(Comparator.comparing(port -> port.version != first))
                .toList();
        ports.forEach(port -> addBinding(definitions, operations, port));
        XmlTree service = definitions.child("wsdl:service", "name", "SyncReply");
        ports.forEach(port -> addPort(service, port));
        return definitions;
    }

    private static Map<String, String> declareNamespaces(XmlTree definitions, Operations operations) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        for (Class<?> document : operations.documents()) {
            prefixes.computeIfAbsent(PublishedType.of(document).namespace(), unused -> "q" + (prefixes.size() + 1));
        }
        prefixes.forEach((namespace, prefix) -> definitions.with("xmlns:" + prefix, namespace));
        return prefixes;
    }

    private static String element(Class<?> type, Map<String, String> prefixes) {
        PublishedType published = PublishedType.of(type);
        return prefixes.get(published.namespace()) + ':' + published.name();
    }

    private static void addMessage(XmlTree definitions, String name, String element) {
        definitions.child("wsdl:message", "name", name).child("wsdl:part", "name", "par", "element", element);
    }

    private static void addPortType(XmlTree definitions, Operations operations) {
        XmlTree portType = definitions.child("wsdl:portType", "name", PORT_TYPE);
        for (OperationDescriptor<?, ?> descriptor : operations.declarations()) {
            XmlTree operation = portType.child("wsdl:operation", "name", descriptor.name());
            operation.child("wsdl:documentation").text(descriptor.description());
            operation.child("wsdl:input", "message", "tns:" + descriptor.name() + "In");
            operation.child("wsdl:output", "message", "tns:" + descriptor.name() + "Out");
            operation.child("wsdl:fault", "name", FAULT, "message", "tns:" + FAULT);
        }
    }

    private static void addBinding(XmlTree definitions, Operations operations, Port port) {
        String soap = port.prefix;
        XmlTree binding = definitions.child("wsdl:binding", "name", port.binding, "type", "tns:" + PORT_TYPE);
        binding.child(soap + ":binding", "transport", HTTP);
        for (OperationDescriptor<?, ?> descriptor : operations.declarations()) {
            XmlTree operation = binding.child("wsdl:operation", "name", descriptor.name());
            operation.child(
                    soap + ":operation", "soapAction", NAMESPACE + '/' + descriptor.name(), "style", "document");
            operation.child("wsdl:input").child(soap + ":body", "use", "literal");
            operation.child("wsdl:output").child(soap + ":body", "use", "literal");
            operation.child("wsdl:fault", "name", FAULT).child(soap + ":fault", "name", FAULT, "use", "literal");
        }
    }

    private static void addPort(XmlTree service, Port port) {
        service.child("wsdl:port", "name", port.binding, "binding", "tns:" + port.binding)
                .child(port.prefix + ":address", "location", ADDRESS + '/' + port.version.path());
    }
}
