package org.switchboard.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.description.schema.Schemas;
import org.switchboard.description.schema.XmlTree;
import org.switchboard.format.xml.SoapVersion;
import org.switchboard.operation.Declared;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The WSDL, as far as it can be judged without a toolkit; that toolkits accept it is shown by the clients' tests. */
class WsdlTest {
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String XS = "http://www.w3.org/2001/XMLSchema";
    private static final Path OF_THE_BUILD = Path.of("src", "test", "resources", "wsdl", "switchboard.wsdl");

    private static final Operations OPERATIONS = Declared.operations();
    private static final Wsdl DESCRIBED = new Wsdl(OPERATIONS, new Schemas(OPERATIONS));

    @Test
    void theClientOfTheBuildIsGeneratedFromWhatTheServerServes() throws IOException {
        assertThat(DESCRIBED.document("http://localhost:8080", SoapVersion.V11))
                .as("if the operations have changed on purpose, write the new document to %s", OF_THE_BUILD)
                .isEqualToNormalizingNewlines(Files.readString(OF_THE_BUILD));
    }

    @Test
    void everyOperationIsInThePortTypeAndInBothBindings() {
        List<String> names = OPERATIONS.declarations().stream()
                .map(OperationDescriptor::name)
                .toList();

        assertThat(elements("portType"))
                .hasSize(1)
                .allSatisfy(portType -> assertThat(namesIn(portType)).containsAll(names));
        assertThat(elements("binding"))
                .hasSize(2)
                .allSatisfy(binding -> assertThat(namesIn(binding)).containsAll(names));
    }

    @Test
    void everyPartIsAnElementThatASchemaDeclares() {
        Set<String> declared = new TreeSet<>();
        for (Element schema : elements(XS, "schema")) {
            for (Element element : children(schema, "element")) {
                declared.add('{' + schema.getAttribute("targetNamespace") + '}' + element.getAttribute("name"));
            }
        }

        assertThat(elements("part")).isNotEmpty().allSatisfy(part -> {
            String[] name = part.getAttribute("element").split(":");
            assertThat(declared).contains('{' + part.lookupNamespaceURI(name[0]) + '}' + name[1]);
        });
    }

    @Test
    void thereIsAPortForEachVersionAtTheAddressOfTheRequest() {
        String document = DESCRIBED.document("https://voice.example/base", SoapVersion.V11);

        assertThat(document)
                .contains("location=\"https://voice.example/base/soap11\"")
                .contains("location=\"https://voice.example/base/soap12\"");
    }

    /** What toolkits such as PHP's take without being asked. */
    @ParameterizedTest
    @CsvSource({
        "V11, BasicHttpBinding_ISyncReply, WSHttpBinding_ISyncReply",
        "V12, WSHttpBinding_ISyncReply, BasicHttpBinding_ISyncReply",
    })
    void theBindingAndThePortOfTheVersionAskedForComeFirst(SoapVersion asked, String first, String second) {
        for (String element : List.of("binding", "port")) {
            assertThat(elements(asked, WSDL, element))
                    .extracting(each -> each.getAttribute("name"))
                    .containsExactly(first, second);
        }
    }

    @Test
    void anAddressCannotLeaveItsPlace() {
        String document = DESCRIBED.document("http://x\"/><evil a=\"&", SoapVersion.V12);

        assertThat(document).doesNotContain("<evil").contains("http://x&quot;/&gt;&lt;evil a=&quot;&amp;/soap11");
    }

    private static List<Element> elements(String name) {
        return elements(WSDL, name);
    }

    private static List<Element> elements(String namespace, String name) {
        return elements(SoapVersion.V11, namespace, name);
    }

    private static List<Element> elements(SoapVersion first, String namespace, String name) {
        Element root =
                XmlTree.parse(DESCRIBED.document("http://localhost", first)).node();
        return list(root.getElementsByTagNameNS(namespace, name));
    }

    private static List<Element> children(Element parent, String name) {
        return list(parent.getChildNodes()).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    private static List<String> namesIn(Element parent) {
        return children(parent, "operation").stream()
                .map(operation -> operation.getAttribute("name"))
                .toList();
    }

    private static List<Element> list(NodeList nodes) {
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
