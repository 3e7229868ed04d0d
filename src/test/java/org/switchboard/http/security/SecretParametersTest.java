package org.switchboard.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of an address for logs and traces. */
class SecretParametersTest {
    @ParameterizedTest
    @CsvSource({
        "userName=a&password=x, userName=a&password=",
        "PASSWORD=x&b=1, PASSWORD=&b=1",
        "p%61ssword=x, p%61ssword=",
        "password=%zz, password=",
        "password=a=b, password=",
        "currentPassword=x&newPassword=y, currentPassword=&newPassword=",
        "ss-id=x&access_token=y&apikey=z, ss-id=&access_token=&apikey=",
        "%zz=x, %zz=x",
        "password, password",
        "accountId=acme&&x=, accountId=acme&&x="
    })
    void theValuesOfSecretParametersAreLeftOutAndNothingElse(String query, String shown) {
        assertThat(SecretParameters.withoutValues(query)).isEqualTo(shown);
    }
}
