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
import org.switchboard.contract.endpoints.BuyPhoneNumber;
import org.switchboard.contract.endpoints.DeleteEndpoint;
import org.switchboard.contract.endpoints.EndpointInfo;
import org.switchboard.contract.endpoints.GetEndpoint;
import org.switchboard.contract.endpoints.ListEndpoints;
import org.switchboard.contract.endpoints.ListEndpointsResponse;
import org.switchboard.contract.endpoints.NewEndpoint;
import org.switchboard.contract.endpoints.NewTeam;
import org.switchboard.contract.endpoints.NewUserEndpoint;
import org.switchboard.contract.endpoints.PatchEndpoint;
import org.switchboard.directory.endpoint.EndpointService;
import org.switchboard.directory.endpoint.TypedEndpointService;
import org.switchboard.operation.Answer;
import org.switchboard.operation.ApiOperation;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Roles;

/** The operations on endpoints. */
@Singleton
@Path("/endpoints")
@RolesAllowed({Roles.MANAGER, Roles.SYSTEM_ADMINISTRATOR})
public class EndpointResource {

    private final EndpointService endpointService;
    private final TypedEndpointService typedEndpointService;

    @Inject
    EndpointResource(EndpointService endpointService, TypedEndpointService typedEndpointService) {
        this.endpointService = endpointService;
        this.typedEndpointService = typedEndpointService;
    }

    @GET
    @ApiOperation(summary = "List endpoints, sorted by name", refusesUnknownParameters = true)
    public Answer<ListEndpointsResponse> list(@BeanParam ListEndpoints request, @Context RequestContext context) {
        RequestContext authorized = context.requireNamedAccount();
        return Answers.list(
                endpointService.list(authorized, request), authorized, RequestContext.named(request.accountIds));
    }

    @GET
    @Path("/{endpointId}")
    @ApiOperation(summary = "Get an endpoint by its ID")
    public Answer<EndpointInfo> get(@BeanParam GetEndpoint request, @Context RequestContext context) {
        return Answers.of(endpointService.get(context.requireNamedAccount(), request.endpointId));
    }

    @POST
    @ApiOperation(summary = "Create an new endpoint")
    public Answer<EndpointInfo> create(NewEndpoint request, @Context RequestContext context) {
        return Answers.of(endpointService.create(context.requireNamedAccount(), request));
    }

    @POST
    @Path("/team")
    @ApiOperation(summary = "Create a new team")
    public Answer<EndpointInfo> createTeam(NewTeam request, @Context RequestContext context) {
        return Answers.of(typedEndpointService.create(context.requireNamedAccount(), request));
    }

    @POST
    @Path("/users")
    @ApiOperation(summary = "Create a new user with the role User, and its endpoint")
    public Answer<EndpointInfo> createUser(NewUserEndpoint request, @Context RequestContext context) {
        return Answers.of(typedEndpointService.create(context.requireNamedAccount(), request));
    }

    @POST
    @Path("/phone-numbers")
    @ApiOperation(summary = "Create a new phone number of the account, without asking a carrier for it")
    public Answer<EndpointInfo> createPhoneNumber(BuyPhoneNumber request, @Context RequestContext context) {
        return Answers.of(typedEndpointService.create(context.requireNamedAccount(), request));
    }

    @PATCH
    @Path("/{endpointId}")
    @ApiOperation(summary = "Change some fields of an endpoint")
    public Answer<EndpointInfo> patch(PatchEndpoint request, @Context RequestContext context) {
        return Answers.of(endpointService.patch(context.requireNamedAccount(), request, context.ifMatch()));
    }

    @DELETE
    @Path("/{endpointId}")
    @ApiOperation(summary = "Delete an endpoint, and show it for the last time")
    public Answer<EndpointInfo> delete(@BeanParam DeleteEndpoint request, @Context RequestContext context) {
        return Answers.of(endpointService.delete(context.requireNamedAccount(), request.endpointId, context.ifMatch()));
    }
}
