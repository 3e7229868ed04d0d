package org.switchboard.description;

import com.samskivert.mustache.Template;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.switchboard.description.samples.CurlScript;
import org.switchboard.description.samples.SampleWriter;
import org.switchboard.description.samples.WorkingSamples;
import org.switchboard.description.schema.Schemas;
import org.switchboard.description.types.TypesGenerator;
import org.switchboard.format.Format;
import org.switchboard.format.html.PageTemplates;
import org.switchboard.http.RouteProvider;
import org.switchboard.http.Routes;
import org.switchboard.http.request.QueryParameters;
import org.switchboard.http.security.PublicAddress;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;

/**
 * The pages that describe the operations: {@code /metadata}, and {@code /xml/metadata?op=NewSession} and its like (wire
 * contract, section 4). Open to everyone; they hold nothing of any account.
 */
@Singleton
public class MetadataRoutes implements RouteProvider {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String XML = "text/xml; charset=utf-8";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Operations operations;
    private final Schemas schemas;
    private final TypesGenerator types;
    private final SampleWriter writer;
    private final PublicAddress publicAddress;
    private final WorkingSamples samples;
    private final Template list = PageTemplates.named("operations");
    private final Template page = PageTemplates.named("operation");
    private final Template missing = PageTemplates.named("missing");
    private final String style = PageTemplates.text("style.css");
    private final String script = PageTemplates.text("pages.js");

    @Inject
    MetadataRoutes(
            Operations operations,
            Schemas schemas,
            TypesGenerator types,
            SampleWriter writer,
            PublicAddress publicAddress,
            WorkingSamples samples) {
        this.operations = operations;
        this.schemas = schemas;
        this.types = types;
        this.writer = writer;
        this.publicAddress = publicAddress;
        this.samples = samples;
    }

    @Override
    public void open(Routes routes) {
        routes.add(
                HttpMethod.GET,
                "/",
                request -> Response.status(Response.Status.FOUND)
                        .location(URI.create(publicAddress.of(request) + "/metadata"))
                        .build());
        routes.add(HttpMethod.GET, "/metadata", this::listOrSchema);
        routes.add(HttpMethod.GET, "/metadata/style.css", request -> file(style, CSS));
        routes.add(HttpMethod.GET, "/metadata/pages.js", request -> file(script, SCRIPT));
        String names = String.join("|", PageFormat.paths()) + '|' + Format.HTML.suffix();
        routes.add(HttpMethod.GET, "/{format: (?i:" + names + ")}/metadata", this::page);
    }

    private static Response file(String text, String contentType) {
        return Response.ok(text)
                .header(HttpHeaders.CONTENT_TYPE, contentType)
                .header(HttpHeaders.CACHE_CONTROL, "max-age=3600")
                .build();
    }

    private Response listOrSchema(ContainerRequestContext request) {
        return QueryParameters.first(request.getUriInfo(), "xsd")
                .map(number -> schema(request, number))
                .orElseGet(() -> html(Response.Status.OK, list(request)));
    }

    private Response schema(ContainerRequestContext request, String number) {
        String place = publicAddress.of(request) + "/metadata?xsd=";
        return number(number)
                .flatMap(asked -> schemas.standalone(asked, other -> place + other))
                .map(text ->
                        Response.ok(text).header(HttpHeaders.CONTENT_TYPE, XML).build())
                .orElseGet(() -> missing(request, "There is no schema " + number + "."));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private Response page(ContainerRequestContext request) {
        Optional<String> asked = QueryParameters.first(request.getUriInfo(), "op");
        if (asked.isEmpty()) {
            return html(Response.Status.OK, list(request));
        }
        PageFormat format = PageFormat.named(
                        request.getUriInfo().getPathParameters().getFirst("format"))
                .orElse(PageFormat.XML);
        return operations
                .named(asked.get())
                .map(Operation::declaration)
                .map(descriptor -> html(Response.Status.OK, page(request, descriptor, format)))
                .orElseGet(() -> missing(request, "There is no operation '" + asked.get() + "'."));
    }

    private String page(ContainerRequestContext request, OperationDescriptor<?, ?> operation, PageFormat format) {
        String address = publicAddress.of(request);
        CurlScript script = new CurlScript(address, writer);
        return page.execute(new OperationPage(
                base(request),
                operation,
                format,
                shownTypes(request, operation),
                new SampleExchange(operation, format, URI.create(address).getAuthority(), writer),
                samples.of(operation).stream()
                        .map(sample -> new OperationPage.Script(sample.title(), format.script(sample, script)))
                        .toList()));
    }

    private OperationPage.ShownTypes shownTypes(ContainerRequestContext request, OperationDescriptor<?, ?> operation) {
        return QueryParameters.first(request.getUriInfo(), "lang")
                .flatMap(language -> types.shown(language, operation.name())
                        .map(code -> new OperationPage.ShownTypes(types.languages(), language, code)))
                .orElseGet(() -> new OperationPage.ShownTypes(types.languages(), "", ""));
    }

    private String list(ContainerRequestContext request) {
        String base = base(request);
        String sought =
                QueryParameters.first(request.getUriInfo(), "q").orElse("").strip();
        return list.execute(new OperationIndex(
                base,
                sought,
                OperationIndex.sections(operations.declarations(), base, sought),
                Stream.concat(types.languages().stream(), Stream.of("metadata.json"))
                        .map(name -> new Link(base + "types/" + name, name))
                        .toList(),
                schemaLinks(base)));
    }

    private List<Link> schemaLinks(String base) {
        return IntStream.range(0, schemas.all().size())
                .mapToObj(number -> new Link(
                        base + "metadata?xsd=" + number,
                        schemas.all().get(number).namespace()))
                .toList();
    }

    private Response missing(ContainerRequestContext request, String message) {
        return html(Response.Status.NOT_FOUND, missing.execute(Map.of("base", base(request), "message", message)));
    }

    private static Response html(Response.Status status, String body) {
        return Response.status(status)
                .entity(body)
                .header(HttpHeaders.CONTENT_TYPE, HTML)
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    /** The path of the server's root, from which links lead. */
    private static String base(ContainerRequestContext request) {
        return request.getUriInfo().getBaseUri().getRawPath();
    }
}
