package org.switchboard.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.switchboard.directory.Role;

/** The roles that the published API gives to its operations. */
class OperationTest {
    @Test
    void creatingASessionTakesTheRoleUser() {
        assertThat(Operation.NEW_SESSION.roles()).isEqualTo(Set.of(Role.User));
    }

    @Test
    void showingASessionTakesNoRole() {
        assertThat(Operation.GET_SESSION.roles()).isEmpty();
    }
}
