package org.switchboard.directory.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;
import static org.switchboard.directory.Refused.refusal;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.customers.CustomerInfo;
import org.switchboard.contract.customers.ListCustomers;
import org.switchboard.contract.customers.PatchCustomer;
import org.switchboard.contract.endpoints.EndpointInfo;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.directory.DirectoryCacheContract;
import org.switchboard.error.ConflictException;
import org.switchboard.error.ForbiddenException;
import org.switchboard.error.NotFoundException;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.support.Engine;

/** How customers are made, shown, changed and deleted. */
abstract class CustomerServiceContract extends DirectoryCacheContract {
    CustomerServiceContract(Engine engine) {
        super(engine);
    }

    @Test
    void aNewCustomerIsShownAsItWasAskedFor() {
        String parent = customer("Parent");

        CustomerInfo shown = customer(manager, r -> {
                    r.name = "Żółta łódź";
                    r.parentCustomerId = parent;
                    r.referenceId = "CRM-1";
                    r.isStaging = true;
                })
                .shown();

        assertThat(shown.name).isEqualTo("Żółta łódź");
        assertThat(shown.accountId).isEqualTo(mine);
        assertThat(shown.parentCustomerId).isEqualTo(parent);
        assertThat(shown.referenceId).isEqualTo("CRM-1");
        assertThat(shown.isStaging).isTrue();
        assertThat(shown.createdBy).isEqualTo(manager.caller().email());
        assertThat(shown.customerBreadcrumb).extracting(step -> step.id).containsExactly(parent, shown.id);
        assertThat(on.customerService.get(manager, shown.id).shown())
                .usingRecursiveComparison()
                .isEqualTo(shown);
    }

    @Test
    void aCustomerNeedsAName() {
        assertThat(faults(() -> customer(manager, r -> r.name = "  "))).containsExactly("NotEmpty Name");
    }

    @Test
    void aNameIsAtMost256CharactersLong() {
        assertThat(faults(() -> customer(manager, r -> r.name = "x".repeat(257))))
                .containsExactly("MaximumLength Name");
        assertThat(customer(manager, r -> r.name = "x".repeat(256)).shown().name)
                .hasSize(256);
    }

    @Test
    void aCustomerLiesInTheAccountOfItsParent() {
        String parent = customer("Parent");
        RequestContext ofBoth = RequestContextFixture.manager("of-both", mine, other);

        assertThat(customer(ofBoth, r -> r.parentCustomerId = parent).shown().accountId)
                .isEqualTo(mine);
    }

    @Test
    void whoHasSeveralAccountsNamesOne() {
        RequestContext ofBoth = RequestContextFixture.manager("of-both", mine, other);

        assertThat(faults(() -> customer(ofBoth, r -> {}))).containsExactly("Required accountId");
    }

    @Test
    void aParentInAnotherAccountIsAsUnknownAsOneThatDoesNotExist() {
        String foreign = customer(stranger, r -> {}).shown().id;

        assertThat(refusal(() -> customer(manager, r -> r.parentCustomerId = foreign)))
                .usingRecursiveComparison()
                .isEqualTo(refusal(() -> customer(manager, r -> r.parentCustomerId = "no-such-customer")));
    }

    @Test
    void aParentInAnotherAccountOfTheSameManagerIsUnknown() {
        String foreign = customer(stranger, r -> {}).shown().id;
        RequestContext ofBoth = RequestContextFixture.manager("of-both", mine, other);

        assertThat(faults(() -> customer(ofBoth, r -> {
                    r.accountId = mine;
                    r.parentCustomerId = foreign;
                })))
                .containsExactly("NotFound ParentCustomerId");
    }

    @Test
    void anAccountThatIsNotTheManagersIsRefusedWhetherItExistsOrNot() {
        assertThat(reason(() -> customer(manager, r -> r.accountId = other))).isEqualTo(ForbiddenException.class);
        assertThat(reason(() -> customer(manager, r -> r.accountId = "no-such-account")))
                .isEqualTo(ForbiddenException.class);
    }

    @Test
    void anAdministratorIsToldOfAnUnknownAccount() {
        assertThat(faults(() -> customer(administrator, r -> r.accountId = "no-such-account")))
                .containsExactly("NotFound AccountId");
    }

    @Test
    void aForeignCustomerIsTheSame404AsOneThatDoesNotExist() {
        String foreign = customer(stranger, r -> {}).shown().id;

        for (String id : List.of(foreign, "no-such-customer")) {
            assertThat(Map.of(
                            "get", reason(() -> on.customerService.get(manager, id)),
                            "patch", reason(() -> patch(manager, id)),
                            "delete", reason(() -> on.customerService.delete(manager, id, ALWAYS))))
                    .as(id)
                    .containsOnly(
                            Map.entry("get", NotFoundException.class),
                            Map.entry("patch", NotFoundException.class),
                            Map.entry("delete", NotFoundException.class));
        }
        assertThat(refusal(() -> on.customerService.get(manager, foreign)).getMessage())
                .doesNotContain(foreign);
    }

