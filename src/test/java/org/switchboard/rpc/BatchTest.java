package org.switchboard.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.contract.sessions.GetSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.NotFoundException;
import org.switchboard.format.DocumentList;
import org.switchboard.operation.Answer;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;
import org.switchboard.request.RequestContext;
import org.switchboard.security.AccessRule;

/** What a batch answers. */
class BatchTest {
    @Test
    void allThatWasDoneIsAnsweredInOrder() {
        Response answer = perform("one", "two");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("X-AutoBatch-Completed")).isEqualTo("2");
        assertThat(answer.getHeaderString("X-Account")).isEqualTo("acme");
        assertThat(((DocumentList<?>) answer.getEntity()).items())
                .extracting(each -> ((SessionInfo) each).id)
                .containsExactly("one", "two");
    }

    @Test
    void aRefusalSaysWhichRequestItIsOf() {
        Response answer = perform("one", "unknown", "three");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getHeaderString("X-AutoBatch-Completed")).isEqualTo("1");
        assertThat(((ErrorResponse) answer.getEntity()).responseStatus.meta).containsEntry("AutoBatchIndex", "1");
    }

    @Test
    void aFailureSaysTooHowMuchWasDone() {
        Response answer = perform("one", "two", "broken");

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getHeaderString("X-AutoBatch-Completed")).isEqualTo("2");
        assertThat(((ErrorResponse) answer.getEntity()).responseStatus.meta).containsEntry("AutoBatchIndex", "2");
    }

    private static Response perform(String... ids) {
        Operation<GetSession, SessionInfo> operation = Operation.of(
                new OperationDescriptor<>(
                        GetSession.class,
                        SessionInfo.class,
                        "Get it",
                        new AccessRule.AnyLogin(),
                        List.of(new Route(Verb.GET, "/sessions/{sessionId}"))),
                (context, request) -> answer(String.valueOf(request.sessionId)));
        return Batch.perform(
                operation, List.of(ids).stream().map(BatchTest::get).toList(), place -> RequestContext.system());
    }

    private static Answer<SessionInfo> answer(String id) {
        if (id.equals("unknown")) {
            throw new NotFoundException("Session does not exist");
        }
        if (id.equals("broken")) {
            throw new PersistenceException("the disk is full");
        }
        SessionInfo session = new SessionInfo();
        session.id = id;
        return new Answer<>(session).in(Set.of("acme"));
    }

    private static GetSession get(String id) {
        GetSession request = new GetSession();
        request.sessionId = id;
        return request;
    }
}
