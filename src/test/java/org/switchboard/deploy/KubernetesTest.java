package org.switchboard.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.switchboard.config.Setting;

/** What is handed to Kubernetes is what Kubernetes knows, and fits the server. */
class KubernetesTest {
    private static final String NAME = "app.kubernetes.io/name";

    /** As far as ours goes, with no field more. */
    record Kustomization(
            String apiVersion,
            String kind,
            List<Labels> labels,
            List<String> resources,
            List<Image> images,
            List<Generator> configMapGenerator,
            List<Generator> secretGenerator) {
        record Labels(Map<String, String> pairs) {}

        record Image(String name, String newTag) {}

        record Generator(String name, List<String> envs) {}
    }

    static List<String> objects() throws IOException {
        try (Stream<Path> files = Files.list(Manifests.FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.equals("kustomization.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("objects")
    void everyObjectHasOnlyFieldsAndTypesOfTheKubernetesApi(String file) {
        assertThatCode(() -> Manifests.validate(Manifests.text(file))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    deployment.yaml        | replicas: 2                    | replica: 2
                    deployment.yaml        | maxUnavailable:                | maxUnavailabel:
                    deployment.yaml        | failureThreshold: 200           | failureTreshold: 60
                    deployment.yaml        | readOnlyRootFilesystem: true   | readOnlyRootFileSystem: true
                    deployment.yaml        | replicas: 2                    | replicas: two
                    deployment.yaml        | periodSeconds: 3               | periodSeconds: [3]
                    deployment.yaml        | runAsNonRoot: true             | runAsNonRoot: {}
                    deployment.yaml        | selector:                      | selectors:
                    service.yaml           | targetPort: http               | targetport: http
                    service.yaml           | port: 80                       | port: eighty
                    disruption-budget.yaml | minAvailable: 1                | minimumAvailable: 1
                    network-policy.yaml    | podSelector:                   | podselector:
                    """)
    void aMisspeltFieldOrAnotherTypeIsFound(String file, String good, String bad) {
        String text = Manifests.text(file);
        assertThat(text).contains(good);

        assertThatThrownBy(() -> Manifests.validate(text.replaceFirst(good, bad)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void theKustomizationNamesFilesThatAreThere() throws IOException {
        Kustomization kustomization = kustomization();

        assertThat(kustomization.apiVersion()).isEqualTo("kustomize.config.k8s.io/v1beta1");
        assertThat(kustomization.kind()).isEqualTo("Kustomization");
        assertThat(kustomization.resources())
                .containsExactlyInAnyOrder("deployment.yaml", "service.yaml", "disruption-budget.yaml");
        assertThat(Stream.of(kustomization.configMapGenerator(), kustomization.secretGenerator())
                        .flatMap(List::stream)
                        .flatMap(generator -> generator.envs().stream()))
                .allSatisfy(file -> assertThat(Manifests.FOLDER.resolve(file)).exists());
    }

    @Test
    void theDeploymentNamesWhatTheKustomizationMakes() throws IOException {
        JsonNode from = Manifests.container().path("envFrom");

        assertThat(from.path(0).path("configMapRef").path("name").asText())
                .isEqualTo(kustomization().configMapGenerator().get(0).name());
        assertThat(from.path(1).path("secretRef").path("name").asText())
                .isEqualTo(kustomization().secretGenerator().get(0).name());
        assertThat(Manifests.container().path("image").asText())
                .isEqualTo(kustomization().images().get(0).name());
    }

    @ParameterizedTest
    @CsvSource({"switchboard.env, false", "secret.env.example, true"})
    void everyVariableIsASettingOfTheServerAndASecretIsWhereSecretsAre(String file, boolean secrets) {
        Set<String> settings = Arrays.stream(Setting.values())
                .filter(setting -> setting.isSecret() == secrets || setting == Setting.ADMIN_EMAIL)
                .map(Setting::environment)
                .collect(Collectors.toSet());

        assertThat(variables(file)).isNotEmpty().isSubsetOf(settings);
    }

    @Test
    void noSecretHasAValueThatSomebodyMightKeep() {
        assertThat(Manifests.text("secret.env.example").lines()).isNotEmpty().allMatch(line -> line.endsWith("="));
    }

    @Test
    void everySelectorSelectsThePodsOfTheDeployment() {
        JsonNode deployment = Manifests.tree(Manifests.text("deployment.yaml")).path("spec");
        String label = deployment
                .path("template")
                .path("metadata")
                .path("labels")
                .path(NAME)
                .asText();

        assertThat(label).isEqualTo("switchboard");
        assertThat(Stream.of(
                        deployment.path("selector").path("matchLabels"),
                        spec("service.yaml").path("selector"),
                        spec("disruption-budget.yaml").path("selector").path("matchLabels"),
                        spec("network-policy.yaml").path("podSelector").path("matchLabels")))
                .allSatisfy(selector -> assertThat(selector.path(NAME).asText()).isEqualTo(label));
    }

    @Test
    void everyPortThatIsNamedIsThePortOfTheContainer() {
        JsonNode container = Manifests.container();
        String port = container.path("ports").path(0).path("name").asText();

        assertThat(port).isNotEmpty();
        assertThat(Stream.of("startupProbe", "readinessProbe", "livenessProbe"))
                .allSatisfy(probe -> assertThat(container
                                .path(probe)
                                .path("httpGet")
                                .path("port")
                                .asText())
                        .isEqualTo(port));
        assertThat(spec("service.yaml").path("ports").path(0).path("targetPort").asText())
                .isEqualTo(port);
    }

    @Test
    void aServerThatStopsIsNoLongerAskedBeforeItGoes() {
        JsonNode container = Manifests.container();
        int sleeps = container
                .path("lifecycle")
                .path("preStop")
                .path("exec")
                .path("command")
                .path(1)
                .asInt();
        JsonNode readiness = container.path("readinessProbe");

        assertThat(sleeps)
                .isGreaterThan(readiness.path("periodSeconds").asInt()
                        * readiness.path("failureThreshold").asInt());
        assertThat(spec("deployment.yaml")
                        .path("template")
                        .path("spec")
                        .path("terminationGracePeriodSeconds")
                        .asInt())
                .isGreaterThan(sleeps);
    }

    private static JsonNode spec(String file) {
        return Manifests.tree(Manifests.text(file)).path("spec");
    }

    private static Set<String> variables(String file) {
        return Manifests.text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Kustomization kustomization() throws IOException {
        return YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(Manifests.text("kustomization.yaml"), Kustomization.class);
    }
}
