package org.switchboard.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.sessions.SessionInfo;

/** That a spreadsheet works nothing out of what a caller typed. */
class CsvGuardTest {
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\";\"click\")";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "+1 814 404-3105",
                "-",
                "+1-814-404-3105"
            })
    void whatBeginsAsAFormulaDoesBecomesAText(String text) {
        assertThat(CsvGuard.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Alice", "+18144043105", "-12", "3.14", "-0,5", "1=1", "a@b.example", "'=1"})
    void whatIsNoneStaysAsItIs(String text) {
        assertThat(CsvGuard.guarded(text)).isEqualTo(text);
    }

    @Test
    void anExportIsGuardedAndAListIsNotUnlessTheSettingSaysSo() throws IOException {
        CsvFormat csv = new CsvFormat();
        assertThat(exported(csv))
                .contains("\"'=HYPERLINK(")
                .contains("+18144043105")
                .doesNotContain("'+1");
        assertThat(listed(csv)).contains("\"=HYPERLINK(");

        csv.guard("all");
        assertThat(exported(csv)).contains("\"'=HYPERLINK(");
        assertThat(listed(csv)).contains("\"'=HYPERLINK(");

        csv.guard("none");
        assertThat(exported(csv)).contains("\"=HYPERLINK(");
        assertThat(listed(csv)).contains("\"=HYPERLINK(");
    }

    @Test
    void aSettingThatIsNoneGuardsEverything() {
        assertThat(CsvGuard.named("al")).isEqualTo(CsvGuard.ALL);
        assertThat(CsvGuard.named(" Export ")).isEqualTo(CsvGuard.EXPORT);
    }

    private static String exported(CsvFormat csv) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        csv.send(SessionInfo.class, List.of(List.of(session())), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String listed(CsvFormat csv) {
        return new String(csv.writeList(List.of(session()), SessionInfo.class), StandardCharsets.UTF_8);
    }

    private static SessionInfo session() {
        SessionInfo session = new SessionInfo();
        session.displayName = FORMULA;
        session.fromAddress = "+18144043105";
        return session;
    }
}
