package org.switchboard.description.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.switchboard.format.AllFormats;
import org.switchboard.format.Format;
import org.switchboard.format.xml.SoapVersion;
import org.switchboard.format.xml.XmlFormat;
import org.switchboard.operation.Declared;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Operations;

/** What the samples of the operations ask, and how a shell asks it; the server's answers are tried by DescriptionsIT. */
class WorkingSamplesTest {
    private static final Operations OPERATIONS = Declared.operations();
    private static final SampleWriter WRITER =
            new SampleWriter(AllFormats.of(OPERATIONS::documents), new XmlFormat(OPERATIONS::documents));
    private static final CurlScript SCRIPT = new CurlScript("http://voice.example", WRITER);

    private final WorkingSamples inDemo = new WorkingSamples(OPERATIONS, true);
    private final WorkingSamples elsewhere = new WorkingSamples(OPERATIONS, false);

    @Test
    void everyOperationHasASampleOfItsOwnAndNothingElseHas() {
        List<String> names = OPERATIONS.declarations().stream()
                .map(OperationDescriptor::name)
                .toList();

        assertThat(SampleFile.read().samples().keySet()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void whatASampleNeedsIsMadeBeforeItAndStandsInItsPlace() {
        assertThat(SCRIPT.of(sample("PatchConferenceMember", inDemo), Format.JSON))
                .isEqualTo("""
                ID=$(curl -s -u alice@acme.example:demo http://voice.example/sessions -H 'Content-Type: application/json' \\
                     -d '{"destination":"+18145550123"}' | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')
                CALL=$(curl -s -u alice@acme.example:demo "http://voice.example/sessions/$ID/conference/members" -H 'Content-Type: application/json' \\
                     -d '{"destination":"bob@acme.example"}' | sed 's/.*"callSid":"\\([^"]*\\)".*/\\1/')
                curl -w '\\n' -X PATCH -u alice@acme.example:demo "http://voice.example/sessions/$ID/conference/members/$CALL" \\
                     -H 'Accept: application/json' \\
                     -H 'Content-Type: application/json' \\
                     -d '{"muted":true}'""");
    }

    @Test
    void aVariableInABodyIsOneForTheShellToo() {
        assertThat(SCRIPT.of(sample("HoldSession", inDemo), SoapVersion.V11))
                .contains("-H 'SOAPAction: \"HoldSession\"'", "<SessionId>'\"$ID\"'</SessionId>");
    }

    @Test
    void aBodyHoldsWhatTheSampleNamesAndNothingElse() {
        WorkingSample sample = sample("NewSession", inDemo);

        assertThat(SCRIPT.of(sample, Format.CSV)).endsWith("-d 'DisplayName\nMy first session\n'");
        assertThat(SCRIPT.of(sample, Format.XML))
                .contains("<DisplayName>My first session</DisplayName>")
                .doesNotContain("nil", "StartSession");
    }

    @Test
    void whatStandsInTheWayOfOthersIsUndone() {
        assertThat(SCRIPT.of(sample("DrainServer", inDemo), Format.JSON)).contains("/server/resume");
    }

    @Test
    void withoutTheDemoDirectoryTheReaderSaysWhoIsAsking() {
        assertThat(SCRIPT.of(sample("HoldSession", elsewhere), Format.JSON))
                .contains("-u \"$LOGIN\"")
                .doesNotContain(":demo");
        assertThat(elsewhere
                        .of(declaration("HoldSession"))
                        .get(0)
                        .described(WRITER)
                        .toString())
                .doesNotContain("login");
    }

    private static WorkingSample sample(String operation, WorkingSamples samples) {
        return samples.of(declaration(operation)).get(0);
    }

    private static OperationDescriptor<?, ?> declaration(String operation) {
        return OPERATIONS.named(operation).orElseThrow().declaration();
    }
}
