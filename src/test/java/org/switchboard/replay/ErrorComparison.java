package org.switchboard.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares two published errors: members, code, fields and meta are the same, and our messages hold the first line of the
 * recorded ones, as ours say more.
 */
final class ErrorComparison {
    private final List<Finding> findings = new ArrayList<>();

    private ErrorComparison() {}

    /** What differs; of an error whose recording was cut, in what is left of it. */
    static List<Finding> of(JsonNode theirs, JsonNode mine, boolean cut) {
        ErrorComparison comparison = new ErrorComparison();
        if (cut) {
            comparison.compare("errorCode", text(status(theirs), "errorCode"), text(status(mine), "errorCode"));
        } else {
            comparison.compare(status(theirs), status(mine));
        }
        return comparison.findings;
    }

    private static JsonNode status(JsonNode error) {
        return Content.member(error, "responseStatus").orElseThrow();
    }

    private void compare(JsonNode theirs, JsonNode mine) {
        compare("error members", names(theirs).toString(), names(mine).toString());
        compare("errorCode", text(theirs, "errorCode"), text(mine, "errorCode"));
        compareMessage("message", text(theirs, "message"), text(mine, "message"));
        compare("meta", text(theirs, "meta"), text(mine, "meta"));
        List<JsonNode> fields = errors(theirs);
        List<JsonNode> ours = errors(mine);
        compare("fields", texts(fields, "fieldName"), texts(ours, "fieldName"));
        for (int i = 0; i < Math.min(fields.size(), ours.size()); i++) {
            compare(
                    "field members",
                    names(fields.get(i)).toString(),
                    names(ours.get(i)).toString());
            compare("field errorCode", text(fields.get(i), "errorCode"), text(ours.get(i), "errorCode"));
            compareMessage("field message", text(fields.get(i), "message"), text(ours.get(i), "message"));
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<JsonNode> errors(JsonNode status) {
        JsonNode errors = Content.member(status, "errors").orElseGet(MissingNode::getInstance);
        List<JsonNode> list = new ArrayList<>();
        errors.elements().forEachRemaining(list::add);
        return list;
    }

    private static String texts(List<JsonNode> objects, String name) {
        Stream<String> texts = objects.stream().map(object -> text(object, name));
        return texts.toList().toString();
    }

    private static String text(JsonNode object, String name) {
        return Content.member(object, name)
                .map(node -> node.isValueNode() ? node.asText() : node.toString())
                .orElse("none");
    }

    private void compareMessage(String aspect, String theirs, String mine) {
        String first = theirs.lines().findFirst().orElse("");
        if (!mine.contains(first)) {
            findings.add(new Finding(aspect, first, mine));
        }
    }

    private void compare(String aspect, String theirs, String mine) {
        if (!theirs.equals(mine)) {
            findings.add(new Finding(aspect, theirs, mine));
        }
    }
}
