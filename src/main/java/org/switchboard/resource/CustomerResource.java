package org.switchboard.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.switchboard.contract.customers.CustomerInfo;
import org.switchboard.contract.customers.DeleteCustomer;
import org.switchboard.contract.customers.GetCustomer;
import org.switchboard.contract.customers.ListCustomers;
import org.switchboard.contract.customers.ListCustomersResponse;
import org.switchboard.contract.customers.NewCustomer;
import org.switchboard.contract.customers.PatchCustomer;
import org.switchboard.directory.customer.CustomerService;
import org.switchboard.operation.Answer;
import org.switchboard.operation.ApiOperation;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Roles;

/** The operations on customers. */
@Singleton
@Path("/customers")
@RolesAllowed({Roles.MANAGER, Roles.SYSTEM_ADMINISTRATOR})
public class CustomerResource {

    private final CustomerService customerService;

    @Inject
    CustomerResource(CustomerService customerService) {
        this.customerService = customerService;
    }

    @GET
    @ApiOperation(summary = "List customers, sorted by name", refusesUnknownParameters = true)
    public Answer<ListCustomersResponse> list(@BeanParam ListCustomers request, @Context RequestContext context) {
        RequestContext authorized = context.requireNamedAccount();
        return Answers.list(
                customerService.list(authorized, request), authorized, RequestContext.named(request.accountIds));
    }

    @GET
    @Path("/{customerId}")
    @ApiOperation(summary = "Get a customer by its ID")
    public Answer<CustomerInfo> get(@BeanParam GetCustomer request, @Context RequestContext context) {
        return Answers.of(customerService.get(context.requireNamedAccount(), request.customerId));
    }

    @POST
    @ApiOperation(summary = "Create a new customer")
    public Answer<CustomerInfo> create(NewCustomer request, @Context RequestContext context) {
        return Answers.of(customerService.create(context.requireNamedAccount(), request));
    }

    @PATCH
    @Path("/{customerId}")
    @ApiOperation(summary = "Change some fields of a customer")
    public Answer<CustomerInfo> patch(PatchCustomer request, @Context RequestContext context) {
        return Answers.of(customerService.patch(context.requireNamedAccount(), request, context.ifMatch()));
    }

    @DELETE
    @Path("/{customerId}")
    @ApiOperation(summary = "Delete a customer, and show it for the last time")
    public Answer<CustomerInfo> delete(@BeanParam DeleteCustomer request, @Context RequestContext context) {
        return Answers.of(customerService.delete(context.requireNamedAccount(), request.customerId, context.ifMatch()));
    }
}
