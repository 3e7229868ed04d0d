package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.refusal;
import static org.switchboard.session.Asking.aRequest;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldError;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;

/** Which sessions are found by their ids, and by whom. */
abstract class FindingSessionsContract extends InstallationContract {
    FindingSessionsContract(Installation installation) {
        super(installation);
    }

    private static final AccountScope ACME = AccountScope.only("acme");

    @Test
    void aSessionIsNotSeenOutsideItsAccount() {
        String id = installation.created("alice", aRequest()).id;

        assertThat(installation.sessionRepository.find(AccountScope.only("globex"), id))
                .isEmpty();
        assertThat(installation.sessionRepository.exists(AccountScope.only("globex"), id))
                .isFalse();
    }

    @Test
    void aSessionIsSeenByWhoeverSeesItsAccountAmongOthers() {
        String id = installation.created("alice", aRequest()).id;

        assertThat(installation.sessionRepository.exists(new AccountScope.Only(Set.of("acme", "globex")), id))
                .isTrue();
        assertThat(installation.sessionRepository.exists(EVERYWHERE, id)).isTrue();
    }

    @Test
    void aLoginWithoutAccountsSeesNothing() {
        String id = installation.created("alice", aRequest()).id;

        assertThat(installation.sessionRepository.find(new AccountScope.Only(Set.of()), id))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no-such-session",
                "' or 1=1 --",
                "01890000-0000-7000-8000-000000000000",
                "%",
                "🎉",
                "nul\u0000",
                "half\uD83C"
            })
    void anUnknownIdFindsNothing(String id) {
        assertThat(installation.sessionRepository.find(EVERYWHERE, id)).isEmpty();
        assertThat(installation.sessionRepository.exists(ACME, id)).isFalse();
    }

    @Test
    void aVeryLongIdFindsNothing() {
        assertThat(installation.sessionRepository.find(EVERYWHERE, "x".repeat(100_000)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\u0000", "half\uD83C"})
    void anIdWithACharacterThatNoDatabaseKeepsIsAFaultNotAFailure(String id) {
        ApiException refusal =
                refusal(() -> installation.open("alice", aRequest().with(r -> {
                    r.customerId = id;
                    r.parentSessionId = id;
                    r.withAddress = "user:" + id;
                    r.fromPhoneNumber = id;
                    r.memberEmailAddresses = Arrays.asList(id + "@acme.example");
                })));

        assertThat(refusal).isInstanceOf(ValidationException.class);
        assertThat(refusal.fields())
                .extracting(FieldError::field)
                .contains("CustomerId", "ParentSessionId", "WithAddress", "FromPhoneNumber", "MemberEmailAddresses[0]");
    }
}
