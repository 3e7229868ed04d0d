package org.switchboard.directory.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;
import static org.switchboard.directory.Refused.refusal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.users.ListUsers;
import org.switchboard.contract.users.PatchUser;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.directory.AtOnce;
import org.switchboard.directory.DirectoryCacheContract;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.ForbiddenException;
import org.switchboard.error.NotFoundException;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.support.Engine;

/** How users are made, shown, changed and deleted, and by whom. */
abstract class UserServiceContract extends DirectoryCacheContract {
    UserServiceContract(Engine engine) {
        super(engine);
    }

    @Test
    void aNewUserIsShownAsItWasAskedFor() {
        UserAccountInfo shown = user(manager, "ann", r -> {
                    r.displayName = "Ann Żak";
                    r.roles = List.of("manager", "USER");
                })
                .shown();

        assertThat(shown.emailAddress).isEqualTo(email("ann"));
        assertThat(shown.displayName).isEqualTo("Ann Żak");
        assertThat(shown.roles).containsExactly("Manager", "User");
        assertThat(shown.accountIds).containsExactly(mine);
        assertThat(shown.hasPassword).isFalse();
        assertThat(on.userService.get(manager, shown.id).shown())
                .usingRecursiveComparison()
                .isEqualTo(shown);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(faults(() -> user(manager, "ann", r -> {
                    r.emailAddress = "ann";
                    r.displayName = " ";
                    r.roles = List.of("Boss");
                    r.password = "short";
                })))
                .containsExactly(
                        "InvalidAddress EmailAddress",
                        "NotEmpty DisplayName",
                        "InvalidValue Roles",
                        "WeakPassword Password");
    }

    @Test
    void anEmailAddressIsUniqueInTheWorldInAnyCaseAndWithSpacesAround() {
        user("ann");

        ApiException refusal = refusal(() -> user(stranger, "ANN", r -> r.emailAddress = " " + email("ANN") + " "));

        assertThat(refusal.getClass()).isEqualTo(ConflictException.class);
        assertThat(refusal.getMessage()).doesNotContain(mine);
        assertThat(reason(() -> patch(manager, user("ben"), r -> r.emailAddress = email("Ann"))))
                .isEqualTo(ConflictException.class);
    }

    @Test
    void oneEmailAddressForTwoAtOnceGoesToOneOfThem() throws Exception {
        List<ApiException> refusals = AtOnce.refusals(() -> user("ann"), () -> user(stranger, "Ann", r -> {}));

        assertThat(refusals).extracting(ApiException::getClass).containsExactly(ConflictException.class);
    }

    @Test
    void aUserMayChangeTheCaseOfItsOwnAddress() {
        String ann = user("ann");

        assertThat(patch(manager, ann, r -> r.emailAddress = email("Ann")).emailAddress)
                .isEqualTo(email("Ann"));
    }

    @Test
    void whatIsNeededCannotBeCleared() {
        String ann = user("ann");

        assertThat(faults(() -> patch(manager, ann, r -> {
                    r.emailAddress = "";
                    r.displayName = "";
                })))
                .containsExactly("NotEmpty EmailAddress", "NotEmpty DisplayName");
    }

    @Test
    void rolesAreReplacedAndMayBeNone() {
        String ann = user("ann");

        assertThat(patch(manager, ann, r -> r.roles = List.of("Manager")).roles).containsExactly("Manager");
        assertThat(patch(manager, ann, r -> r.displayName = "Ann").roles).containsExactly("Manager");
        assertThat(patch(manager, ann, r -> r.roles = List.of()).roles).isEmpty();
    }

    @Test
    void aManagerMakesNobodyASystemAdministrator() {
        String ann = user("ann");

        assertThat(reason(() -> user(manager, "ben", r -> r.roles = List.of("SystemAdministrator"))))
                .isEqualTo(ForbiddenException.class);
        assertThat(reason(() -> patch(manager, ann, r -> r.roles = List.of("SystemAdministrator"))))
                .isEqualTo(ForbiddenException.class);
        assertThat(on.userService.get(manager, ann).shown().roles).containsExactly("User");
    }

    @Test
    void aManagerChangesNoSystemAdministratorOfItsAccount() {
        String boss = user(administrator, "boss", r -> {
                    r.roles = List.of("SystemAdministrator");
                    r.accountIds = List.of(mine);
                })
                .shown()
                .id;

        assertThat(reason(() -> patch(manager, boss, r -> r.password = PASSWORD)))
                .isEqualTo(ForbiddenException.class);
        assertThat(reason(() -> patch(manager, boss, r -> r.emailAddress = email("taken-over"))))
                .isEqualTo(ForbiddenException.class);
        assertThat(reason(() -> patch(manager, boss, r -> r.accountIds = List.of())))
                .isEqualTo(ForbiddenException.class);
        assertThat(reason(() -> on.userService.delete(manager, boss, ALWAYS))).isEqualTo(ForbiddenException.class);
    }

    @Test
    void aManagerPutsNobodyIntoAnotherAccount() {
        String ann = user("ann");

        assertThat(reason(() -> user(manager, "ben", r -> r.accountIds = List.of(mine, other))))
                .isEqualTo(ForbiddenException.class);
        assertThat(reason(() -> patch(manager, ann, r -> r.accountIds = List.of(mine, other))))
                .isEqualTo(ForbiddenException.class);
        assertThat(reason(() -> patch(manager, ann, r -> r.accountIds = List.of(mine, "no-such-account"))))
                .isEqualTo(ForbiddenException.class);
    }

