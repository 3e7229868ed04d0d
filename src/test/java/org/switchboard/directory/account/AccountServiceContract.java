package org.switchboard.directory.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.accounts.AccountInfo;
import org.switchboard.contract.accounts.ListAccounts;
import org.switchboard.contract.accounts.NewAccount;
import org.switchboard.contract.accounts.PatchAccount;
import org.switchboard.contract.customers.CustomerInfo;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.directory.DirectoryCacheContract;
import org.switchboard.error.ConflictException;
import org.switchboard.error.ForbiddenException;
import org.switchboard.error.NotFoundException;
import org.switchboard.request.RequestContext;
import org.switchboard.support.Engine;

/** How accounts are made, shown, changed and deleted. */
abstract class AccountServiceContract extends DirectoryCacheContract {
    AccountServiceContract(Engine engine) {
        super(engine);
    }

    @Test
    void anAccountHasTheIdThatItIsGivenOrANewOne() {
        assertThat(create(r -> r.id = "given-" + unique).id).isEqualTo("given-" + unique);
        assertThat(create(r -> r.id = null).id).isNotBlank();
        assertThat(create(r -> r.id = "").id).isNotBlank();
    }

    @Test
    void anIdIsGivenOnce() {
        assertThat(reason(() -> create(r -> r.id = mine))).isEqualTo(ConflictException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "a/b", "ümlaut", "a:b", "a\n"})
    void anIdHasPlainCharactersOnly(String id) {
        assertThat(faults(() -> create(r -> r.id = id))).containsExactly("InvalidValue Id");
    }

    @Test
    void anAccountNeedsAName() {
        assertThat(faults(() -> create(r -> r.name = ""))).containsExactly("NotEmpty Name");
    }

    @Test
    void theRegionIsTheUnitedStatesWhereNoneIsNamed() {
        assertThat(create(r -> r.region = null).region).isEqualTo("US");
        assertThat(create(r -> r.region = "").region).isEqualTo("US");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "us", "USA"})
    void aRegionIsOneOfIso3166(String region) {
        assertThat(faults(() -> create(r -> r.region = region))).containsExactly("InvalidValue Region");
    }

    @Test
    void whatAPatchLeavesOutStays() {
        AccountInfo renamed = patch(administrator, mine, r -> r.name = "Renamed");

        assertThat(renamed.name).isEqualTo("Renamed");
        assertThat(renamed.region).isEqualTo("US");
        assertThat(patch(administrator, mine, r -> r.region = "PL").name).isEqualTo("Renamed");
    }

    @Test
    void whatIsNeededCannotBeCleared() {
        assertThat(faults(() -> patch(administrator, mine, r -> {
                    r.name = "";
                    r.region = "";
                })))
                .containsExactly("NotEmpty Name", "NotEmpty Region");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void anAccountIsShownByItsIdAndNotWithoutOne(String none) {
        for (RequestContext context : List.of(manager, administrator)) {
            assertThat(faults(() -> on.accountService.get(context, none))).containsExactly("Required accountId");
        }
    }

    @Test
    void aManagerSeesItsOwnAccountsOnly() {
        assertThat(on.accountService.list(manager, new ListAccounts()).items)
                .extracting(account -> account.id)
                .containsExactly(mine);
        assertThat(on.accountService.get(manager, mine).shown().id).isEqualTo(mine);
        assertThat(reason(() -> on.accountService.get(manager, other))).isEqualTo(ForbiddenException.class);
        assertThat(reason(() -> on.accountService.get(manager, "no-such-account")))
                .isEqualTo(ForbiddenException.class);
    }

    @Test
    void anAccountInWhichSomethingLiesIsNotDeleted() {
        CustomerInfo customer = customer(manager, r -> {}).shown();
        assertThat(reason(() -> delete(mine))).isEqualTo(ConflictException.class);
        on.customerService.delete(manager, customer.id, ALWAYS);

        String endpoint = endpoint(manager, EndpointTypes.SipTrunk, r -> {}).shown().id;
        assertThat(reason(() -> delete(mine))).isEqualTo(ConflictException.class);
        on.endpointService.delete(manager, endpoint, ALWAYS);

        String user = user(manager, "boss", r -> r.roles = List.of("Manager")).shown().id;
        assertThat(reason(() -> delete(mine))).isEqualTo(ConflictException.class);
        on.userService.delete(manager, user, ALWAYS);

        delete(mine);
        assertThat(reason(() -> on.accountService.get(administrator, mine))).isEqualTo(NotFoundException.class);
    }

    private AccountInfo create(Consumer<NewAccount> fields) {
        NewAccount request = with(new NewAccount(), r -> {
            r.name = "Account";
            r.region = "US";
        });
        return on.accountService.create(administrator, with(request, fields)).shown();
    }

    private AccountInfo patch(RequestContext context, String id, Consumer<PatchAccount> fields) {
        PatchAccount request = with(with(new PatchAccount(), r -> r.accountId = id), fields);
        return on.accountService.patch(context, request, ALWAYS).shown();
    }

    private void delete(String id) {
        on.accountService.delete(administrator, id, ALWAYS);
    }
}
