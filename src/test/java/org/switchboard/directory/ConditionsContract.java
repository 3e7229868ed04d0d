package org.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.reason;
import static org.switchboard.directory.Refused.refusal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.accounts.PatchAccount;
import org.switchboard.contract.customers.CustomerInfo;
import org.switchboard.contract.customers.ListCustomers;
import org.switchboard.contract.customers.PatchCustomer;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.contract.endpoints.PatchEndpoint;
import org.switchboard.contract.users.PatchUser;
import org.switchboard.error.ApiException;
import org.switchboard.error.NotFoundException;
import org.switchboard.error.PreconditionFailedException;
import org.switchboard.error.UnexpectedAccountException;
import org.switchboard.request.IfMatch;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.support.Engine;

/** Changes on conditions (If-Match, X-Expect-Account), and changes that meet. */
abstract class ConditionsContract extends DirectoryCacheContract {
    ConditionsContract(Engine engine) {
        super(engine);
    }

    @Test
    void aChangeOfWhatHasNotChangedSinceIsMade() {
        DirectoryResult<CustomerInfo> read = customer(manager, r -> {});

        DirectoryResult<CustomerInfo> changed = rename(manager, read.shown().id, "New", ifVersion(read.version()));

        assertThat(changed.shown().name).isEqualTo("New");
        assertThat(changed.version()).isGreaterThan(read.version());
        assertThat(on.customerService.get(manager, read.shown().id).version()).isEqualTo(changed.version());
    }

    @Test
    void aChangeOfWhatHasChangedSinceIsRefused() {
        DirectoryResult<CustomerInfo> read = customer(manager, r -> {});
        rename(manager, read.shown().id, "By another", ALWAYS);

        assertThat(reason(() -> rename(manager, read.shown().id, "Mine", ifVersion(read.version()))))
                .isEqualTo(PreconditionFailedException.class);
        assertThat(reason(() -> on.customerService.delete(manager, read.shown().id, ifVersion(read.version()))))
                .isEqualTo(PreconditionFailedException.class);
        assertThat(on.customerService.get(manager, read.shown().id).shown().name)
                .isEqualTo("By another");
    }

    @Test
    void everyKindOfEntryKnowsTheCondition() {
        String endpoint = endpoint(manager, EndpointTypes.SipTrunk, r -> {}).shown().id;
        String ann = user("ann");
        Optional<IfMatch> stale = ifVersion(999);

        assertThat(List.of(
                        reason(() -> on.endpointService.patch(
                                manager, with(new PatchEndpoint(), r -> r.endpointId = endpoint), stale)),
                        reason(() -> on.endpointService.delete(manager, endpoint, stale)),
                        reason(() -> on.userService.patch(manager, with(new PatchUser(), r -> r.userId = ann), stale)),
                        reason(() -> on.userService.delete(manager, ann, stale)),
                        reason(() -> on.accountService.patch(
                                administrator, with(new PatchAccount(), r -> r.accountId = mine), stale)),
                        reason(() -> on.accountService.delete(administrator, mine, stale))))
                .containsOnly(PreconditionFailedException.class);
    }

    @Test
    void oneOfSeveralVersionsIsEnoughAndNoneMeansAny() {
        DirectoryResult<CustomerInfo> read = customer(manager, r -> {});

        rename(manager, read.shown().id, "a", Optional.of(new IfMatch(Set.of(999L, read.version()))));
        rename(manager, read.shown().id, "b", Optional.of(new IfMatch(Set.of())));

        assertThat(on.customerService.get(manager, read.shown().id).shown().name)
                .isEqualTo("b");
    }

    @Test
    void theConditionTellsNothingOfAForeignEntry() {
        String foreign = customer(stranger, r -> {}).shown().id;

        assertThat(reason(() -> rename(manager, foreign, "Mine", ifVersion(999))))
                .isEqualTo(NotFoundException.class);
    }

    @RepeatedTest(10)
    void ofTwoWritersOnTheSameConditionOneIsTold() throws Exception {
        DirectoryResult<CustomerInfo> read = customer(manager, r -> {});

        List<ApiException> refusals = AtOnce.refusals(
                () -> rename(manager, read.shown().id, "a", ifVersion(read.version())),
                () -> rename(manager, read.shown().id, "b", ifVersion(read.version())));

        assertThat(refusals).extracting(ApiException::getClass).containsExactly(PreconditionFailedException.class);
    }

