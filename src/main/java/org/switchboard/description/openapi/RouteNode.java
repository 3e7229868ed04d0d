package org.switchboard.description.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Verb;

/**
 * One way to ask for an operation, as the document tells of it.
 *
 * @param declaration the operation
 * @param verb the verb
 * @param pathMembers the members of the request that the path holds, by JSON name
 * @param pathNames what the document's path calls them, in the same order
 */
record RouteNode(OperationDescriptor<?, ?> declaration, Verb verb, List<String> pathMembers, List<String> pathNames) {
    private static final String DESCRIPTION = "description";
    private static final String SCHEMA = "schema";

    /**
     * The operation object.
     *
     * @param id a name that no other has
     * @param tag the group in which it is shown
     * @param requestContent the bodies that are taken, if any
     * @param answerContent the bodies that are given
     */
    ObjectNode described(String id, String tag, Optional<ObjectNode> requestContent, ObjectNode answerContent) {
        ObjectNode node = node();
        node.putArray("tags").add(tag);
        node.put("summary", declaration.description());
        node.put(DESCRIPTION, declaration.description() + ". " + requirement());
        node.put("operationId", id);
        declaration.roleNames().forEach(node.putArray("x-required-roles")::add);
        if (!declaration.audience().needsLogin()) {
            SecurityScheme.addAnyOrNoneTo(node.putArray("security"));
        }
        addParameters(node.putArray("parameters"));
        requestContent.ifPresent(content -> node.putObject("requestBody")
                .put(DESCRIPTION, requestDescription())
                .set("content", content));
        addResponses(node.putObject("responses"), answerContent);
        return node;
    }

    private String requirement() {
        List<String> roles = declaration.roleNames();
        if (!declaration.audience().needsLogin()) {
            return "No login is needed; one may be sent.";
        }
        return roles.isEmpty() ? "Any login will do." : "Required role: " + String.join(" or ", roles) + '.';
    }

    private String requestDescription() {
        return PublishedType.of(declaration.request()).description().orElse("The request " + declaration.name());
    }

    private void addParameters(ArrayNode parameters) {
        List<PublishedMember> members = PublishedType.of(declaration.request()).members();
        for (int at = 0; at < pathMembers.size(); at++) {
            String member = pathMembers.get(at);
            String name = pathNames.get(at);
            members.stream()
                    .filter(each -> each.jsonName().equals(member))
                    .forEach(
                            each -> parameters.add(parameter(each, name, "path").put("required", true)));
        }
        if (!verb.hasBody()) {
            members.stream()
                    .filter(member -> !pathMembers.contains(member.jsonName()))
                    .forEach(member -> parameters.add(inQuery(member)));
        }
        if (members.stream().noneMatch(member -> member.jsonName().equalsIgnoreCase(SharedParameter.ACCOUNT.key()))) {
            SharedParameter.ACCOUNT.addTo(parameters);
        }
        if (declaration.audience().needsLogin()) {
            SharedParameter.EXPECTED_ACCOUNT.addTo(parameters);
        }
        if (isReading()) {
            SharedParameter.IF_NONE_MATCH.addTo(parameters);
        } else if (isOfSomethingThatIsThere()) {
            SharedParameter.IF_MATCH.addTo(parameters);
        }
        if (declaration.idempotent()) {
            SharedParameter.IDEMPOTENCY_KEY.addTo(parameters);
        }
        if (declaration.supportsDryRun()) {
            SharedParameter.DRY_RUN.addTo(parameters);
        }
        if (declaration.noContent()) {
            SharedParameter.PREFER.addTo(parameters);
        }
    }

    /** A POST is, where a route of it names the thing; what is for anyone changes nothing that has a version. */
    private boolean isOfSomethingThatIsThere() {
        return verb != Verb.POST
                || declaration.audience().needsLogin()
                        && declaration.routes().stream()
                                .filter(route -> route.verb() == verb)
                                .anyMatch(route -> !route.parameters().isEmpty());
    }

    private static ObjectNode inQuery(PublishedMember member) {
        ObjectNode parameter = parameter(member, member.jsonName(), "query");
        return member.kind() == MemberKind.TEXT_LIST
                ? parameter.put("style", "form").put("explode", false)
                : parameter;
    }

    private static ObjectNode parameter(PublishedMember member, String name, String in) {
        ObjectNode parameter = node().put("name", name).put("in", in);
        description(member).ifPresent(text -> parameter.put(DESCRIPTION, text));
        return parameter.set(SCHEMA, TypeSchemas.inText(member));
    }

    private static Optional<String> description(PublishedMember member) {
        return switch (member.kind()) {
            case TEXT, BOOLEAN, INTEGER, ENUMERATION, TEXT_LIST -> member.description();
            case OBJECT, OBJECT_LIST, DICTIONARY ->
                Optional.of(member.description().stream().collect(Collectors.joining()) + " (in JSV)");
        };
    }

    private void addResponses(ObjectNode responses, ObjectNode answerContent) {
        ObjectNode shown = responses.putObject("200").put(DESCRIPTION, answerDescription());
        ObjectNode headers = addHeaders(shown);
        shown.set("content", answerContent);
        if (declaration.noContent()) {
            Header.PREFERENCE_APPLIED.addTo(headers);
            addHeaders(responses.putObject("204").put(DESCRIPTION, "Done; nothing is shown unless it is preferred"));
        }
        if (isReading()) {
            ObjectNode unchanged = responses.putObject("304").put(DESCRIPTION, "The caller has it already");
            Header.ETAG.addTo(unchanged.putObject("headers"));
        }
        ErrorAnswer.of(!isReading()).forEach(error -> error.addTo(responses));
    }

    private ObjectNode addHeaders(ObjectNode response) {
        ObjectNode headers = response.putObject("headers");
        Header.ETAG.addTo(headers);
        if (declaration.audience().needsLogin()) {
            Header.ACCOUNT.addTo(headers);
        }
        if (declaration.idempotent()) {
            Header.REPLAYED.addTo(headers);
        }
        return headers;
    }

    private String answerDescription() {
        return PublishedType.of(declaration.answer())
                .description()
                .orElse(declaration.answer().getSimpleName());
    }

    private boolean isReading() {
        return verb == Verb.GET;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
