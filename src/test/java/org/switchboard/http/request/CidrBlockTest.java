package org.switchboard.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses lie in a network. */
class CidrBlockTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255",
        "192.0.2.128/25, 192.0.2.129",
        "192.0.2.7, 192.0.2.7",
        "0.0.0.0/0, 203.0.113.9",
        "2001:db8::/32, 2001:db8:ffff::1",
        "::1, 0:0:0:0:0:0:0:1",
        "192.0.2.7, ::ffff:192.0.2.7",
    })
    void holds(String network, String address) {
        assertThat(CidrBlock.parse(network).holds(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 11.0.0.0",
        "192.0.2.128/25, 192.0.2.127",
        "192.0.2.7, 192.0.2.8",
        "0.0.0.0/0, ::1",
        "2001:db8::/32, 2001:db9::1",
        "10.0.0.0/8, localhost",
        "10.0.0.0/8, ''",
        "10.0.0.0/8, 10.0.0.1:80",
        "10.0.0.0/8, 10.0.0.256",
    })
    void doesNotHold(String network, String address) {
        assertThat(CidrBlock.parse(network).holds(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "::/129", "10.0.0/8", "/8"})
    void whatIsNoNetworkIsRefused(String text) {
        assertThatThrownBy(() -> CidrBlock.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
