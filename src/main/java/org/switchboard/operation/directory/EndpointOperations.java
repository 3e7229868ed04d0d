package org.switchboard.operation.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
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
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Verb;
import org.switchboard.request.RequestContext;

/** The operations on endpoints. */
@ApplicationScoped
public class EndpointOperations {
    private static final String ALL = "/endpoints";
    private static final String ONE = "/endpoints/{endpointId}";

    @Inject
    private EndpointService endpointService;

    @Inject
    private TypedEndpointService typedEndpointService;

    @Produces
    Operation<ListEndpoints, ListEndpointsResponse> list() {
        return Operation.of(
                new OperationDescriptor<>(
                                ListEndpoints.class,
                                ListEndpointsResponse.class,
                                "List endpoints, sorted by name",
                                DirectoryOutcomes.KEEPERS,
                                DirectoryOutcomes.route(Verb.GET, ALL))
                        .refusingUnknownParameters(),
                (context, request) -> {
                    RequestContext authorized = context.requireNamedAccount();
                    return DirectoryOutcomes.listed(
                            endpointService.list(authorized, request),
                            authorized,
                            RequestContext.named(request.accountIds));
                });
    }

    @Produces
    Operation<GetEndpoint, EndpointInfo> get() {
        return Operation.of(
                new OperationDescriptor<>(
                        GetEndpoint.class,
                        EndpointInfo.class,
                        "Get an endpoint by its ID",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.GET, ONE)),
                (context, request) -> DirectoryOutcomes.shown(
                        endpointService.get(context.requireNamedAccount(), request.endpointId)));
    }

    @Produces
    Operation<NewEndpoint, EndpointInfo> create() {
        return Operation.of(
                new OperationDescriptor<>(
                        NewEndpoint.class,
                        EndpointInfo.class,
                        "Create an new endpoint",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.POST, ALL)),
                (context, request) ->
                        DirectoryOutcomes.shown(endpointService.create(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<NewTeam, EndpointInfo> createTeam() {
        return Operation.of(
                new OperationDescriptor<>(
                        NewTeam.class,
                        EndpointInfo.class,
                        "Create a new team",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.POST, ALL + "/team")),
                (context, request) ->
                        DirectoryOutcomes.shown(typedEndpointService.create(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<NewUserEndpoint, EndpointInfo> createUser() {
        return Operation.of(
                new OperationDescriptor<>(
                        NewUserEndpoint.class,
                        EndpointInfo.class,
                        "Create a new user with the role User, and its endpoint",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.POST, ALL + "/users")),
                (context, request) ->
                        DirectoryOutcomes.shown(typedEndpointService.create(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<BuyPhoneNumber, EndpointInfo> createPhoneNumber() {
        return Operation.of(
                new OperationDescriptor<>(
                        BuyPhoneNumber.class,
                        EndpointInfo.class,
                        "Create a new phone number of the account, without asking a carrier for it",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.POST, ALL + "/phone-numbers")),
                (context, request) ->
                        DirectoryOutcomes.shown(typedEndpointService.create(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<PatchEndpoint, EndpointInfo> patch() {
        return Operation.of(
                new OperationDescriptor<>(
                        PatchEndpoint.class,
                        EndpointInfo.class,
                        "Change some fields of an endpoint",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.PATCH, ONE)),
                (context, request) -> DirectoryOutcomes.shown(
                        endpointService.patch(context.requireNamedAccount(), request, context.ifMatch())));
    }

    @Produces
    Operation<DeleteEndpoint, EndpointInfo> delete() {
        return Operation.of(
                new OperationDescriptor<>(
                        DeleteEndpoint.class,
                        EndpointInfo.class,
                        "Delete an endpoint, and show it for the last time",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.DELETE, ONE)),
                (context, request) -> DirectoryOutcomes.shown(
                        endpointService.delete(context.requireNamedAccount(), request.endpointId, context.ifMatch())));
    }
}
