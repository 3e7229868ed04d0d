package org.switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which addresses count as one. */
class NetworkPrefixTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8::1, 2001:db8:0:0::/64",
        "2001:DB8:0:0:1::, 2001:db8:0:0::/64",
        "2001:db8:0:1::1, 2001:db8:0:1::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::1, 0:0:0:0::/64",
        "'', ''",
        "unknown, unknown",
        "a.name.example, a.name.example"
    })
    void anAddressOfVersion6StandsForTheNetworkOfItsSubscriber(String address, String subscriber) {
        assertThat(NetworkPrefix.of(address)).isEqualTo(subscriber);
    }
}