    @Test
    void anAdministratorKeepsTheCustomersOfEveryAccount() {
        String foreign = customer(stranger, r -> {}).shown().id;

        patch(administrator, foreign);

        assertThat(on.customerService.get(stranger, foreign).shown().name).isEqualTo("Changed");
    }

    @Test
    void whatAPatchLeavesOutStaysAndAnEmptyTextClears() {
        String parent = customer("Parent");
        String id = customer(manager, r -> {
                    r.name = "Name";
                    r.parentCustomerId = parent;
                    r.referenceId = "CRM-1";
                    r.isStaging = true;
                })
                .shown()
                .id;

        CustomerInfo renamed = patch(manager, with(new PatchCustomer(), r -> {
            r.customerId = id;
            r.name = "Renamed";
        }));
        CustomerInfo cleared = patch(manager, with(new PatchCustomer(), r -> {
            r.customerId = id;
            r.referenceId = "";
            r.parentCustomerId = "";
        }));

        assertThat(renamed.referenceId).isEqualTo("CRM-1");
        assertThat(renamed.parentCustomerId).isEqualTo(parent);
        assertThat(renamed.isStaging).isTrue();
        assertThat(cleared.name).isEqualTo("Renamed");
        assertThat(cleared.referenceId).isNull();
        assertThat(cleared.parentCustomerId).isNull();
        assertThat(cleared.customerBreadcrumb).extracting(step -> step.id).containsExactly(id);
    }

    @Test
    void aNameCannotBeCleared() {
        String id = customer("Name");

        assertThat(faults(() -> patch(manager, with(new PatchCustomer(), r -> {
                    r.customerId = id;
                    r.name = "";
                }))))
                .containsExactly("NotEmpty Name");
    }

    @Test
    void aCustomerWithOthersBelowItIsNotDeleted() {
        String parent = customer("Parent");
        customerBelow(parent);

        assertThat(reason(() -> on.customerService.delete(manager, parent, ALWAYS)))
                .isEqualTo(ConflictException.class);
        assertThat(on.customerService.get(manager, parent).shown().id).isEqualTo(parent);
    }

    @Test
    void theEndpointsOfADeletedCustomerStayWithoutIt() {
        String customer = customer("Gone Soon");
        EndpointInfo line = endpoint(manager, EndpointTypes.SipTrunk, r -> r.customerId = customer)
                .shown();

        on.customerService.delete(manager, customer, ALWAYS);

        assertThat(on.endpointService.get(manager, line.id).shown().customerId).isNull();
        assertThat(reason(() -> on.customerService.get(manager, customer))).isEqualTo(NotFoundException.class);
    }

    @Test
    void aListHoldsNoCustomerOfAnotherAccount() {
        customer(stranger, r -> r.name = "Foreign");
        customer("Own");

        assertThat(names(manager, r -> {})).containsExactly("Own");
    }

    @Test
    void aListOfWhatLiesBelowHoldsTheWholeTreeOrJustTheChildren() {
        String root = customer("Root");
        String child = customerBelow(root);
        String grandchild = customerBelow(child);
        customer("Beside");

        assertThat(ids(r -> r.parentCustomerId = root)).containsExactlyInAnyOrder(child, grandchild);
        assertThat(ids(r -> {
                    r.parentCustomerId = root;
                    r.shallowParent = true;
                }))
                .containsExactly(child);
    }

    @Test
    void belowAForeignCustomerLiesNothing() {
        String foreign = customer(stranger, r -> {}).shown().id;
        customer(stranger, r -> r.parentCustomerId = foreign);

        assertThat(ids(r -> r.parentCustomerId = foreign)).isEmpty();
    }

    @Test
    void aListIsFilteredByReferenceAndStaging() {
        customer(manager, r -> {
            r.name = "Staging";
            r.isStaging = true;
        });
        customer(manager, r -> {
            r.name = "Referenced";
            r.referenceId = "CRM-7";
        });

        assertThat(names(manager, r -> r.isStaging = true)).containsExactly("Staging");
        assertThat(names(manager, r -> r.isStaging = false)).containsExactly("Referenced");
        assertThat(names(manager, r -> r.referenceId = "CRM-7")).containsExactly("Referenced");
    }

    private CustomerInfo patch(RequestContext context, String id) {
        return patch(context, with(new PatchCustomer(), r -> {
            r.customerId = id;
            r.name = "Changed";
        }));
    }

    private CustomerInfo patch(RequestContext context, PatchCustomer request) {
        return on.customerService.patch(context, request, ALWAYS).shown();
    }

    private List<String> names(RequestContext context, Consumer<ListCustomers> filter) {
        return on.customerService.list(context, with(new ListCustomers(), filter)).items.stream()
                .map(customer -> customer.name)
                .toList();
    }

    private List<String> ids(Consumer<ListCustomers> filter) {
        return on.customerService.list(manager, with(new ListCustomers(), filter)).items.stream()
                .map(customer -> customer.id)
                .toList();
    }
}
