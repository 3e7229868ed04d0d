package org.switchboard.description.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.Document;
import org.switchboard.contract.sessions.GetSession;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.format.AllFormats;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;
import org.switchboard.operation.Outcome;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;
import org.switchboard.request.RequestContext;
import org.switchboard.security.AccessRule;

/** What the document makes of routes that operations may declare. */
class OpenApiOfMoreRoutesTest {
    private static final Operations OPERATIONS = new Operations(List.of(
            declared(GetSession.class, new Route(Verb.GET, "/sessions/{sessionId}"), new Route(Verb.GET, "/shown")),
            declared(NewSession.class, new Route(Verb.DELETE, "/sessions/{customerId}"))));
    private static final ObjectNode DOCUMENT =
            new OpenApi(OPERATIONS, AllFormats.of(OPERATIONS::documents), "1").document("https://voice.example");

    @Test
    void pathsThatDifferOnlyInTheNamesOfTheirParametersAreOne() {
        assertThat(DOCUMENT.path("paths").fieldNames())
                .toIterable()
                .contains("/sessions/{sessionId}")
                .doesNotContain("/sessions/{customerId}");
        JsonNode parameter = deleting().at("/parameters/0");
        assertThat(parameter.path("name").asText()).isEqualTo("sessionId");
        assertThat(parameter.path("description").asText())
                .isEqualTo("Specify a customer to associate with this session");
    }

    @Test
    void anotherRouteOfAnOperationHasAnIdOfItsOwn() {
        assertThat(DOCUMENT.path("paths").path("/shown").at("/get/operationId").asText())
                .isEqualTo("GetSession2");
    }

    @Test
    void whatHasNoBodyTakesItsMembersFromTheQuery() {
        JsonNode list = parameter("memberEmailAddresses");

        assertThat(deleting().path("requestBody").isMissingNode()).isTrue();
        assertThat(list.path("in").asText()).isEqualTo("query");
        assertThat(list.path("explode").booleanValue()).isFalse();
        assertThat(list.at("/schema/type").asText()).isEqualTo("array");
    }

    @Test
    void onlyWhatIsReferredToIsAmongTheComponents() {
        assertThat(DOCUMENT.at("/components/schemas").fieldNames())
                .toIterable()
                .contains("FlowChannels", "SessionInfo")
                .doesNotContain("NewSession", "GetSession");
    }

    private static JsonNode deleting() {
        return DOCUMENT.path("paths").path("/sessions/{sessionId}").path("delete");
    }

    private static JsonNode parameter(String name) {
        for (JsonNode parameter : deleting().path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        throw new AssertionError(name);
    }

    private static <Q extends Document> Operation<Q, SessionInfo> declared(Class<Q> request, Route... routes) {
        OperationDescriptor<Q, SessionInfo> descriptor = new OperationDescriptor<>(
                request, SessionInfo.class, "Do it", new AccessRule.AnyLogin(), List.of(routes));
        return new Operation<>() {
            @Override
            public OperationDescriptor<Q, SessionInfo> declaration() {
                return descriptor;
            }

            @Override
            public Outcome<SessionInfo> perform(RequestContext context, Q asked) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
