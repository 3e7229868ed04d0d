package org.switchboard.description.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;

/**
 * An operation at one of its routes, as OpenAPI's "Operation Object" tells of it.
 *
 * @param operation the operation
 * @param route the route
 * @param pathNames what the document's path calls the parameters of the route
 */
record OperationObject(OperationDescriptor<?, ?> operation, Route route, List<String> pathNames) {
    private static final String DESCRIPTION = "description";
    private static final String ACCOUNT = "accountId";
    private static final List<Integer> ERRORS =
            List.of(400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 500, 502, 503);
    private static final Set<Integer> ERRORS_OF_WRITING = Set.of(409, 412, 413, 415, 422, 502);

    /**
     * The object.
     *
     * @param id a name that no other has
     * @param tag the group in which it is shown
     * @param mediaTypes what its bodies hold
     */
    ObjectNode described(String id, String tag, ContentObjects contentObjects) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putArray("tags").add(tag);
        node.put("summary", operation.description());
        node.put(DESCRIPTION, operation.description() + ". " + requirement());
        node.put("operationId", id);
        operation.roleNames().forEach(node.putArray("x-required-roles")::add);
        if (!needsLogin()) {
            // Whoever signs in all the same is told more.
            ArrayNode security = node.putArray("security");
            security.addObject();
            List.of("basic", "bearer", "cookie")
                    .forEach(scheme -> security.addObject().putArray(scheme));
        }
        addParameters(node.putArray("parameters"));
        if (route.verb().hasBody()) {
            node.putObject("requestBody")
                    .put(DESCRIPTION, description(operation.request(), "The request "))
                    .set("content", contentObjects.request(operation.request()));
        }
        addResponses(node.putObject("responses"), contentObjects.answer(operation.answer()));
        return node;
    }

    private String requirement() {
        List<String> roles = operation.roleNames();
        if (!needsLogin()) {
            return "No login is needed; one may be sent.";
        }
        return roles.isEmpty() ? "Any login will do." : "Required role: " + String.join(" or ", roles) + '.';
    }

    private void addParameters(ArrayNode parameters) {
        List<PublishedMember> members = PublishedType.of(operation.request()).members();
        for (int at = 0; at < pathNames.size(); at++) {
            String member = route.parameters().get(at);
            String name = pathNames.get(at);
            members.stream()
                    .filter(each -> each.jsonName().equals(member))
                    .forEach(
                            each -> parameters.add(parameter(each, name, "path").put("required", true)));
        }
        if (!route.verb().hasBody()) {
            members.stream()
                    .filter(member -> !route.parameters().contains(member.jsonName()))
                    .forEach(member -> parameters.add(inQuery(member)));
        }
        addIf(members.stream().noneMatch(each -> each.jsonName().equalsIgnoreCase(ACCOUNT)), parameters, ACCOUNT);
        addIf(needsLogin(), parameters, "X-Expect-Account");
        addIf(isReading(), parameters, "If-None-Match");
        addIf(!isReading() && isOfSomethingThatIsThere(), parameters, "If-Match");
        addIf(operation.idempotent(), parameters, "Idempotency-Key");
        addIf(operation.supportsDryRun(), parameters, "dryRun");
        addIf(operation.noContent(), parameters, "Prefer");
    }

    private static void addIf(boolean taken, ArrayNode parameters, String name) {
        if (taken) {
            parameters.add(ComponentReference.to("parameters", name));
        }
    }

    /** A POST is, where a route of it names the thing; what is for anyone changes nothing that has a version. */
    private boolean isOfSomethingThatIsThere() {
        return route.verb() != Verb.POST
                || needsLogin()
                        && operation.routes().stream()
                                .filter(each -> each.verb() == route.verb())
                                .anyMatch(each -> !each.parameters().isEmpty());
    }

    private static ObjectNode inQuery(PublishedMember member) {
        ObjectNode parameter = parameter(member, member.jsonName(), "query");
        return member.kind() == MemberKind.TEXT_LIST
                ? parameter.put("style", "form").put("explode", false)
                : parameter;
    }

    private static ObjectNode parameter(PublishedMember member, String name, String in) {
        ObjectNode parameter =
                JsonNodeFactory.instance.objectNode().put("name", name).put("in", in);
        description(member).ifPresent(text -> parameter.put(DESCRIPTION, text));
        return parameter.set("schema", TypeSchemas.inText(member));
    }

    private static Optional<String> description(PublishedMember member) {
        return switch (member.kind()) {
            case TEXT, BOOLEAN, INTEGER, ENUMERATION, TEXT_LIST -> member.description();
            case OBJECT, OBJECT_LIST, DICTIONARY ->
                Optional.of(member.description().orElse("") + " (in JSV)");
        };
    }

    private void addResponses(ObjectNode responses, ObjectNode content) {
        ObjectNode shown = addResponse(responses, "200", description(operation.answer(), ""));
        shown.set("content", content);
        if (operation.noContent()) {
            addHeader(shown, "Preference-Applied");
            addResponse(responses, "204", "Done; nothing is shown unless it is preferred");
        }
        if (isReading()) {
            addHeader(responses.putObject("304").put(DESCRIPTION, "The caller has it already"), "ETag");
        }
        ERRORS.stream()
                .filter(status -> !isReading() || !ERRORS_OF_WRITING.contains(status))
                .forEach(status ->
                        responses.set(Integer.toString(status), ComponentReference.to("responses", "error" + status)));
    }

    private ObjectNode addResponse(ObjectNode responses, String status, String description) {
        ObjectNode response = responses.putObject(status).put(DESCRIPTION, description);
        addHeader(response, "ETag");
        if (needsLogin()) {
            addHeader(response, "X-Account");
        }
        if (operation.idempotent()) {
            addHeader(response, "Idempotent-Replayed");
        }
        return response;
    }

    private static void addHeader(ObjectNode response, String name) {
        response.withObject("/headers").set(name, ComponentReference.to("headers", name));
    }

    private static String description(Class<?> type, String otherwise) {
        return PublishedType.of(type).description().orElse(otherwise + type.getSimpleName());
    }

    private boolean needsLogin() {
        return operation.audience().needsLogin();
    }

    private boolean isReading() {
        return route.verb() == Verb.GET;
    }
}
