package org.switchboard.description.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.contract.Document;
import org.switchboard.contract.sessions.GetSession;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.users.ChangePassword;
import org.switchboard.format.AllFormats;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;
import org.switchboard.security.AccessRule;

/** What the document says of operations that answer nothing, that can be tried, and that change what is there. */
class OpenApiOfSilenceTest {
    private static final Operations OPERATIONS = new Operations(List.of(
            of(declared(GetSession.class, new Route(Verb.POST, "/sessions/{sessionId}/end"))
                    .withKey()
                    .withDryRun()
                    .answeringNothing()),
            of(declared(NewSession.class, new Route(Verb.POST, "/sessions"))),
            of(declared(ChangePassword.class, new Route(Verb.DELETE, "/passwords")))));
    private static final ObjectNode DOCUMENT =
            new OpenApi(OPERATIONS, AllFormats.of(OPERATIONS::documents), "1").document("https://voice.example");

    @ParameterizedTest
    @CsvSource({"/sessions/{sessionId}/end", "/api/GetSession"})
    void whatIsSilentAnswersNothingOrWhatIsPreferred(String path) {
        JsonNode responses = operation(path, Verb.POST).path("responses");

        assertThat(responses.at("/204/content").isMissingNode()).isTrue();
        assertThat(responses.at("/204/headers").fieldNames())
                .toIterable()
                .containsExactly("ETag", "X-Account", "Idempotent-Replayed");
        assertThat(responses.at("/200/content/application~1json/schema/$ref").asText())
                .endsWith("/SessionInfo");
        assertThat(responses.at("/200/headers").fieldNames())
                .toIterable()
                .contains("ETag", "X-Account", "Idempotent-Replayed", "Preference-Applied");
        assertThat(shared(path, Verb.POST)).contains("Prefer", "dryRun");
    }

    @Test
    void allElseAnswersItsDocument() {
        JsonNode plain = operation("/sessions", Verb.POST);

        assertThat(plain.at("/responses/204").isMissingNode()).isTrue();
        assertThat(plain.at("/responses/200/headers").fieldNames()).toIterable().doesNotContain("Preference-Applied");
        assertThat(shared("/sessions", Verb.POST)).doesNotContain("Prefer", "dryRun");
    }

    @Test
    void aDryRunIsAFlagInTheQuery() {
        JsonNode parameter = DOCUMENT.at("/components/parameters/dryRun");

        assertThat(parameter.path("in").asText()).isEqualTo("query");
        assertThat(parameter.at("/schema/type").asText()).isEqualTo("boolean");
    }

    @ParameterizedTest
    @CsvSource({
        "/sessions/{sessionId}/end, POST, true",
        "/api/GetSession, POST, true",
        "/passwords, DELETE, true",
        "/sessions, POST, false",
        "/api/NewSession, POST, false",
    })
    void whatChangesSomethingThatIsThereTakesItsVersion(String path, Verb verb, boolean takes) {
        assertThat(shared(path, verb).contains("If-Match")).isEqualTo(takes);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(DOCUMENT.findValuesAsText("$ref"))
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static JsonNode operation(String path, Verb verb) {
        return DOCUMENT.path("paths").path(path).path(verb.name().toLowerCase(Locale.ROOT));
    }

    /** The names of the parameters that many operations take. */
    private static List<String> shared(String path, Verb verb) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : operation(path, verb).path("parameters")) {
            names.add(parameter.path("$ref").asText().replaceFirst(".*/", ""));
        }
        return names;
    }

    private static <Q extends Document> OperationDescriptor<Q, SessionInfo> declared(Class<Q> request, Route route) {
        return new OperationDescriptor<>(
                request, SessionInfo.class, "Do it", new AccessRule.AnyLogin(), List.of(route));
    }

    private static <Q extends Document> Operation<Q, SessionInfo> of(OperationDescriptor<Q, SessionInfo> descriptor) {
        return Operation.of(descriptor, (context, asked) -> {
            throw new UnsupportedOperationException();
        });
    }
}
