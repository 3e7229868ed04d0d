package org.switchboard.description.explorer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.description.OperationCategory;
import org.switchboard.description.samples.SampleLogin;
import org.switchboard.description.samples.SampleWriter;
import org.switchboard.description.samples.WorkingSamples;
import org.switchboard.format.Format;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;
import org.switchboard.text.JsonText;

/** What the explorer's page is made of: the operations by category, with their routes, members and samples. Immutable. */
@Singleton
public class ExplorerDocument {
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";

    private final Operations operations;
    private final WorkingSamples samples;
    private final SampleWriter writer;

    /** Of all operations. */
    @Inject
    public ExplorerDocument(Operations operations, WorkingSamples samples, SampleWriter writer) {
        this.operations = operations;
        this.samples = samples;
        this.writer = writer;
    }

    /** In JSON. */
    String text() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode logins = document.putArray("logins");
        if (samples.inDemo()) {
            Arrays.stream(SampleLogin.values()).forEach(login -> addLogin(logins.addObject(), login));
        }
        ArrayNode types = document.putArray("formats");
        Arrays.stream(Format.values())
                .filter(Format::isRead)
                .forEach(format ->
                        types.addObject().put("name", format.suffix()).put("type", SampleWriter.mediaType(format)));
        ArrayNode categories = document.putArray("subjects");
        Arrays.stream(OperationCategory.values()).forEach(category -> addCategory(categories.addObject(), category));
        return JsonText.compact(document);
    }

    private static void addLogin(ObjectNode node, SampleLogin login) {
        node.put(TITLE, login.title()).put("email", login.email()).put("password", SampleLogin.PASSWORD);
        login.roles().forEach(node.putArray("roles")::add);
    }

    private void addCategory(ObjectNode node, OperationCategory category) {
        node.put(TITLE, category.title()).put(DESCRIPTION, category.description());
        ArrayNode shown = node.putArray("operations");
        operations.declarations().stream()
                .filter(declaration -> OperationCategory.of(declaration) == category)
                .forEach(declaration -> addOperation(shown.addObject(), declaration));
    }

    private void addOperation(ObjectNode node, OperationDescriptor<?, ?> descriptor) {
        node.put("name", descriptor.name()).put(DESCRIPTION, descriptor.description());
        node.put("open", !descriptor.audience().needsLogin());
        node.put("rehearsable", descriptor.supportsDryRun());
        descriptor.roleNames().forEach(node.putArray("roles")::add);
        ArrayNode routes = node.putArray("routes");
        descriptor
                .routes()
                .forEach(route -> routes.addObject()
                        .put("verb", route.verb().name())
                        .put("path", route.path())
                        .put("hasBody", route.verb().hasBody()));
        ArrayNode members = node.putArray("members");
        PublishedType.of(descriptor.request()).members().forEach(member -> addMember(members.addObject(), member));
        ArrayNode shown = node.putArray("samples");
        samples.of(descriptor).forEach(sample -> shown.add(sample.described(writer)));
    }

    private static void addMember(ObjectNode node, PublishedMember member) {
        node.put("name", member.jsonName()).put("kind", member.kind().name());
        member.description().ifPresent(text -> node.put(DESCRIPTION, text));
        member.type()
                .filter(PublishedType::isEnumeration)
                .ifPresent(type -> type.values().forEach(node.putArray("values")::add));
    }
}
