package org.switchboard.description.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.format.Formats;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;
import org.switchboard.runtime.BuildVersion;

/**
 * The OpenAPI 3.1 document of the server, made from the declarations of the operations and the published types.
 * Immutable.
 */
@Singleton
public class OpenApi {
    private static final String VERSION = "3.1.1";
    private static final String DESCRIPTION = "description";

    private final ObjectNode paths;
    private final ObjectNode components = node();
    private final String version;

    /** Describes all operations of this version. */
    @Inject
    public OpenApi(Operations operations, Formats formats) {
        this(operations, formats, BuildVersion.CURRENT);
    }

    /** Describes all operations. */
    public OpenApi(Operations operations, Formats formats, String version) {
        this.version = version;
        Examples examples = new Examples(formats);
        Contents contents = new Contents(examples);
        paths = Paths.of(operations, contents);
        ObjectNode schemas = components.putObject("schemas");
        TypeSchemas.of(sent(operations), shown(operations)).forEach(schemas::set);
        ObjectNode responses = components.putObject("responses");
        ObjectNode parameters = components.putObject("parameters");
        ObjectNode headers = components.putObject("headers");
        ErrorAnswer.of(true).forEach(error -> responses.set(error.key(), error.described(contents)));
        Arrays.stream(SharedParameter.values()).forEach(each -> parameters.set(each.key(), each.described()));
        Arrays.stream(Header.values()).forEach(header -> headers.set(header.key(), header.described()));
        ObjectNode used = components.putObject("examples");
        examples.used().forEach(used::set);
        ObjectNode schemes = components.putObject("securitySchemes");
        Arrays.stream(SecurityScheme.values()).forEach(scheme -> schemes.set(scheme.key(), scheme.described()));
    }

    /** The document for callers who find the server at an address, which has no slash at its end. */
    public ObjectNode document(String address) {
        ObjectNode document = node().put("openapi", VERSION);
        document.set("info", info(address));
        document.putArray("servers").addObject().put("url", address).put(DESCRIPTION, "This server");
        SecurityScheme.addAnyTo(document.putArray("security"));
        document.putArray("tags")
                .add(tag(Paths.ROUTES, "The operations at their own routes, in every format"))
                .add(tag(
                        Paths.BY_NAME,
                        "The same operations by their names, in JSON; with a suffix such as `.xml`, in its format"));
        document.set("paths", paths);
        document.set("components", components);
        return document;
    }

    private ObjectNode info(String address) {
        ObjectNode info = node().put("title", "Switchboard").put("version", version);
        info.put("summary", "A server for communication sessions: voice calls, chats and faxes");
        info.put(
                DESCRIPTION,
                "Every operation is found at its own routes and by its name. The format of an answer is chosen by the"
                        + " Accept header, by a suffix of the path (`.json`, `.xml`, `.jsv`, `.csv`, `.jsonl`, `.html`) or by"
                        + " `?format=`. Every error has the same shape. XML members come in their own order, which the"
                        + " examples show.");
        info.putObject("contact").put("name", "Switchboard").put("url", address + "/metadata");
        return info;
    }

    private static ObjectNode tag(String name, String description) {
        return node().put("name", name).put(DESCRIPTION, description);
    }

    /** What bodies of requests are made of. */
    private static Set<Class<?>> sent(Operations operations) {
        Set<Class<?>> types = new LinkedHashSet<>();
        operations.declarations().stream().filter(OpenApi::isSent).forEach(each -> types.add(each.request()));
        return types;
    }

    /** What answers are made of, and the enumerations of query strings. */
    private static Set<Class<?>> shown(Operations operations) {
        Set<Class<?>> types = new LinkedHashSet<>();
        operations.declarations().forEach(each -> types.add(each.answer()));
        operations.declarations().stream()
                .filter(each -> !isSent(each))
                .flatMap(each -> PublishedType.of(each.request()).members().stream())
                .map(PublishedMember::type)
                .flatMap(Optional::stream)
                .filter(PublishedType::isEnumeration)
                .forEach(type -> types.add(type.javaType()));
        types.add(ErrorResponse.class);
        return types;
    }

    private static boolean isSent(OperationDescriptor<?, ?> descriptor) {
        return descriptor.routes().stream().anyMatch(route -> route.verb().hasBody());
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
