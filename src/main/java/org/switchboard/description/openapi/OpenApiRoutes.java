package org.switchboard.description.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.switchboard.http.CachedDocument;
import org.switchboard.http.RouteProvider;
import org.switchboard.http.Routes;
import org.switchboard.http.security.PublicAddress;
import org.switchboard.text.JsonBuffers;
import org.switchboard.text.JsonText;

/** {@code /openapi.json} and {@code /openapi.yaml}: the same document twice, for anyone. */
@Singleton
public class OpenApiRoutes implements RouteProvider {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String YAML = "application/yaml";

    private final PublicAddress publicAddress;
    private final CachedDocument json;
    private final CachedDocument yaml;

    @Inject
    OpenApiRoutes(OpenApi openApi, PublicAddress publicAddress) {
        this.publicAddress = publicAddress;
        YAMLMapper mapper = YAMLMapper.builder(
                        YAMLFactory.builder().recyclerPool(JsonBuffers.POOL).build())
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build();
        json = new CachedDocument(
                address -> JsonText.indented(openApi.document(address)).getBytes(StandardCharsets.UTF_8));
        yaml = new CachedDocument(address -> written(openApi.document(address), mapper));
    }

    private static byte[] written(JsonNode document, YAMLMapper mapper) {
        try {
            return mapper.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory cannot fail to be written", e);
        }
    }

    @Override
    public void open(Routes routes) {
        routes.add(HttpMethod.GET, "/openapi.json", request -> answer(request, json, JSON));
        routes.add(HttpMethod.GET, "/openapi.yaml", request -> answer(request, yaml, YAML));
    }

    private Response answer(ContainerRequestContext request, CachedDocument document, String contentType) {
        // As text, since JAX-RS would write the type without its space.
        return Response.ok(document.at(publicAddress.of(request)))
                .header(HttpHeaders.CONTENT_TYPE, contentType)
                .build();
    }
}
