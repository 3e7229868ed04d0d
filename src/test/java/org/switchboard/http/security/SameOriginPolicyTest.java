package org.switchboard.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.util.Optional;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.http.request.RequestState;

/** Which requests count as sent from a page of ours, so that a cookie with them counts. */
class SameOriginPolicyTest {
    private static final String PUBLIC = "https://voice.example";
    private static final String ALLOWED = "https://portal.example";

    private final SameOriginPolicy sameOriginPolicy = new SameOriginPolicy(
            new PublicAddress() {
                @Override
                public String of(ContainerRequestContext request) {
                    return PUBLIC + "/base";
                }
            },
            Optional.of(new String[] {ALLOWED}));

    @ParameterizedTest
    @ValueSource(strings = {PUBLIC, ALLOWED, "http://internal:8080", "http://INTERNAL:8080"})
    void ourOwnPagesAndThoseAllowedAreOurs(String origin) {
        assertThat(sameOriginPolicy.isOf(request("Origin", origin))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://voice.example.evil.example",
                "https://evil.voice.example",
                "http://voice.example",
                "https://voice.example:8443",
                "https://portal.example.evil.example",
                "http://internal",
                "http://internal:8081",
                "null",
                "",
                "not an origin",
            })
    void otherPagesAreNot(String origin) {
        assertThat(sameOriginPolicy.isOf(request("Origin", origin))).isFalse();
    }

    @Test
    void anOriginCountsWhateverTheBrowserSaysOfTheSite() {
        ContainerRequest request = request("Origin", "https://evil.example");
        request.header("Sec-Fetch-Site", "same-origin");

        assertThat(sameOriginPolicy.isOf(request)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"same-origin, true", "none, true", "cross-site, false", "same-site, false"})
    void withoutAnOriginTheBrowserSaysOfWhichSiteItIs(String site, boolean ours) {
        assertThat(sameOriginPolicy.isOf(request("Sec-Fetch-Site", site))).isEqualTo(ours);
    }

    @Test
    void whatNoBrowserSentPasses() {
        assertThat(sameOriginPolicy.isOf(request("Accept", "*/*"))).isTrue();
    }

    @Test
    void whatAnyLinkCouldHaveMadeIsNobodysWhereTheBrowserSaysOfNoSite() {
        ContainerRequest request = request("Sec-Fetch-Site", "none");
        RequestState.wasLink(request);

        assertThat(sameOriginPolicy.isOf(request)).isFalse();
    }

    @Test
    void whatAnyLinkCouldHaveMadeDoesNotPassWhereTheBrowserSaysNothing() {
        ContainerRequest request = request("Accept", "*/*");
        RequestState.wasLink(request);
        assertThat(sameOriginPolicy.isOf(request)).as("no browser").isTrue();

        RequestState.sentByBrowser(request);
        assertThat(sameOriginPolicy.isOf(request)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://voice.example/page?x=1, true",
        "http://internal:8080/, true",
        "https://evil.example/https://voice.example, false",
        "no address, false"
    })
    void withoutAnOriginAndASiteThePageItselfCounts(String referer, boolean ours) {
        assertThat(sameOriginPolicy.isOf(request("Referer", referer))).isEqualTo(ours);
        assertThat(sameOriginPolicy.isProven(request("Referer", referer))).isEqualTo(ours);
    }

    @Test
    void nothingSaidProvesNothing() {
        assertThat(sameOriginPolicy.isProven(request("Accept", "*/*"))).isFalse();
        assertThat(sameOriginPolicy.isProven(request("Sec-Fetch-Site", "none"))).isFalse();
        assertThat(sameOriginPolicy.isProven(request("Origin", ALLOWED))).isFalse();
        assertThat(sameOriginPolicy.isProven(request("Origin", PUBLIC))).isTrue();
    }

    private static ContainerRequest request(String header, String value) {
        URI base = URI.create("http://internal:8080/");
        ContainerRequest request = new ContainerRequest(
                base, base.resolve("sessions"), "POST", null, new MapPropertiesDelegate(), new ResourceConfig());
        request.header("Host", "internal:8080");
        request.header(header, value);
        return request;
    }
}
