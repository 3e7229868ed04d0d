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
import org.switchboard.directory.Actor;
import org.switchboard.directory.CustomerService;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Verb;

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
                                DirectoryAnswers.KEEPERS,
                                DirectoryAnswers.route(Verb.GET, ALL))
                        .refusingUnknownParameters(),
                (call, request) -> {
                    Actor actor = call.actor();
                    return DirectoryAnswers.listed(customerService.list(actor, request), actor, Actor.named(request));
                });
    }

    @Produces
    Operation<GetCustomer, CustomerInfo> get() {
        return Operation.of(
                new OperationDescriptor<>(
                        GetCustomer.class,
                        CustomerInfo.class,
                        "Get a customer by its ID",
                        DirectoryAnswers.KEEPERS,
                        DirectoryAnswers.route(Verb.GET, ONE)),
                (call, request) -> DirectoryAnswers.shown(customerService.get(call.actor(), request.customerId)));
    }

    @Produces
    Operation<NewCustomer, CustomerInfo> create() {
        return Operation.of(
                new OperationDescriptor<>(
                        NewCustomer.class,
                        CustomerInfo.class,
                        "Create a new customer",
                        DirectoryAnswers.KEEPERS,
                        DirectoryAnswers.route(Verb.POST, ALL)),
                (call, request) -> DirectoryAnswers.shown(customerService.create(call.actor(), request)));
    }

    @Produces
    Operation<PatchCustomer, CustomerInfo> patch() {
        return Operation.of(
                new OperationDescriptor<>(
                        PatchCustomer.class,
                        CustomerInfo.class,
                        "Change some fields of a customer",
                        DirectoryAnswers.KEEPERS,
                        DirectoryAnswers.route(Verb.PATCH, ONE)),
                (call, request) ->
                        DirectoryAnswers.shown(customerService.patch(call.actor(), request, call.condition())));
    }

    @Produces
    Operation<DeleteCustomer, CustomerInfo> delete() {
        return Operation.of(
                new OperationDescriptor<>(
                        DeleteCustomer.class,
                        CustomerInfo.class,
                        "Delete a customer, and show it for the last time",
                        DirectoryAnswers.KEEPERS,
                        DirectoryAnswers.route(Verb.DELETE, ONE)),
                (call, request) -> DirectoryAnswers.shown(
                        customerService.delete(call.actor(), request.customerId, call.condition())));
    }
}
