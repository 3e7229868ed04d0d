package org.switchboard.description.samples;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.switchboard.format.Format;
import org.switchboard.text.JsonText;

/**
 * A sample that works as it stands, in any order and as often as one likes: what it needs is made first.
 *
 * @param title what it shows
 * @param before the requests that make what it needs
 * @param request the request itself
 * @param after the requests that undo what would stand in the way of others
 */
public record WorkingSample(
        String title, List<SampleRequest> before, SampleRequest request, List<SampleRequest> after) {
    static final String UNIQUE = "UNIQUE";

    /** A phone number that nobody has yet. */
    static final String NUMBER = "NUMBER";

    /** Copies the lists. */
    public WorkingSample {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** As a script of the explorer reads it. */
    public ObjectNode described(SampleWriter writer) {
        ObjectNode described = JsonNodeFactory.instance.objectNode().put("title", title);
        before.forEach(step -> addStep(described.withArray("before").addObject(), step));
        request.login().filter(login -> login.contains("$" + UNIQUE)).ifPresent(login -> described.put("login", login));
        described.set("request", request.members());
        ObjectNode bodies = described.putObject("bodies");
        if (request.hasBody()) {
            Arrays.stream(Format.values())
                    .filter(Format::isRead)
                    .forEach(
                            format -> bodies.put(format.suffix(), request.body().in(format, writer)));
        }
        after.forEach(step -> addStep(described.withArray("after").addObject(), step));
        return described;
    }

    private static void addStep(ObjectNode node, SampleRequest step) {
        node.put("verb", step.route().verb().name()).put("path", step.path());
        step.login().filter(login -> !login.startsWith("$")).ifPresent(login -> node.put("login", login));
        step.declaration().roleNames().forEach(node.withArray("roles")::add);
        step.variable().ifPresent(variable -> node.put("variable", variable));
        step.member().ifPresent(member -> node.put("member", member));
        if (step.hasBody()) {
            node.put("body", JsonText.compact(step.body().members()));
        }
    }

    /** Whether it asks for a value that is another each time. */
    boolean uses(String variable) {
        return Stream.concat(before.stream(), Stream.of(request)).anyMatch(each -> each.uses(variable));
    }
}
