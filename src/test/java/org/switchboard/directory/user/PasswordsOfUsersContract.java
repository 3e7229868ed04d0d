package org.switchboard.directory.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;
import static org.switchboard.directory.Refused.refusal;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.users.PatchUser;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.directory.DirectoryCacheContract;
import org.switchboard.directory.User;
import org.switchboard.error.ForbiddenException;
import org.switchboard.persistence.StoredJson;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.support.Engine;

/** Which passwords there may be, who changes them, and that nothing shows them. */
abstract class PasswordsOfUsersContract extends DirectoryCacheContract {
    private static final String ANOTHER = "staple battery horse";

    PasswordsOfUsersContract(Engine engine) {
        super(engine);
    }

    @Test
    void aUserIsShownToHaveAPasswordAndNotWhichOne() {
        UserAccountInfo shown = user(manager, "ann", r -> r.password = PASSWORD).shown();

        assertThat(shown.hasPassword).isTrue();
        assertThat(StoredJson.write(shown)).doesNotContain(PASSWORD);
    }

    @Test
    void whoHasNoPasswordSignsInWithNone() {
        User user = login(user("ann"));

        assertThat(on.passwordHasher.isRight(user, "")).isFalse();
        assertThat(on.passwordHasher.isRight(user, "null")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nine char",
                "aaaaaaaaaaaaaaaa",
                "abababababab",
                "password123",
                "PassWord123",
                "1q2w3e4r5t",
                "Password2026!",
                "!!welcome12!",
                "qwertyuiop"
            })
    void aWeakPasswordIsRefusedAndNotRepeated(String weak) {
        assertThat(faults(() -> user(manager, "ann", r -> r.password = weak))).containsExactly("WeakPassword Password");
        if (!weak.isEmpty()) {
            assertThat(refusal(() -> user(manager, "ann", r -> r.password = weak))
                            .getMessage())
                    .doesNotContain(weak);
        }
    }

    @Test
    void aPasswordIs10To128CharactersLong() {
        user(manager, "ten", r -> r.password = "ABCDEFGHI1");
        user(manager, "most", r -> r.password = "abcdefgh".repeat(16));

        assertThat(faults(() -> user(manager, "nine", r -> r.password = "ABCDEFGH1")))
                .containsExactly("WeakPassword Password");
        assertThat(faults(() -> user(manager, "more", r -> r.password = "abcdefgh".repeat(16) + "!")))
                .containsExactly("WeakPassword Password");
    }

    @Test
    void aPasswordDoesNotHoldTheNameInTheEmailAddress() {
        String name = email("ann").replaceAll("@.*", "");

        assertThat(faults(() -> user(manager, "ann", r -> r.password = "x" + name.toUpperCase(Locale.ROOT))))
                .containsExactly("WeakPassword Password");
    }

    @Test
    void aManagerResetsThePasswordOfItsOwnUser() {
        String ann = user(manager, "ann", r -> r.password = PASSWORD).shown().id;

        reset(manager, ann, ANOTHER);

        assertThat(on.passwordHasher.isRight(login(ann), ANOTHER)).isTrue();
        assertThat(on.passwordHasher.isRight(login(ann), PASSWORD)).isFalse();
    }

    @Test
    void aResetFollowsThePolicyWithTheAddressThatTheUserGets() {
        String ann = user("ann");

        assertThat(faults(() -> reset(manager, ann, "short"))).containsExactly("WeakPassword Password");
        assertThat(faults(() -> on.userService.patch(
                        manager,
                        with(new PatchUser(), r -> {
                            r.userId = ann;
                            r.emailAddress = "bellerophon@people-" + unique + ".example";
                            r.password = "my Bellerophon 1";
                        }),
                        ALWAYS)))
                .containsExactly("WeakPassword Password");
        assertThat(on.userService.get(manager, ann).shown().emailAddress).isEqualTo(email("ann"));
    }

    @Test
    void aNewPasswordEndsEarlierSignIns() {
        String ann = user(manager, "ann", r -> r.password = PASSWORD).shown().id;
        on.clock.advance(Duration.ofMinutes(1));

        reset(manager, ann, ANOTHER);

        assertThat(login(ann).signInsSince()).isEqualTo(on.clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void aUserChangesItsOwnPasswordWithTheCurrentOne() {
        String ann = user(manager, "ann", r -> r.password = PASSWORD).shown().id;

        on.passwordService.change(RequestContextFixture.user(ann, mine), PASSWORD, ANOTHER);

        assertThat(on.passwordHasher.isRight(login(ann), ANOTHER)).isTrue();
    }

    @Test
    void aWrongCurrentPasswordChangesNothing() {
        String ann = user(manager, "ann", r -> r.password = PASSWORD).shown().id;
        RequestContext herself = RequestContextFixture.user(ann, mine);

        assertThat(reason(() -> on.passwordService.change(herself, "not the password", ANOTHER)))
                .isEqualTo(ForbiddenException.class);
        assertThat(faults(() -> on.passwordService.change(herself, "", ANOTHER)))
                .containsExactly("NotEmpty CurrentPassword");
        assertThat(on.passwordHasher.isRight(login(ann), PASSWORD)).isTrue();
    }

    @Test
    void anOwnNewPasswordFollowsThePolicyToo() {
        String ann = user(manager, "ann", r -> r.password = PASSWORD).shown().id;

        assertThat(faults(() -> on.passwordService.change(RequestContextFixture.user(ann, mine), PASSWORD, "short")))
                .containsExactly("WeakPassword NewPassword");
    }

    @Test
    void nothingButTheLoginItselfHoldsAPasswordOrItsHash() {
        String ann = user(manager, "ann", r -> r.password = PASSWORD + unique).shown().id;
        reset(manager, ann, ANOTHER + unique);
        on.passwordService.change(RequestContextFixture.user(ann, mine), ANOTHER + unique, "third one " + unique);
        on.userService.delete(manager, ann, ALWAYS);

        List<String> trail = on.database.texts("select * from audit_entry where entry_id = '" + ann + "'");

        assertThat(trail).contains("PasswordChanged", "Created", "Deleted");
        assertThat(String.join("\n", trail))
                .doesNotContain(PASSWORD + unique, ANOTHER + unique, "third one " + unique)
                .doesNotContainIgnoringCase("passwordHash");
    }

    private void reset(RequestContext context, String id, String password) {
        on.userService.patch(
                context,
                with(new PatchUser(), r -> {
                    r.userId = id;
                    r.password = password;
                }),
                ALWAYS);
    }

    private User login(String id) {
        return on.directoryCache.login(id).orElseThrow();
    }
}
