package org.switchboard.description.schema;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.Operations;
import org.switchboard.text.TextResource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The schemas of the published types, one for each XML namespace, in the manner of .NET's XsdDataContractExporter: what
 * the server writes is valid by them (wire contract, sections 1.2 and 5). Immutable.
 */
@Singleton
public class Schemas {
    private static final String XS = "http://www.w3.org/2001/XMLSchema";
    private static final String SERIALIZATION = "http://schemas.microsoft.com/2003/10/Serialization/";

    private final List<SchemaDocument> documents;

    /** Describes all that operations take and give. */
    @Inject
    public Schemas(Operations operations) {
        documents = List.copyOf(build(operations.documents()));
    }

    /** One schema for each namespace; the place in the list is its number. */
    public List<SchemaDocument> all() {
        return documents;
    }

    /**
     * A schema as a document of its own, whose imports lead to the others.
     *
     * @param number its place in {@link #all}
     * @param place where the schema of a number is found
     */
    public Optional<String> standalone(int number, IntFunction<String> place) {
        if (number < 0 || number >= documents.size()) {
            return Optional.empty();
        }
        XmlTree copy = documents.get(number).tree();
        NodeList imports = copy.node().getElementsByTagNameNS(XS, "import");
        for (int at = 0; at < imports.getLength(); at++) {
            Element each = (Element) imports.item(at);
            each.setAttribute("schemaLocation", place.apply(numberOf(each.getAttribute("namespace"))));
        }
        return Optional.of(copy.write());
    }

    private int numberOf(String namespace) {
        return documents.stream().map(SchemaDocument::namespace).toList().indexOf(namespace);
    }

    private static List<SchemaDocument> build(Collection<Class<?>> roots) {
        Template template =
                Mustache.compiler().emptyStringIsFalse(true).compile(TextResource.read("/schema/namespace.mustache"));
        List<PublishedType> types = PublishedType.closure(roots);
        Set<PublishedType> listed = listed(roots, types);
        List<SchemaDocument> documents = new ArrayList<>();
        types.stream()
                .collect(Collectors.groupingBy(PublishedType::namespace, LinkedHashMap::new, Collectors.toList()))
                .forEach((namespace, members) -> documents.add(
                        document(namespace, template.execute(new NamespaceModel(namespace, members, listed)))));
        // The same for every .NET service.
        documents.add(document(NamespaceModel.ARRAYS, TextResource.read("/schema/arrays.xsd")));
        documents.add(document(SERIALIZATION, TextResource.read("/schema/serialization.xsd")));
        return documents;
    }

    private static Set<PublishedType> listed(Collection<Class<?>> roots, List<PublishedType> types) {
        Set<PublishedType> listed = new LinkedHashSet<>();
        roots.forEach(root -> listed.add(PublishedType.of(root)));
        types.forEach(type -> type.ownMembers().stream()
                .filter(member -> member.kind() == MemberKind.OBJECT_LIST)
                .forEach(member -> listed.add(member.type().orElseThrow())));
        return listed;
    }

    private static SchemaDocument document(String namespace, String text) {
        return new SchemaDocument(namespace, XmlTree.parse(text).write());
    }
}
