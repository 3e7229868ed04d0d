package org.switchboard.description.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import org.switchboard.text.JsonBuffers;
import org.switchboard.text.TextResource;

/**
 * The OpenAPI 3.1 document of the server: {@code openapi/document.yaml}, completed from the declarations of the operations
 * and the published types. Immutable.
 */
@Singleton
public class OpenApi {
    private final ObjectNode document = read();

    /** Describes all operations of this version. */
    @Inject
    public OpenApi(Operations operations, Formats formats) {
        this(operations, formats, BuildVersion.CURRENT);
    }

    /** Describes all operations. */
    public OpenApi(Operations operations, Formats formats, String version) {
        ExampleObjects exampleObjects = new ExampleObjects(formats);
        document.withObject("/info").put("version", version);
        document.set("paths", PathItems.of(operations, exampleObjects));
        ObjectNode components = document.withObject("/components");
        TypeSchemas.of(sent(operations), shown(operations)).forEach(components.withObject("/schemas")::set);
        ObjectNode error = ContentObjects.ofEveryFormat(exampleObjects).answer(ErrorResponse.class);
        for (JsonNode response : components.withObject("/responses")) {
            ((ObjectNode) response).set("content", error);
        }
        exampleObjects.used().forEach(components.withObject("/examples")::set);
    }

    private static ObjectNode read() {
        YAMLMapper mapper = new YAMLMapper(
                YAMLFactory.builder().recyclerPool(JsonBuffers.POOL).build());
        try {
            return (ObjectNode) mapper.readTree(TextResource.read("/openapi/document.yaml"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("our own document can be read", e);
        }
    }

    /** The document for callers who find the server at an address, which has no slash at its end. */
    public ObjectNode document(String address) {
        ObjectNode here = JsonNodeFactory.instance.objectNode();
        here.setAll(document);
        ObjectNode info = document.withObject("/info").deepCopy();
        info.withObject("/contact").put("url", address + "/metadata");
        here.set("info", info);
        here.putArray("servers").addObject().put("url", address).put("description", "This server");
        return here;
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
}
