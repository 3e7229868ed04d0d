package org.switchboard.description.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.switchboard.contract.Document;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;
import org.switchboard.text.JsonText;

/**
 * One request of a sample at the operation's first route.
 *
 * @param declaration the operation
 * @param members the members of its request, in JSON
 * @param login who asks: credentials as {@code curl -u} takes them; empty where nobody needs to sign in
 * @param variable the variable that its answer sets, if any
 * @param member the member of the answer that the variable takes
 */
record SampleRequest(
        OperationDescriptor<?, ?> declaration,
        ObjectNode members,
        Optional<String> login,
        Optional<String> variable,
        Optional<String> member) {

    Route route() {
        return declaration.routes().get(0);
    }

    /** The path with what it holds, and the query string of a request without a body; variables stand as they are. */
    String path() {
        String path = route().segments().stream()
                .map(segment -> Route.isParameter(segment)
                        ? members.path(segment.substring(1, segment.length() - 1))
                                .asText()
                        : segment)
                .collect(Collectors.joining("/", "/", ""));
        String query = body().members().properties().stream()
                .map(member -> member.getKey() + '=' + encoded(text(member.getValue())))
                .collect(Collectors.joining("&"));
        return route().verb().hasBody() || query.isEmpty() ? path : path + '?' + query;
    }

    /** Whether it has something to say in a body. */
    boolean hasBody() {
        return route().verb().hasBody() && !body().members().isEmpty();
    }

    /** What its body holds: what the path does not. */
    SampleBody body() {
        return whole().without(route().parameters());
    }

    /** All of its request, as an envelope holds it. */
    SampleBody whole() {
        Class<? extends Document> type = declaration.request();
        return new SampleBody(type, members);
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%24", "$");
    }

    /** Whether a text of it holds a variable of the name. */
    boolean uses(String name) {
        return List.of(JsonText.compact(members), login.orElse("")).stream()
                .anyMatch(text -> text.contains('$' + name));
    }
}
