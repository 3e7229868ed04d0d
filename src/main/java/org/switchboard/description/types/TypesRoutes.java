package org.switchboard.description.types;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.switchboard.error.ApiException;
import org.switchboard.format.Format;
import org.switchboard.http.RouteProvider;
import org.switchboard.http.Routes;
import org.switchboard.http.error.HttpErrors;
import org.switchboard.http.request.QueryParameters;
import org.switchboard.http.security.PublicAddress;
import org.switchboard.runtime.BuildVersion;

/** {@code /types/…}: the published types in other languages and as data (wire contract, section 4). */
@Singleton
public class TypesRoutes implements RouteProvider {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final TypesGenerator types;
    private final TypesMetadata metadata;
    private final PublicAddress publicAddress;
    private final Clock clock;

    @Inject
    TypesRoutes(TypesGenerator types, TypesMetadata metadata, PublicAddress publicAddress, Clock clock) {
        this.types = types;
        this.metadata = metadata;
        this.publicAddress = publicAddress;
        this.clock = clock;
    }

    @Override
    public void open(Routes routes) {
        for (String language : types.languages()) {
            routes.add(HttpMethod.GET, "/types/" + language, request -> file(request, language));
        }
        routes.add(HttpMethod.GET, "/types/{language}", this::notOffered);
        routes.add(HttpMethod.GET, "/types", this::metadata);
        routes.add(HttpMethod.GET, "/types/metadata", this::metadata);
        routes.add(HttpMethod.GET, "/types/metadata.json", this::metadata);
    }

    private Response file(ContainerRequestContext request, String language) {
        TypesGenerator.Head head =
                new TypesGenerator.Head(DATE.format(clock.instant()), BuildVersion.CURRENT, publicAddress.of(request));
        TypesGenerator.Asked asked = new TypesGenerator.Asked(
                parameter(request, "IncludeTypes"), parameter(request, "ExcludeTypes"), parameter(request, "Package"));
        String file = types.file(language, head, asked).orElseThrow();
        return Response.ok(file).header(HttpHeaders.CONTENT_TYPE, TEXT).build();
    }

    /** Clients' tools ask for languages of other versions of the original; whoever does hears what there is. */
    private Response notOffered(ContainerRequestContext request) {
        throw new ApiException(HttpErrors.noSuchLanguage(types.languages()));
    }

    private Response metadata(ContainerRequestContext request) {
        String document = metadata.document(
                publicAddress.of(request), parameter(request, "IncludeTypes"), parameter(request, "ExcludeTypes"));
        return Response.ok(document)
                .header(HttpHeaders.CONTENT_TYPE, Format.JSON.contentType())
                .build();
    }

    private static Optional<String> parameter(ContainerRequestContext request, String name) {
        return QueryParameters.first(request.getUriInfo(), name);
    }
}
