package org.switchboard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.server.ContainerRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.NotFoundException;
import org.switchboard.error.PreconditionFailedException;
import org.switchboard.http.error.ApiExceptionMapper;
import org.switchboard.operation.Answer;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.RowStream;
import org.switchboard.operation.Verb;
import org.switchboard.request.ExpectedAccount;
import org.switchboard.request.RequestContext;

/** Answers as HTTP answers. */
class ResponsesTest {
    private static final SessionInfo SESSION = new SessionInfo();
    private static final Answer<SessionInfo> DONE = new Answer<>(SESSION)
            .ofVersion(7)
            .in(Set.of("acme"))
            .with(Map.of("X-More", "said"))
            .asReplay();
    private static final OperationDescriptor<?, ?> TELLING = OperationRequests.declared(Verb.DELETE);
    private static final OperationDescriptor<?, ?> SILENT = TELLING.answeringNothing();

    private final ContainerRequest request = OperationRequests.by("DELETE", "sessions/1");

    @Test
    void whatIsSilentAnswersNothingButItsHeaders() {
        Response answer = Responses.of(request, SILENT, call(false, false), DONE);

        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(answer.hasEntity()).isFalse();
        assertThat(answer.getStringHeaders()).isEqualTo(told().getStringHeaders());
    }

    @Test
    void allElseAnswersItsDocument() {
        Response answer = told();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getEntity()).isSameAs(SESSION);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"7\"");
        assertThat(answer.getHeaderString("X-Account")).isEqualTo("acme");
        assertThat(answer.getHeaderString("X-More")).isEqualTo("said");
        assertThat(answer.getHeaderString("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void aReadOfTheVersionThatTheCallerHasIsNotSentAgain() {
        ContainerRequest read = reading("If-None-Match", "\"7\"");

        assertThat(Responses.of(read, OperationRequests.declared(Verb.GET), call(false, false), DONE)
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void aConditionThatCannotBeReadIsNone() {
        ContainerRequest read = reading("If-None-Match", "7, garbage\"");

        assertThat(Responses.of(read, OperationRequests.declared(Verb.GET), call(false, false), DONE)
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aReadOfAnotherVersionThanIsAskedForIsRefused() {
        ContainerRequest read = reading("If-Match", "\"6\"");

        assertThatThrownBy(() -> Responses.of(read, OperationRequests.declared(Verb.GET), call(false, false), DONE))
                .isInstanceOf(PreconditionFailedException.class);
    }

    /** Such as a message that is sent by GET: it is sent, whatever version the answer has. */
    @Test
    void whatIsDoneByARequestThatLooksLikeAReadIsAnsweredAsDone() {
        ContainerRequest read = reading("If-None-Match", "\"7\"");

        assertThat(Responses.of(read, OperationRequests.declared(Verb.POST, Verb.GET), call(false, false), DONE)
                        .getStatus())
                .isEqualTo(200);
    }

    private static ContainerRequest reading(String header, String value) {
        ContainerRequest read = OperationRequests.by("GET", "sessions/1");
        read.header(header, value);
        return read;
    }

    @Test
    void aDryRunShowsWhatWouldBecomeOfIt() {
        Response answer = Responses.of(request, SILENT, call(true, false), DONE);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getEntity()).isSameAs(SESSION);
        assertThat(answer.getHeaderString("Preference-Applied")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return=representation",
                "Return=representation",
                "return = \"representation\"",
                "respond-async, wait=10, return=representation",
                "return=representation; foo=bar, wait=10",
                "return=representation, return=minimal",
            })
    void whoeverPrefersItIsShownWhatBecameOfIt(String preference) {
        request.header("Prefer", preference);

        Response answer = Responses.of(request, SILENT, call(false, false), DONE);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getEntity()).isSameAs(SESSION);
        assertThat(answer.getHeaderString("Preference-Applied")).isEqualTo("return=representation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "return",
                "return=minimal",
                "return=minimal, return=representation",
                "return=representations",
                "x-return=representation",
                "wait=10; return=representation",
            })
    void otherPreferencesChangeNothing(String preference) {
        request.header("Prefer", preference);

        assertThat(Responses.of(request, SILENT, call(false, false), DONE).getStatus())
                .isEqualTo(204);
    }

    @Test
    void aPreferenceInAHeaderOfItsOwnCounts() {
        request.header("Prefer", "wait=10");
        request.header("Prefer", "return=representation");

        assertThat(Responses.of(request, SILENT, call(false, false), DONE).getStatus())
                .isEqualTo(200);
    }

    @Test
    void aRefusalOfWhatIsSilentIsToldAllTheSame() {
        Response answer = ApiExceptionMapper.answer(new NotFoundException("Session does not exist").error());

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.hasEntity()).isTrue();
    }

    @Test
    void rowsAreTheAnswerWhereTheyCanBeSent() {
        RowStream<SessionInfo> rowStream = new RowStream<>(SessionInfo.class, List.of());

        assertThat(Responses.of(request, TELLING, call(false, true), DONE.sending(rowStream))
                        .getEntity())
                .isSameAs(rowStream);
        assertThat(Responses.of(request, TELLING, call(false, false), DONE.sending(rowStream))
                        .getEntity())
                .isSameAs(SESSION);
        assertThat(Responses.of(request, TELLING, call(false, true), DONE).getEntity())
                .isSameAs(SESSION);
    }

    private Response told() {
        return Responses.of(request, TELLING, call(false, false), DONE);
    }

    private static RequestContext call(boolean dryRun, boolean streams) {
        return new RequestContext(
                Optional.empty(),
                Optional.empty(),
                ExpectedAccount.ANY,
                Optional.empty(),
                Optional.empty(),
                dryRun,
                new RequestContext.Origin("rest", "192.0.2.1", false, streams, Optional.empty()));
    }
}
