package org.switchboard.description.explorer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.switchboard.http.RouteProvider;
import org.switchboard.http.Routes;
import org.switchboard.http.security.PublicAddress;
import org.switchboard.text.TextResource;

/** {@code /explorer/}: a page that shows the operations and calls the server with the login of who looks at it. */
@Singleton
public class ExplorerRoutes implements RouteProvider {
    private static final String PATH = "/explorer";
    private static final String INDEX = "index.html";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final Map<String, String> CONTENT_TYPES = Map.of(
            INDEX,
            "text/html; charset=utf-8",
            "explorer.css",
            "text/css; charset=utf-8",
            "explorer.js",
            SCRIPT,
            "operation.js",
            SCRIPT,
            "sending.js",
            SCRIPT,
            "icon.svg",
            "image/svg+xml");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final PublicAddress publicAddress;
    private final Map<String, Asset> assets = new HashMap<>();

    @Inject
    ExplorerRoutes(PublicAddress publicAddress, ExplorerDocument document) {
        this.publicAddress = publicAddress;
        CONTENT_TYPES.forEach((name, type) -> assets.put(name, Asset.of(TextResource.read(PATH + '/' + name), type)));
        assets.put("operations.json", Asset.of(document.text(), "application/json; charset=utf-8"));
    }

    @Override
    public void open(Routes routes) {
        routes.add(HttpMethod.GET, PATH, this::index);
        routes.add(HttpMethod.GET, PATH + "/{file}", this::file);
    }

    private Response index(ContainerRequestContext request) {
        boolean isFolder = request.getUriInfo().getPath().endsWith("/");
        return isFolder
                ? answer(request, INDEX)
                : Response.status(Response.Status.MOVED_PERMANENTLY)
                        .location(URI.create(publicAddress.of(request) + PATH + '/'))
                        .build();
    }

    private Response file(ContainerRequestContext request) {
        return answer(request, request.getUriInfo().getPathParameters().getFirst("file"));
    }

    private Response answer(ContainerRequestContext request, String name) {
        Asset asset = Optional.ofNullable(assets.get(name)).orElseThrow(NotFoundException::new);
        return Optional.ofNullable(request.getRequest().evaluatePreconditions(asset.tag()))
                .orElseGet(() -> Response.ok(asset.content()).header(HttpHeaders.CONTENT_TYPE, asset.contentType()))
                .tag(asset.tag())
                // Asked for again at each visit, so that page and library never come from different versions.
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
