package org.switchboard.tenancy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.model.MemberKind;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.format.AllFormats;
import org.switchboard.format.Format;
import org.switchboard.format.Formats;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;
import org.switchboard.support.Server;

/** Makes the request of a case: a document that is fine but for the id, sent as its interface wants it. */
final class Asking {
    private static final AtomicLong NUMBER = new AtomicLong();

    /** A version that nothing has, so that what is found is refused for it and stays as it is. */
    private static final String OTHER_VERSION = "\"999999999\"";

    /** A number that is not of any account. */
    private static final String OUTSIDE = "+18144040000";

    /** When there was no session yet, so that none is deleted. */
    private static final String LONG_AGO = "2000-01-01T00:00:00Z";

    private final Server server;
    private final Ids ids;
    private final Formats formats;

    Asking(Server server, Ids ids, Operations operations) {
        this.server = server;
        this.ids = ids;
        this.formats = AllFormats.of(operations::documents);
    }

    /** The request, without who sends it. */
    HttpRequest.Builder request(Case asked) {
        Object document = document(asked);
        OperationDescriptor<?, ?> descriptor = asked.declaration();
        HttpRequest.Builder request = switch (asked.door()) {
            case ROUTE -> byRoute(descriptor, document);
            case REPLY -> byName("/json/reply/", descriptor, document);
            case API -> byName("/api/", descriptor, document);
            case BATCH ->
                post("/json/reply/" + descriptor.name() + "%5B%5D", "application/json", '[' + json(document) + ']');
            case SOAP11 -> post("/soap11", "text/xml", envelope("http://schemas.xmlsoap.org/soap/envelope/", document));
            case SOAP12 ->
                post("/soap12", "application/soap+xml", envelope("http://www.w3.org/2003/05/soap-envelope", document));
        };
        if (asked.isRehearsed()) {
            return rehearsed(request.build());
        }
        boolean spares = descriptor.verb() != Verb.GET
                && (asked.isPrimary() || asked.member().isEmpty());
        return spares ? request.header("If-Match", OTHER_VERSION) : request;
    }

    private static HttpRequest.Builder rehearsed(HttpRequest request) {
        String uri = request.uri().toString();
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .uri(URI.create(uri + (uri.contains("?") ? "&" : "?") + "dryRun=true"));
    }

    private Object document(Case asked) {
        PublishedType type = PublishedType.of(asked.declaration().request());
        try {
            Object document = type.javaType().getConstructor().newInstance();
            for (PublishedMember member : type.members()) {
                value(asked, member).ifPresent(value -> member.set(document, value));
            }
            return document;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    /** What a request needs to be done; the number keeps what must be unique so. */
    private Optional<Object> value(Case asked, PublishedMember member) {
        if (asked.member().filter(member::equals).isPresent()) {
            return Optional.of(inKind(member, ids.of(asked.declaration(), member, asked.kind(), asked.role())));
        }
        String name = member.jsonName();
        boolean inPath = asked.declaration().routes().stream()
                .allMatch(route -> route.parameters().contains(name));
        if (inPath && ids.isId(asked.declaration(), member)) {
            return Optional.of(ids.of(asked.declaration(), member, IdKind.OWN, asked.role()));
        }
        String operation = asked.declaration().name();
        return switch (name) {
            case "name", "message", "body" -> Optional.of("Matrix");
            case "displayName" -> Optional.<Object>of("Matrix").filter(text -> !operation.equals("PatchUser"));
            case "logger" -> Optional.of("org.switchboard.tenancy");
            case "level" -> Optional.of("INFO");
            case "region" -> Optional.of("US");
            case "emailAddress" ->
                Optional.<Object>of("m" + NUMBER.incrementAndGet() + "@acme.example")
                        .filter(address -> operation.matches("NewUser(Endpoint)?"));
            case "number" -> Optional.of("+1814" + (5_000_000 + NUMBER.incrementAndGet()));
            case "type" ->
                Optional.<Object>of(member.field().getType().getEnumConstants()[2])
                        .filter(team -> operation.equals("NewEndpoint"));
            case "numberToDial", "memberToAdd" -> Optional.of(OUTSIDE);
            case "destination" -> Optional.<Object>of(OUTSIDE).filter(number -> !operation.equals("NewSession"));
            case "toAddress" -> Optional.<Object>of(OUTSIDE).filter(number -> operation.equals("SendMessage"));
            case "to" -> Optional.of(Tenants.TO);
            case "queueState" -> Optional.of(SessionQueueStates.Queued);
            case "ringQueueId" -> Optional.of("support");
            case "startDateTime", "endDateTime" -> Optional.of(LONG_AGO);
            case "callSid" -> Optional.<Object>of("CA1").filter(sid -> inPath);
            default -> Optional.empty();
        };
    }

    private static Object inKind(PublishedMember member, String id) {
        return member.kind() == MemberKind.TEXT_LIST ? new ArrayList<@Nullable String>(List.of(id)) : id;
    }

    private HttpRequest.Builder byRoute(OperationDescriptor<?, ?> descriptor, Object document) {
        Route route = descriptor.routes().stream()
                .filter(each -> members(descriptor).stream()
                        .filter(member -> each.parameters().contains(member.jsonName()))
                        .allMatch(member -> member.valueIn(document) != null))
                .findFirst()
                .orElseThrow();
        String path = route.path();
        for (PublishedMember member : members(descriptor)) {
            if (route.parameters().contains(member.jsonName())) {
                path = path.replace('{' + member.jsonName() + '}', encoded(String.valueOf(member.valueIn(document))));
            }
        }
        String verb = route.verb().name();
        return route.verb().hasBody()
                ? Http.json(server.url(path), verb, json(document))
                : Http.json(URI.create(server.url(path) + "?" + query(descriptor, document)), verb, "");
    }

    private HttpRequest.Builder byName(String path, OperationDescriptor<?, ?> descriptor, Object document) {
        String verb = descriptor.verb().name();
        return descriptor.verb().hasBody()
                ? Http.json(server.url(path + descriptor.name()), verb, json(document))
                : Http.json(
                        URI.create(server.url(path + descriptor.name()) + "?" + query(descriptor, document)), verb, "");
    }

    private static List<PublishedMember> members(OperationDescriptor<?, ?> descriptor) {
        return PublishedType.of(descriptor.request()).members();
    }

    private static String query(OperationDescriptor<?, ?> descriptor, Object document) {
        List<String> query = new ArrayList<>();
        for (PublishedMember member : members(descriptor)) {
            @Nullable Object value = member.valueIn(document);
            if (value instanceof List<?> list) {
                list.forEach(item -> query.add(member.jsonName() + '=' + encoded(String.valueOf(item))));
            } else if (value != null) {
                query.add(member.jsonName() + '=' + encoded(value.toString()));
            }
        }
        return String.join("&", query);
    }

    private HttpRequest.Builder post(String path, String type, String body) {
        return HttpRequest.newBuilder(server.url(path))
                .header("Content-Type", type + "; charset=utf-8")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private String json(Object document) {
        return new String(formats.write(Format.JSON, document), StandardCharsets.UTF_8);
    }

    private String envelope(String namespace, Object document) {
        String xml = new String(formats.write(Format.XML, document), StandardCharsets.UTF_8);
        return "<s:Envelope xmlns:s=\"" + namespace + "\"><s:Body>" + xml.substring(xml.indexOf("?>") + 2)
                + "</s:Body></s:Envelope>";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
