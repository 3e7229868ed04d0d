package org.switchboard.description;

import org.switchboard.description.samples.Placeholders;
import org.switchboard.description.samples.SampleWriter;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;

/**
 * A request and its answer as HTTP carries them, with a placeholder in every member.
 *
 * @param operation the operation
 * @param format the format of both
 * @param host the server's name and port
 * @param writer what writes the bodies
 */
record SampleExchange(OperationDescriptor<?, ?> operation, PageFormat format, String host, SampleWriter writer) {
    String request() {
        Route route = operation.routes().get(0);
        String type = format.contentType();
        return format.soap()
                .map(version -> "POST /" + version.path() + " HTTP/1.1\nHost: " + host + "\nContent-Type: " + type
                        + "\nSOAPAction: \"" + operation.name() + "\"\n" + body(operation.request()))
                .orElseGet(() -> route.verb() + " " + route.path() + " HTTP/1.1\nHost: " + host + "\nAccept: " + type
                        + "\n"
                        + (route.verb().hasBody() ? "Content-Type: " + type + "\n" + body(operation.request()) : ""));
    }

    String answer() {
        return operation.noContent() && format.soap().isEmpty()
                ? "HTTP/1.1 204 No Content\n"
                : "HTTP/1.1 200 OK\nContent-Type: " + format.contentType() + "\n" + body(operation.answer());
    }

    private String body(Class<?> type) {
        return "Content-Length: length\n\n" + format.write(Placeholders.of(type), writer);
    }
}
