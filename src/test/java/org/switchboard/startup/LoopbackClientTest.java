package org.switchboard.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a server finds itself, by what Payara says of its listener. */
class LoopbackClientTest {
    private static Optional<URI> found(Map<String, String> config) {
        return LoopbackClient.of(
                        "/voice", key -> Optional.ofNullable(config.get(key.replace("payara.instance.http.", ""))))
                .map(LoopbackClient::application);
    }

    @Test
    void aListenerOnEveryAddressIsReachedByTheLoopback() {
        assertThat(found(Map.of("address", "0.0.0.0", "port", "8080")))
                .contains(URI.create("http://127.0.0.1:8080/voice"));
        assertThat(found(Map.of("port", "8080"))).contains(URI.create("http://127.0.0.1:8080/voice"));
    }

    @Test
    void aListenerOnOneAddressIsReachedThere() {
        assertThat(found(Map.of("address", "192.0.2.7", "port", "80")))
                .contains(URI.create("http://192.0.2.7:80/voice"));
    }

    @Test
    void anAddressOfIpv6StandsInBrackets() {
        assertThat(found(Map.of("address", "::1", "port", "8080")))
                .contains(URI.create("http://[0:0:0:0:0:0:0:1]:8080/voice"));
    }

    @Test
    void aNameThatNobodyKnowsIsTakenForTheLoopback() {
        assertThat(found(Map.of("address", "no.such.name.invalid", "port", "8080")))
                .contains(URI.create("http://127.0.0.1:8080/voice"));
    }

    @Test
    void aListenerThatIsStillClosedIsWhereItWillBe() {
        assertThat(found(Map.of("enabled", "false", "port", "8080")))
                .contains(URI.create("http://127.0.0.1:8080/voice"));
    }

    @Test
    void aListenerWithoutAPortIsNowhere() {
        assertThat(found(Map.of("address", "127.0.0.1"))).isEmpty();
    }
}
