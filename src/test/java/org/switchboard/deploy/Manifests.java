package org.switchboard.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The files of {@code deploy/kubernetes}, and the types of the Kubernetes API that they must fit. */
public final class Manifests {
    static final Path FOLDER = Path.of("deploy", "kubernetes");

    private static final YAMLMapper YAML = new YAMLMapper();

    private static final Map<String, Type> TYPES = Map.of(
            "apps/v1 Deployment",
            new Type(V1Deployment::validateJsonElement, V1Deployment::fromJson),
            "v1 Service",
            new Type(V1Service::validateJsonElement, V1Service::fromJson),
            "policy/v1 PodDisruptionBudget",
            new Type(V1PodDisruptionBudget::validateJsonElement, V1PodDisruptionBudget::fromJson),
            "networking.k8s.io/v1 NetworkPolicy",
            new Type(V1NetworkPolicy::validateJsonElement, V1NetworkPolicy::fromJson));

    private Manifests() {}

    private record Type(Validating validating, Reading reading) {}

    private interface Validating {
        void validate(JsonElement json) throws IOException;
    }

    private interface Reading {
        Object read(String json) throws IOException;
    }

    /** The text of a file. */
    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tree of a YAML text. */
    static JsonNode tree(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks a YAML text against the types that are generated from the OpenAPI document of Kubernetes.
     *
     * @throws RuntimeException if a field is unknown, missing or of another type
     */
    static void validate(String yaml) throws IOException {
        JsonNode tree = tree(yaml);
        Type type = TYPES.get(
                tree.path("apiVersion").asText() + ' ' + tree.path("kind").asText());
        if (type == null) {
            throw new IllegalArgumentException("of a kind that no file is expected to be: " + tree.path("kind"));
        }
        type.validating().validate(JsonParser.parseString(tree.toString()));
        type.reading().read(tree.toString());
    }

    /** The container of the deployment. */
    public static JsonNode container() {
        return tree(text("deployment.yaml"))
                .path("spec")
                .path("template")
                .path("spec")
                .path("containers")
                .path(0);
    }
}
