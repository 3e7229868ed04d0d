package org.switchboard.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.format.Tried;

/** The page that a browser gets for a document. */
class HtmlFormatTest {
    private static final HtmlFormat HTML =
            new HtmlFormat(Tried.JSON, Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC));

    private static String page(Object document) {
        return new String(HTML.write(document), StandardCharsets.UTF_8);
    }

    private static SessionInfo named(String displayName) {
        SessionInfo session = new SessionInfo();
        session.displayName = displayName;
        return session;
    }

    @Test
    void itIsTitledByTheTypeAndTheTime() {
        assertThat(page(named("x")))
                .startsWith("<!doctype html>")
                .contains("<title>SessionInfo Snapshot of 2026-11-23 10:00:00 UTC</title>");
    }

    @Test
    void itShowsTheMembersThatAreThere() {
        assertThat(page(named("Zoë 📞")))
                .contains("<dt>displayName</dt><dd>Zoë 📞</dd>")
                .contains("<dt>channel</dt><dd>Voice</dd>")
                .doesNotContain("<dt>customerName</dt>");
    }

    @Test
    void noValueCanLeaveItsPlace() {
        String page = page(named("</script></dd><script>alert(1)</script>"));

        assertThat(page)
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)")
                .contains("\\u003C/script>\\u003C/dd>");
        assertThat(page.split("</script>", -1)).hasSize(2);
    }

    @Test
    void theDocumentIsInItAsJson() {
        String page = page(named("x"));
        String json = page.substring(page.indexOf("id=\"document\">") + 14, page.indexOf("</script>"));

        assertThat(json).isEqualTo(Tried.json(named("x")));
    }

    @Test
    void anErrorIsToldInItsOwnWords() {
        ErrorResponse error = new ErrorResponse();
        error.responseStatus.errorCode = "NotFound";
        error.responseStatus.message = "Session does not exist";

        assertThat(page(error)).contains("<h1>NotFound</h1>", "<p class=\"lead\">Session does not exist</p>");
    }

    @Test
    void aListShowsEachItemAndPlacesForNull() {
        String page =
                new String(HTML.writeList(Arrays.asList(named("a"), null), SessionInfo.class), StandardCharsets.UTF_8);

        assertThat(page).contains("2 in all", "<dd>a</dd>", "<span class=\"none\">empty</span>");
    }

    @Test
    void aBrowserMayLoadNothingForItButItsOwnStyle() {
        assertThat(HtmlFormat.contentSecurityPolicy())
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe", "script-src");
    }
}