    @Test
    void anUnknownAccountIsRefused() {
        assertThat(faults(() -> user(administrator, "ann", r -> r.accountIds = List.of("no-such-account"))))
                .containsExactly("NotFound AccountId");
    }

    @Test
    void aUserStaysInOneAccountAtLeast() {
        String ann = user("ann");

        assertThat(faults(() -> patch(manager, ann, r -> r.accountIds = List.of())))
                .containsExactly("NotEmpty AccountIds");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aForeignUserIsTheSame404AsOneThatDoesNotExist(boolean exists) {
        String id = exists ? user(stranger, "foreign", r -> {}).shown().id : "no-such-user";

        assertThat(reason(() -> on.userService.get(manager, id))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> patch(manager, id, r -> r.displayName = "Mine")))
                .isEqualTo(NotFoundException.class);
        assertThat(reason(() -> on.userService.delete(manager, id, ALWAYS))).isEqualTo(NotFoundException.class);
    }

    @Test
    void ofASharedUserEachManagerSeesItsOwnAccountOnly() {
        String shared = sharedUser("shared");

        assertThat(on.userService.get(manager, shared).shown().accountIds).containsExactly(mine);
        assertThat(on.userService.get(manager, shared).accountIds()).containsExactly(mine);
        assertThat(list(manager, r -> {}))
                .singleElement()
                .satisfies(user -> assertThat(user.accountIds).containsExactly(mine));
        assertThat(on.userService.get(administrator, shared).shown().accountIds).containsExactlyInAnyOrder(mine, other);
    }

    @Test
    void aManagerChangesNothingOfASharedUserThatOthersSee() {
        String shared = sharedUser("shared");

        List<Consumer<PatchUser>> changes = Arrays.asList(
                r -> r.displayName = "Mine",
                r -> r.emailAddress = email("mine"),
                r -> r.roles = List.of("Manager"),
                r -> r.password = PASSWORD);
        for (Consumer<PatchUser> change : changes) {
            assertThat(reason(() -> patch(manager, shared, change))).isEqualTo(ForbiddenException.class);
        }
        assertThat(reason(() -> on.userService.delete(manager, shared, ALWAYS))).isEqualTo(ForbiddenException.class);
        assertThat(on.userService.get(stranger, shared).shown().displayName).isEqualTo("shared");
    }

    @Test
    void aManagerTakesASharedUserOutOfItsOwnAccountOnly() {
        String shared = sharedUser("shared");

        patch(manager, shared, r -> r.accountIds = List.of());

        assertThat(reason(() -> on.userService.get(manager, shared))).isEqualTo(NotFoundException.class);
        assertThat(on.userService.get(stranger, shared).shown().accountIds).containsExactly(other);
        assertThat(endpointsOf(shared))
                .extracting(endpoint -> endpoint.accountId)
                .containsExactly(other);
    }

    @Test
    void aManagerWhoChangesAccountsKeepsThoseItDoesNotSee() {
        String shared = sharedUser("shared");

        patch(manager, shared, r -> r.accountIds = List.of(mine));

        assertThat(on.userService.get(administrator, shared).shown().accountIds).containsExactlyInAnyOrder(mine, other);
    }

    @Test
    void nobodyDeletesItself() {
        String boss = user(manager, "boss", r -> r.roles = List.of("Manager")).shown().id;

        assertThat(reason(() -> on.userService.delete(RequestContextFixture.manager(boss, mine), boss, ALWAYS)))
                .isEqualTo(ConflictException.class);
    }

    @Test
    void aDeletedUserIsGoneAndItsAddressFree() {
        String ann = user("ann");

        on.userService.delete(manager, ann, ALWAYS);

        assertThat(reason(() -> on.userService.get(manager, ann))).isEqualTo(NotFoundException.class);
        assertThat(on.directoryCache.loginByEmail(email("ann"))).isEmpty();
        assertThat(user("ann")).isNotEqualTo(ann);
    }

    @Test
    void aListIsFilteredByRole() {
        user("ann");
        String ben = user(manager, "ben", r -> r.roles = List.of("Manager")).shown().id;

        assertThat(list(manager, r -> r.role = "manager"))
                .extracting(user -> user.id)
                .containsExactly(ben);
        assertThat(faults(() -> list(manager, r -> r.role = "Boss"))).containsExactly("InvalidValue Role");
    }

    @Test
    void aListHoldsNoUserOfAnotherAccount() {
        user(stranger, "foreign", r -> {});

        assertThat(list(manager, r -> {})).isEmpty();
    }

    private List<UserAccountInfo> list(RequestContext context, Consumer<ListUsers> filter) {
        return on.userService.list(context, with(new ListUsers(), filter)).items;
    }

    private UserAccountInfo patch(RequestContext context, String id, Consumer<PatchUser> fields) {
        PatchUser request = with(with(new PatchUser(), r -> r.userId = id), fields);
        return on.userService.patch(context, request, ALWAYS).shown();
    }
}
