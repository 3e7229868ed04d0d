package org.switchboard.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.contract.sessions.GetSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.description.samples.SampleWriter;
import org.switchboard.format.AllFormats;
import org.switchboard.format.xml.XmlFormat;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;
import org.switchboard.security.AccessRule;

/** What the page of an operation says of its answer. */
class OperationPageTest {
    private static final Set<Class<?>> DOCUMENTS = Set.of(GetSession.class, SessionInfo.class);
    private static final OperationDescriptor<GetSession, SessionInfo> TELLING = new OperationDescriptor<>(
            GetSession.class,
            SessionInfo.class,
            "Do it",
            new AccessRule.AnyLogin(),
            List.of(new Route(Verb.DELETE, "/sessions/{sessionId}")));

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SOAP11", "SOAP12"})
    void whatIsSilentReturnsNothingOrWhatIsPreferred(PageFormat format) {
        OperationPage page = page(TELLING.answeringNothing(), format);

        assertThat(page.sentence())
                .startsWith("This operation returns nothing")
                .contains("Prefer: return=representation", "SessionInfo");
        assertThat(page.sample().answer()).isEqualTo("HTTP/1.1 204 No Content\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"SOAP11", "SOAP12"})
    void inAnEnvelopeThereIsAlwaysAnAnswer(PageFormat format) {
        OperationPage page = page(TELLING.answeringNothing(), format);

        assertThat(page.sentence()).doesNotContain("nothing");
        assertThat(page.sample().answer()).startsWith("HTTP/1.1 200 OK\n").contains("SessionInfo");
    }

    @Test
    void allElseReturnsItsDocument() {
        OperationPage page = page(TELLING, PageFormat.JSON);

        assertThat(page.sentence()).startsWith("To override");
        assertThat(page.sample().answer()).startsWith("HTTP/1.1 200 OK\n");
    }

    private static OperationPage page(OperationDescriptor<?, ?> descriptor, PageFormat format) {
        return new OperationPage(
                "/",
                descriptor,
                format,
                new OperationPage.ShownTypes(List.of(), "", ""),
                new SampleExchange(
                        descriptor,
                        format,
                        "voice.example",
                        new SampleWriter(AllFormats.of(() -> DOCUMENTS), new XmlFormat(() -> DOCUMENTS))),
                List.of());
    }
}
