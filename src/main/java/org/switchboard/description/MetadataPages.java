package org.switchboard.description;

import com.samskivert.mustache.Template;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.switchboard.description.samples.CurlScript;
import org.switchboard.description.samples.WorkingSamples;
import org.switchboard.description.schema.Schemas;
import org.switchboard.format.Format;
import org.switchboard.format.Formats;
import org.switchboard.format.html.PageTemplates;
import org.switchboard.format.xml.XmlFormat;
import org.switchboard.http.PublicAddress;
import org.switchboard.http.QueryParameters;
import org.switchboard.http.RouteProvider;
import org.switchboard.http.Routes;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;

/**
 * The pages that describe the operations: {@code /metadata}, and {@code /xml/metadata?op=NewSession} and its like (wire
 * contract, section 4). Open to everyone; they hold nothing of any account.
 */
@Singleton
public class MetadataPages implements RouteProvider {
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String XML = "text/xml; charset=utf-8";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Operations operations;
    private final Schemas schemas;
    private final TypeSource types;
    private final Formats formats;
    private final XmlFormat xml;
    private final PublicAddress publicAddress;
    private final WorkingSamples samples;
    private final Template list = PageTemplates.named("operations");
    private final Template page = PageTemplates.named("operation");
    private final Template missing = PageTemplates.named("missing");
    private final String style = PageTemplates.text("style.css");
    private final String script = PageTemplates.text("pages.js");

    @Inject
    MetadataPages(
            Operations operations,
            Schemas schemas,
            TypeSource types,
            Formats formats,
            XmlFormat xml,
            PublicAddress publicAddress,
            WorkingSamples samples) {
        this.operations = operations;
        this.schemas = schemas;
        this.types = types;
        this.formats = formats;
        this.xml = xml;
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

    private String page(ContainerRequestContext request, OperationDescriptor<?, ?> descriptor, PageFormat format) {
        String host = URI.create(publicAddress.of(request)).getAuthority();
        return page.execute(OperationPage.of(
                descriptor,
                format,
                QueryParameters.first(request.getUriInfo(), "lang"),
                base(request),
                host,
                types,
                formats,
                xml,
                scripts(new CurlScript(publicAddress.of(request), formats, xml), descriptor, format)));
    }

    private List<OperationPage.Script> scripts(
            CurlScript writer, OperationDescriptor<?, ?> descriptor, PageFormat format) {
        return samples.of(descriptor).stream()
                .map(sample -> new OperationPage.Script(sample.title(), format.script(sample, writer)))
                .toList();
    }

    private String list(ContainerRequestContext request) {
        String base = base(request);
        String sought =
                QueryParameters.first(request.getUriInfo(), "q").orElse("").strip();
        List<SubjectGroup> groups = SubjectGroup.of(operations.declarations(), base, sought);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("base", base);
        model.put("sought", sought);
        model.put("subjects", groups);
        model.put("nothing", groups.isEmpty());
        model.put("languages", languageLinks(base));
        model.put("schemas", schemaLinks(base));
        return list.execute(model);
    }

    private List<OperationPage.Link> languageLinks(String base) {
        List<String> names = new ArrayList<>(types.names());
        names.add("metadata.json");
        return names.stream()
                .map(name -> new OperationPage.Link(base + "types/" + name, name, false))
                .toList();
    }

    private List<OperationPage.Link> schemaLinks(String base) {
        return IntStream.range(0, schemas.all().size())
                .mapToObj(number -> new OperationPage.Link(
                        base + "metadata?xsd=" + number,
                        schemas.all().get(number).namespace(),
                        false))
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
