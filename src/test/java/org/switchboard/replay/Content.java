package org.switchboard.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a body says.
 *
 * @param wrapping what stands around the document: the function of JSONP, the elements of a SOAP envelope, an XML root
 * @param document the session, the list or the error; missing where there is none
 */
record Content(Kind kind, String wrapping, JsonNode document) {
    /** What the body is, whatever its format. */
    enum Kind {
        EMPTY,
        TEXT,
        PAGE,
        WSDL,
        ERROR,
        LIST,
        OBJECT
    }

    private static final Pattern JSONP = Pattern.compile("([A-Za-z0-9_.$]+)\\((.*?)\\)?;?", Pattern.DOTALL);
    private static final Pattern WSDL = Pattern.compile("<(?:\\w+:)?definitions\\s");
    private static final String OMITTED = "[HTML report page";

    static Content of(Answer answer) {
        String body = answer.body();
        String type = answer.header("Content-Type").orElse("application/json").toLowerCase(Locale.ROOT);
        if (body.isEmpty()) {
            return none(Kind.EMPTY);
        }
        if (type.startsWith("text/html")) {
            return none(isPage(body) ? Kind.PAGE : Kind.TEXT);
        }
        try {
            return type.startsWith("text/plain") ? none(Kind.TEXT) : document(type, body, answer.cut());
        } catch (IOException e) {
            return none(Kind.TEXT);
        }
    }

    private static boolean isPage(String body) {
        return body.startsWith(OMITTED) || body.strip().toLowerCase(Locale.ROOT).startsWith("<!doctype html");
    }

    private static Content document(String type, String body, boolean cut) throws IOException {
        if (WSDL.matcher(body).find()) {
            return none(Kind.WSDL);
        }
        Matcher jsonp = JSONP.matcher(body);
        if (jsonp.matches()) {
            return of(
                    jsonp.group(1),
                    type.contains("xml") ? xml(jsonp.group(2), cut) : JsonTree.read(jsonp.group(2), cut));
        }
        if (type.contains("xml")) {
            return xmlDocument(XmlTree.read(body, cut));
        }
        if (type.contains("csv")) {
            return csv(CsvTree.read(body, cut));
        }
        return of("", type.contains("jsv") ? JsvTree.read(body, cut) : JsonTree.read(body, cut));
    }

    private static JsonNode xml(String body, boolean cut) throws IOException {
        return XmlTree.read(body, cut).elements().next();
    }

    /** The document is the root, or in SOAP the child of the body or of a fault's detail. */
    private static Content xmlDocument(JsonNode root) {
        StringBuilder wrapping = new StringBuilder();
        Map.Entry<String, JsonNode> element = last(root);
        while (isEnvelope(element.getKey())) {
            element.getValue()
                    .fieldNames()
                    .forEachRemaining(name -> wrapping.append(local(name)).append(' '));
            element = last(element.getValue());
        }
        return of(wrapping + element.getKey(), element.getValue());
    }

    private static boolean isEnvelope(String name) {
        return name.matches("(\\{.*})?(Envelope|Body|Fault|detail|Detail)");
    }

    private static Map.Entry<String, JsonNode> last(JsonNode object) {
        Map.Entry<String, JsonNode> last = Map.entry("", JsonNodeFactory.instance.objectNode());
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            last = member;
        }
        return last;
    }

    private static Content csv(JsonNode rows) {
        boolean one = rows.size() == 1;
        return of("", one ? rows.get(0) : rows);
    }

    private static Content of(String wrapping, JsonNode document) {
        if (document.isArray()) {
            return new Content(Kind.LIST, wrapping, document);
        }
        boolean error = member(document, "responseStatus").isPresent();
        return new Content(error ? Kind.ERROR : Kind.OBJECT, wrapping, document);
    }

    private static Content none(Kind kind) {
        return new Content(kind, "", MissingNode.getInstance());
    }

    /** The kind, and of an error the code. */
    String summary() {
        return kind == Kind.ERROR
                ? kind + " "
                        + member(document, "responseStatus")
                                .flatMap(status -> member(status, "errorCode"))
                                .map(JsonNode::asText)
                                .orElse("")
                : kind.toString();
    }

    /** A member by its name in any case and namespace, if it is there and not null. */
    static Optional<JsonNode> member(JsonNode object, String name) {
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (local(member.getKey()).equalsIgnoreCase(name)
                    && !member.getValue().isNull()) {
                return Optional.of(member.getValue());
            }
        }
        return Optional.empty();
    }

    private static String local(String name) {
        return name.substring(name.indexOf('}') + 1);
    }
}
