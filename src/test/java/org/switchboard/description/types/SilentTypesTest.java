package org.switchboard.description.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.contract.Document;
import org.switchboard.contract.sessions.GetSession;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;
import org.switchboard.security.AccessRule;

/** The types of operations that answer nothing, as ServiceStack's clients know them. */
class SilentTypesTest {
    private static final OperationDescriptor<GetSession, SessionInfo> ENDING =
            declared(GetSession.class, new Route(Verb.DELETE, "/sessions/{sessionId}"));
    private static final OperationDescriptor<NewSession, SessionInfo> OPENING =
            declared(NewSession.class, new Route(Verb.POST, "/sessions"));
    private static final Operations OPERATIONS = new Operations(List.of(of(ENDING.answeringNothing()), of(OPENING)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "typescript | class GetSession implements IReturnVoid, IDelete",
                "typescript | class NewSession implements IReturn<SessionInfo>, IPost",
                "typescript.d | interface GetSession extends IReturnVoid, IDelete",
                "typescript.d | interface IReturnVoid { }",
                "mjs | createResponse() { }",
                "mjs | createResponse() { return new SessionInfo() }",
                "csharp | : IReturnVoid, IDelete",
                "java | class GetSession implements IReturnVoid, IDelete",
                "kotlin | class GetSession : IReturnVoid, IDelete",
                "python | class GetSession(IReturnVoid, IDelete):",
                "python | class NewSession(IReturn[SessionInfo], IPost):",
            })
    void aRequestIsMarkedToBeAnsweredWithNothing(String language, String line) {
        assertThat(file(OPERATIONS, language)).contains(line);
    }

    @Test
    void nothingIsMadeOfAnAnswerThatIsNone() {
        assertThat(file(OPERATIONS, "typescript"))
                .contains("export interface IReturnVoid\n{\n    createResponse(): void;\n}")
                .contains("public createResponse() {}")
                .contains("public createResponse() { return new SessionInfo(); }");
        assertThat(file(OPERATIONS, "java")).containsOnlyOnce("getResponseType()");
        assertThat(file(OPERATIONS, "kotlin")).containsOnlyOnce("getResponseType()");
    }

    @Test
    void theMarkIsThereOnlyWhereItIsNeeded() {
        Operations telling = new Operations(List.of(of(ENDING), of(OPENING)));

        assertThat(new TypesGenerator(telling).languages())
                .allSatisfy(language -> assertThat(file(telling, language)).doesNotContain("IReturnVoid"));
    }

    @Test
    void theDataSayThatNothingIsReturned() throws IOException {
        JsonNode operations = new ObjectMapper()
                .readTree(new TypesMetadata(OPERATIONS)
                        .document("https://voice.example", Optional.empty(), Optional.empty()))
                .path("operations");

        JsonNode ending = operations.get(0);
        assertThat(ending.path("returnsVoid").booleanValue()).isTrue();
        assertThat(ending.has("response")).isFalse();
        assertThat(ending.has("returnType")).isFalse();
        JsonNode opening = operations.get(1);
        assertThat(opening.has("returnsVoid")).isFalse();
        assertThat(opening.at("/returnType/name").asText()).isEqualTo("SessionInfo");
    }

    private static String file(Operations operations, String language) {
        return new TypesGenerator(operations)
                .file(
                        language,
                        new TypesGenerator.Head("2026-11-23 10:00:00", "1.2.3", "https://voice.example"),
                        new TypesGenerator.Asked(Optional.empty(), Optional.empty(), Optional.empty()))
                .orElseThrow();
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