    @RepeatedTest(10)
    void twoWritersOfDifferentFieldsBothWrite() throws Exception {
        String id = customer("Old");

        List<ApiException> refusals = AtOnce.refusals(
                () -> rename(manager, id, "New", ALWAYS),
                () -> on.customerService.patch(
                        manager,
                        with(new PatchCustomer(), r -> {
                            r.customerId = id;
                            r.referenceId = "CRM-1";
                        }),
                        ALWAYS));

        assertThat(refusals).isEmpty();
        CustomerInfo both = on.customerService.get(manager, id).shown();
        assertThat(both.name).isEqualTo("New");
        assertThat(both.referenceId).isEqualTo("CRM-1");
    }

    @Test
    void whoExpectsTheAccountMayActInIt() {
        RequestContext careful = RequestContextFixture.expecting(mine, administrator);
        String id = customer(careful, r -> r.accountId = mine).shown().id;

        rename(careful, id, "New", ALWAYS);

        assertThat(on.customerService.get(careful, id).shown().name).isEqualTo("New");
        assertThat(on.customerService.list(careful, with(new ListCustomers(), r -> r.accountIds = List.of(mine))).items)
                .hasSize(1);
    }

    @Test
    void whoExpectsAnotherAccountIsRefusedAndNothingIsDone() {
        String id = customer("Old");
        String endpoint = endpoint(manager, EndpointTypes.SipTrunk, r -> {}).shown().id;
        String ann = user("ann");
        RequestContext mistaken = RequestContextFixture.expecting(other, administrator);

        assertThat(List.of(
                        reason(() -> on.customerService.get(mistaken, id)),
                        reason(() -> rename(mistaken, id, "New", ALWAYS)),
                        reason(() -> on.customerService.delete(mistaken, id, ALWAYS)),
                        reason(() -> customer(mistaken, r -> r.accountId = mine)),
                        reason(() -> on.customerService.list(
                                mistaken, with(new ListCustomers(), r -> r.accountIds = List.of(mine)))),
                        reason(() -> on.customerService.list(mistaken, new ListCustomers())),
                        reason(() -> on.endpointService.get(mistaken, endpoint)),
                        reason(() -> on.endpointService.delete(mistaken, endpoint, ALWAYS)),
                        reason(() -> on.userService.get(mistaken, ann)),
                        reason(() -> on.userService.delete(mistaken, ann, ALWAYS)),
                        reason(() -> user(mistaken, "ben", r -> r.accountIds = List.of(mine))),
                        reason(() -> on.accountService.get(mistaken, mine)),
                        reason(() -> on.accountService.delete(mistaken, mine, ALWAYS))))
                .containsOnly(UnexpectedAccountException.class);
        assertThat(on.customerService.get(manager, id).shown().name).isEqualTo("Old");
    }

    @Test
    void whoExpectsOneAccountPutsNobodyIntoAnother() {
        String ann = user("ann");
        RequestContext careful = RequestContextFixture.expecting(mine, administrator);

        assertThat(reason(() -> on.userService.patch(
                        careful,
                        with(new PatchUser(), r -> {
                            r.userId = ann;
                            r.accountIds = List.of(mine, other);
                        }),
                        ALWAYS)))
                .isEqualTo(UnexpectedAccountException.class);
        assertThat(on.userService.get(administrator, ann).shown().accountIds).containsExactly(mine);
    }

    @Test
    void expectingAnAccountDoesNotTellWhetherAForeignIdExists() {
        String foreign = customer(stranger, r -> {}).shown().id;
        RequestContext careful = RequestContextFixture.expecting(mine, manager);

        assertThat(refusal(() -> on.customerService.get(careful, foreign)))
                .usingRecursiveComparison()
                .isEqualTo(refusal(() -> on.customerService.get(careful, "no-such-customer")));
    }

    private DirectoryResult<CustomerInfo> rename(
            RequestContext context, String id, String name, Optional<IfMatch> ifMatch) {
        PatchCustomer request = with(new PatchCustomer(), r -> {
            r.customerId = id;
            r.name = name;
        });
        return on.customerService.patch(context, request, ifMatch);
    }
}
