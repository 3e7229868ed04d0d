package org.switchboard.description;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.format.Formats;
import org.switchboard.format.xml.XmlFormat;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;

/**
 * What the page of an operation shows, as its template asks for it.
 *
 * @param base where the server's paths begin, with a slash at its end
 * @param name the operation's name
 * @param description what it does
 * @param open whether no login is needed
 * @param roles the role that it takes; empty if any login will do
 * @param routes its routes
 * @param formats the pages of the same operation for other formats
 * @param languages the same page with the types in other languages
 * @param code the types in the language asked for; empty if tables are shown
 * @param types the tables; none if code is shown
 * @param sentence how the format is asked for, and the answer where there is none
 * @param label what the format is called
 * @param sample a request and its answer with every member, in which the placeholders of the original's pages stand
 * @param scripts samples that work as they stand
 * @param ownLogin whether their reader has to say who is asking
 * @param tried where the explorer shows the operation
 */
record OperationPage(
        String base,
        String name,
        String description,
        boolean open,
        String roles,
        List<RouteRow> routes,
        List<Link> formats,
        List<Link> languages,
        String code,
        List<TypeTable> types,
        String sentence,
        String label,
        Sample sample,
        List<Script> scripts,
        boolean ownLogin,
        String tried) {

    /** A sample as commands for a shell. */
    record Script(String title, String commands) {}

    /** A link; the one to the page itself is marked. */
    record Link(String href, String text, boolean current) {}

    /** A verb and a path. */
    record RouteRow(String verb, String path) {}

    /** A type with its members, or the names of an enumeration. */
    record TypeTable(String name, String extending, List<MemberRow> members, String values) {
        boolean hasMembers() {
            return !members.isEmpty();
        }
    }

    /** One member. */
    record MemberRow(String name, String place, String type, String required, String description) {}

    /** A request and its answer. */
    record Sample(String request, String answer) {}

    static OperationPage of(
            OperationDescriptor<?, ?> descriptor,
            PageFormat format,
            Optional<String> language,
            String base,
            String host,
            TypeSource source,
            Formats serializers,
            XmlFormat xml,
            List<Script> scripts) {
        Optional<String> code = language.flatMap(name -> source.shown(name, descriptor.name()));
        return new OperationPage(
                base,
                descriptor.name(),
                descriptor.description(),
                !descriptor.audience().needsLogin(),
                String.join(" or ", descriptor.roleNames()),
                descriptor.routes().stream()
                        .map(route -> new RouteRow(route.verb().name(), route.path()))
                        .toList(),
                formats(descriptor.name(), format, base),
                languages(descriptor.name(), format, code.flatMap(unused -> language), base, source),
                code.orElse(""),
                code.isPresent() ? List.of() : tables(descriptor),
                sentence(descriptor, format),
                format.label(),
                new Exchange(descriptor, format, host, serializers, xml).sample(),
                scripts,
                scripts.stream().anyMatch(script -> script.commands().contains("$LOGIN")),
                base + "explorer/#" + descriptor.name());
    }

    private static List<Link> formats(String operation, PageFormat shown, String base) {
        return List.of(PageFormat.values()).stream()
                .map(format -> new Link(address(base, format, operation), format.label(), format == shown))
                .toList();
    }

    private static List<Link> languages(
            String operation, PageFormat format, Optional<String> shown, String base, TypeSource source) {
        String address = address(base, format, operation);
        return source.names().stream()
                .map(name -> new Link(
                        address + "&lang=" + name,
                        name,
                        shown.filter(name::equalsIgnoreCase).isPresent()))
                .toList();
    }

    static String address(String base, PageFormat format, String operation) {
        return base + format.path() + "/metadata?op=" + operation;
    }

    private static String sentence(OperationDescriptor<?, ?> descriptor, PageFormat format) {
        return format.soap()
                .map(version -> "To call this operation with " + format.label() + ", post the envelope to /"
                        + version.path() + "; a GET of the same path shows the WSDL.")
                .orElseGet(() -> silence(descriptor)
                        + "To override the Content-type in your clients, use the HTTP Accept Header, append the ."
                        + format.path() + " suffix or ?format=" + format.path());
    }

    private static String silence(OperationDescriptor<?, ?> descriptor) {
        return descriptor.noContent()
                ? "This operation returns nothing; with the header Prefer: return=representation it returns "
                        + descriptor.answer().getSimpleName() + ". "
                : "";
    }

    private static List<TypeTable> tables(OperationDescriptor<?, ?> descriptor) {
        Set<PublishedType> types = new LinkedHashSet<>();
        types.add(PublishedType.of(descriptor.request()));
        types.add(PublishedType.of(descriptor.answer()));
        types.addAll(PublishedType.closure(List.of(descriptor.request(), descriptor.answer())));
        return types.stream().map(type -> table(type, descriptor)).toList();
    }

    private static TypeTable table(PublishedType type, OperationDescriptor<?, ?> descriptor) {
        boolean asked = type.javaType() == descriptor.request();
        return new TypeTable(
                type.name(),
                type.base().map(PublishedType::name).orElse(""),
                type.ownMembers().stream()
                        .map(member -> row(member, asked ? place(member, descriptor) : "form"))
                        .toList(),
                String.join(", ", type.values()));
    }

    private static MemberRow row(PublishedMember member, String place) {
        return new MemberRow(
                member.name(),
                place,
                typeName(member),
                place.equals("path") ? "Yes" : "No",
                member.description().orElse(""));
    }

    private static String place(PublishedMember member, OperationDescriptor<?, ?> descriptor) {
        Route route = descriptor.routes().get(0);
        if (route.parameters().contains(member.jsonName())) {
            return "path";
        }
        return route.verb().hasBody() ? "body" : "query";
    }

    private static String typeName(PublishedMember member) {
        String item = member.type().map(PublishedType::name).orElse("string");
        String optional = member.nullable() ? "?" : "";
        return switch (member.kind()) {
            case TEXT -> "string";
            case BOOLEAN -> "bool" + optional;
            case INTEGER -> "int" + optional;
            case ENUMERATION -> item + optional;
            case OBJECT -> item;
            case TEXT_LIST, OBJECT_LIST -> "List<" + item + ">";
            case DICTIONARY -> "Dictionary<string, string>";
        };
    }

    /** Writes the sample with the real serializers. */
    private record Exchange(
            OperationDescriptor<?, ?> declaration, PageFormat format, String host, Formats serializers, XmlFormat xml) {
        private static final String LENGTH = "Content-Length: length\n\n";

        Sample sample() {
            return new Sample(request(), answer());
        }

        private String answer() {
            return declaration.noContent() && format.soap().isEmpty()
                    ? "HTTP/1.1 204 No Content\n"
                    : "HTTP/1.1 200 OK\nContent-Type: " + format.contentType() + "\n" + LENGTH
                            + written(declaration.answer());
        }

        private String request() {
            if (format.soap().isPresent()) {
                return "POST /" + format.soap().get().path() + " HTTP/1.1\nHost: " + host + "\nContent-Type: "
                        + format.contentType() + "\nSOAPAction: \"" + declaration.name() + "\"\n" + LENGTH
                        + written(declaration.request());
            }
            Route route = declaration.routes().get(0);
            String head = route.verb() + " " + route.path() + " HTTP/1.1\nHost: " + host + "\nAccept: "
                    + format.contentType() + "\n";
            return route.verb().hasBody()
                    ? head + "Content-Type: " + format.contentType() + "\n" + LENGTH + written(declaration.request())
                    : head;
        }

        private String written(Class<?> type) {
            return format.write(Samples.of(type), serializers, xml);
        }
    }
}
