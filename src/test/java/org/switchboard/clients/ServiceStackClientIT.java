package org.switchboard.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import net.servicestack.client.JsonServiceClient;
import net.servicestack.client.ResponseError;
import net.servicestack.client.WebServiceException;
import org.junit.jupiter.api.Test;
import org.switchboard.clients.dtos.FlowChannels;
import org.switchboard.clients.dtos.GetSession;
import org.switchboard.clients.dtos.NewSession;
import org.switchboard.clients.dtos.SessionInfo;
import org.switchboard.clients.dtos.SessionMemberInfo;

/** ServiceStack's client for Java, unmodified, with the Java types that the server generates. */
class ServiceStackClientIT {
    private static final String ALICE = "alice@acme.example";

    private static JsonServiceClient as(String login, String password) {
        JsonServiceClient client = new JsonServiceClient(RunningServer.url());
        client.setCredentials(login, password);
        client.setAlwaysSendBasicAuthHeaders(true);
        return client;
    }

    private static JsonServiceClient asAlice() {
        return as(ALICE, "demo");
    }

    private static WebServiceException refused(JsonServiceClient client, NewSession asked) {
        return catchThrowableOfType(WebServiceException.class, () -> client.post(asked));
    }

    @Test
    void aSessionIsCreatedAndShownAgain() {
        SessionInfo created = asAlice()
                .post(new NewSession()
                        .setDisplayName("Zoë <&> 📞")
                        .setChannel(FlowChannels.Fax)
                        .setMemberEmailAddresses(new ArrayList<>(List.of("bob@acme.example"))));

        assertThat(created.getDisplayName()).isEqualTo("Zoë <&> 📞");
        assertThat(created.getChannel()).isEqualTo(FlowChannels.Fax);
        assertThat(created.getMembers())
                .extracting(SessionMemberInfo::getIdentity)
                .containsExactly(ALICE, "bob@acme.example");

        SessionInfo shown = asAlice().get(new GetSession().setSessionId(created.getId()));

        assertThat(shown.getId()).isEqualTo(created.getId());
        assertThat(shown.getLog()).hasSize(1);
    }

    @Test
    void aRouteIsReachedByItsPath() {
        SessionInfo created =
                asAlice().post("/sessions", new NewSession().setDisplayName("by its route"), SessionInfo.class);

        assertThat(created.getDisplayName()).isEqualTo("by its route");
    }

    @Test
    void errorsComeWithTheirFields() {
        WebServiceException refused =
                refused(asAlice(), new NewSession().setCustomerId("initech").setFromPhoneNumber("+442071838750"));

        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getErrorCode()).isEqualTo("NotFound");
        assertThat(refused.getFieldErrors())
                .extracting(ResponseError::getFieldName)
                .containsExactly("CustomerId", "FromPhoneNumber");
    }

    @Test
    void whoIsNotSignedInGets401() {
        WebServiceException refused = refused(new JsonServiceClient(RunningServer.url()), new NewSession());

        assertThat(refused.getStatusCode()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordGets401() {
        assertThat(refused(as(ALICE, "wrong"), new NewSession()).getErrorMessage())
                .isEqualTo("Invalid Username or Password");
    }

    @Test
    void whoLacksTheRoleGets403() {
        assertThat(refused(as("norole@acme.example", "demo"), new NewSession()).getErrorCode())
                .isEqualTo("Forbidden");
    }
}
