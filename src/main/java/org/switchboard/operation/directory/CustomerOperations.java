package org.switchboard.operation.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.switchboard.contract.customers.CustomerInfo;
import org.switchboard.contract.customers.DeleteCustomer;
import org.switchboard.contract.customers.GetCustomer;
import org.switchboard.contract.customers.ListCustomers;
import org.switchboard.contract.customers.ListCustomersResponse;
import org.switchboard.contract.customers.NewCustomer;
import org.switchboard.contract.customers.PatchCustomer;
import org.switchboard.directory.customer.CustomerService;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Verb;
import org.switchboard.request.RequestContext;

/** The operations on customers. */
@ApplicationScoped
public class CustomerOperations {
    private static final String ALL = "/customers";
    private static final String ONE = "/customers/{customerId}";

    @Inject
    private CustomerService customerService;

    @Produces
    Operation<ListCustomers, ListCustomersResponse> list() {
        return Operation.of(
                new OperationDescriptor<>(
                                ListCustomers.class,
                                ListCustomersResponse.class,
                                "List customers, sorted by name",
                                DirectoryOutcomes.KEEPERS,
                                DirectoryOutcomes.route(Verb.GET, ALL))
                        .refusingUnknownParameters(),
                (context, request) -> {
                    RequestContext authorized = context.requireNamedAccount();
                    return DirectoryOutcomes.listed(
                            customerService.list(authorized, request),
                            authorized,
                            RequestContext.named(request.accountIds));
                });
    }

    @Produces
    Operation<GetCustomer, CustomerInfo> get() {
        return Operation.of(
                new OperationDescriptor<>(
                        GetCustomer.class,
                        CustomerInfo.class,
                        "Get a customer by its ID",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.GET, ONE)),
                (context, request) -> DirectoryOutcomes.shown(
                        customerService.get(context.requireNamedAccount(), request.customerId)));
    }

    @Produces
    Operation<NewCustomer, CustomerInfo> create() {
        return Operation.of(
                new OperationDescriptor<>(
                        NewCustomer.class,
                        CustomerInfo.class,
                        "Create a new customer",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.POST, ALL)),
                (context, request) ->
                        DirectoryOutcomes.shown(customerService.create(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<PatchCustomer, CustomerInfo> patch() {
        return Operation.of(
                new OperationDescriptor<>(
                        PatchCustomer.class,
                        CustomerInfo.class,
                        "Change some fields of a customer",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.PATCH, ONE)),
                (context, request) -> DirectoryOutcomes.shown(
                        customerService.patch(context.requireNamedAccount(), request, context.ifMatch())));
    }

    @Produces
    Operation<DeleteCustomer, CustomerInfo> delete() {
        return Operation.of(
                new OperationDescriptor<>(
                        DeleteCustomer.class,
                        CustomerInfo.class,
                        "Delete a customer, and show it for the last time",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.DELETE, ONE)),
                (context, request) -> DirectoryOutcomes.shown(
                        customerService.delete(context.requireNamedAccount(), request.customerId, context.ifMatch())));
    }
}
