package org.switchboard.description.schema;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.Operations;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The schemas of the published types, one for each XML namespace, in the manner of .NET's XsdDataContractExporter: what
 * the server writes is valid by them (wire contract, sections 1.2 and 5). Immutable.
 */
@Singleton
public class Schemas {
    private static final String XS = "http://www.w3.org/2001/XMLSchema";
    private static final String ARRAYS = ArrayOfKeyValueOfstringstring.NAMESPACE;
    private static final String SERIALIZATION = "http://schemas.microsoft.com/2003/10/Serialization/";
    private static final String LIST = "ArrayOf";

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
        List<PublishedType> types = PublishedType.closure(roots);
        Set<PublishedType> lists = new LinkedHashSet<>();
        roots.forEach(root -> lists.add(PublishedType.of(root)));
        types.forEach(type -> type.ownMembers().stream()
                .filter(member -> member.kind() == MemberKind.OBJECT_LIST)
                .forEach(member -> lists.add(member.type().orElseThrow())));
        Map<String, List<PublishedType>> byNamespace = new LinkedHashMap<>();
        types.forEach(type -> byNamespace
                .computeIfAbsent(type.namespace(), unused -> new ArrayList<>())
                .add(type));
        List<SchemaDocument> documents = new ArrayList<>();
        byNamespace.forEach((namespace, members) -> documents.add(
                new SchemaDocument(namespace, schema(namespace, members, lists).write())));
        documents.add(new SchemaDocument(ARRAYS, arrays().write()));
        documents.add(new SchemaDocument(SERIALIZATION, serialization().write()));
        return documents;
    }

    private static XmlTree schema(String namespace, List<PublishedType> types, Set<PublishedType> lists) {
        XmlTree schema = XmlTree.root(
                XS,
                "xs:schema",
                "xmlns:xs",
                XS,
                "xmlns:tns",
                namespace,
                "targetNamespace",
                namespace,
                "elementFormDefault",
                "qualified");
        Prefixes prefixes = new Prefixes(namespace);
        Set<String> needed = new LinkedHashSet<>();
        types.forEach(type -> collectNamespaces(type, needed));
        needed.remove(namespace);
        needed.forEach(other -> schema.with("xmlns:" + prefixes.of(other), other));
        needed.forEach(other -> schema.child("xs:import", "namespace", other));
        for (PublishedType type : types) {
            if (type.isEnumeration()) {
                addEnumeration(schema, type);
            } else {
                addClass(schema, type, prefixes);
            }
            addElement(schema, type.name());
            if (lists.contains(type)) {
                addList(schema, type);
            }
        }
        return schema;
    }

    private static void collectNamespaces(PublishedType type, Set<String> needed) {
        type.base().ifPresent(base -> needed.add(base.namespace()));
        for (PublishedMember member : type.ownMembers()) {
            member.type().ifPresent(part -> needed.add(part.namespace()));
            if (member.kind() == MemberKind.TEXT_LIST || member.kind() == MemberKind.DICTIONARY) {
                needed.add(ARRAYS);
            }
        }
    }

    private static void addEnumeration(XmlTree schema, PublishedType type) {
        XmlTree simple = schema.child("xs:simpleType", "name", type.name());
        XmlTree restriction = simple.child("xs:restriction", "base", "xs:string");
        type.values().forEach(value -> restriction.child("xs:enumeration", "value", value));
    }

    private static void addClass(XmlTree schema, PublishedType type, Prefixes prefixes) {
        XmlTree complex = schema.child("xs:complexType", "name", type.name());
        document(complex, type.description());
        XmlTree content = type.base()
                .map(base -> complex.child("xs:complexContent", "mixed", "false")
                        .child("xs:extension", "base", prefixes.qualified(base.namespace(), base.name())))
                .orElse(complex);
        XmlTree sequence = content.child("xs:sequence");
        for (PublishedMember member : type.ownMembersInXml()) {
            XmlTree element = sequence.child("xs:element", "minOccurs", "0", "name", member.name());
            if (member.nullable()) {
                element.with("nillable", "true");
            }
            element.with("type", typeOf(member, prefixes));
            document(element, member.description());
        }
    }

    private static String typeOf(PublishedMember member, Prefixes prefixes) {
        return switch (member.kind()) {
            case TEXT -> "xs:string";
            case BOOLEAN -> "xs:boolean";
            case INTEGER -> "xs:int";
            case TEXT_LIST -> prefixes.qualified(ARRAYS, "ArrayOfstring");
            case DICTIONARY -> prefixes.qualified(ARRAYS, "ArrayOfKeyValueOfstringstring");
            case ENUMERATION, OBJECT -> {
                PublishedType type = member.type().orElseThrow();
                yield prefixes.qualified(type.namespace(), type.name());
            }
            case OBJECT_LIST -> {
                PublishedType type = member.type().orElseThrow();
                yield prefixes.qualified(type.namespace(), LIST + type.name());
            }
        };
    }

    private static void addList(XmlTree schema, PublishedType item) {
        schema.child("xs:complexType", "name", LIST + item.name())
                .child("xs:sequence")
                .child("xs:element", many(item.name(), "tns:" + item.name()));
        addElement(schema, LIST + item.name());
    }

    private static String[] many(String name, String type) {
        return new String[] {"minOccurs", "0", "maxOccurs", "unbounded", "name", name, "nillable", "true", "type", type
        };
    }

    private static void addElement(XmlTree schema, String name) {
        schema.child("xs:element", "name", name, "nillable", "true", "type", "tns:" + name);
    }

    private static void document(XmlTree element, Optional<String> description) {
        description.ifPresent(
                text -> element.child("xs:annotation").child("xs:documentation").text(text));
    }

    private static XmlTree arrays() {
        XmlTree schema = XmlTree.root(
                XS,
                "xs:schema",
                "xmlns:xs",
                XS,
                "xmlns:tns",
                ARRAYS,
                "targetNamespace",
                ARRAYS,
                "elementFormDefault",
                "qualified");
        schema.child("xs:complexType", "name", "ArrayOfstring")
                .child("xs:sequence")
                .child("xs:element", many("string", "xs:string"));
        addElement(schema, "ArrayOfstring");
        XmlTree entry = schema.child("xs:complexType", "name", "ArrayOfKeyValueOfstringstring")
                .child("xs:sequence")
                .child("xs:element", "minOccurs", "0", "maxOccurs", "unbounded", "name", "KeyValueOfstringstring")
                .child("xs:complexType")
                .child("xs:sequence");
        entry.child("xs:element", "name", "Key", "nillable", "true", "type", "xs:string");
        entry.child("xs:element", "name", "Value", "nillable", "true", "type", "xs:string");
        addElement(schema, "ArrayOfKeyValueOfstringstring");
        return schema;
    }

    /** The same for every .NET service. */
    private static XmlTree serialization() {
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream("/schema/serialization.xsd"))) {
            return XmlTree.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The prefixes of the namespaces that one schema needs. */
    private static final class Prefixes {
        private final Map<String, String> known = new LinkedHashMap<>();

        Prefixes(String own) {
            known.put(own, "tns");
        }

        String of(String namespace) {
            return known.computeIfAbsent(namespace, unused -> "q" + known.size());
        }

        String qualified(String namespace, String name) {
            return of(namespace) + ':' + name;
        }
    }
}
