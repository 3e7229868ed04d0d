package org.switchboard.operation.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.switchboard.contract.users.DeleteUser;
import org.switchboard.contract.users.GetUser;
import org.switchboard.contract.users.ListUsers;
import org.switchboard.contract.users.ListUsersResponse;
import org.switchboard.contract.users.NewUser;
import org.switchboard.contract.users.PatchUser;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.directory.user.UserService;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Verb;
import org.switchboard.request.RequestContext;

/** The operations on users. */
@ApplicationScoped
public class UserOperations {
    private static final String ALL = "/users";
    private static final String ONE = "/users/{userId}";

    @Inject
    private UserService userService;

    @Produces
    Operation<ListUsers, ListUsersResponse> list() {
        return Operation.of(
                new OperationDescriptor<>(
                                ListUsers.class,
                                ListUsersResponse.class,
                                "List users, sorted by name",
                                DirectoryOutcomes.KEEPERS,
                                DirectoryOutcomes.route(Verb.GET, ALL))
                        .refusingUnknownParameters(),
                (context, request) -> {
                    RequestContext authorized = context.requireNamedAccount();
                    return DirectoryOutcomes.listed(
                            userService.list(authorized, request),
                            authorized,
                            RequestContext.named(request.accountIds));
                });
    }

    @Produces
    Operation<GetUser, UserAccountInfo> get() {
        return Operation.of(
                new OperationDescriptor<>(
                        GetUser.class,
                        UserAccountInfo.class,
                        "Get a user by its ID",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.GET, ONE)),
                (context, request) ->
                        DirectoryOutcomes.shown(userService.get(context.requireNamedAccount(), request.userId)));
    }

    @Produces
    Operation<NewUser, UserAccountInfo> create() {
        return Operation.of(
                new OperationDescriptor<>(
                        NewUser.class,
                        UserAccountInfo.class,
                        "Create a new user",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.POST, ALL)),
                (context, request) ->
                        DirectoryOutcomes.shown(userService.create(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<PatchUser, UserAccountInfo> patch() {
        return Operation.of(
                new OperationDescriptor<>(
                        PatchUser.class,
                        UserAccountInfo.class,
                        "Change some fields of a user",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.PATCH, ONE)),
                (context, request) -> DirectoryOutcomes.shown(
                        userService.patch(context.requireNamedAccount(), request, context.ifMatch())));
    }

    @Produces
    Operation<DeleteUser, UserAccountInfo> delete() {
        return Operation.of(
                new OperationDescriptor<>(
                        DeleteUser.class,
                        UserAccountInfo.class,
                        "Delete a user, and show it for the last time",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.DELETE, ONE)),
                (context, request) -> DirectoryOutcomes.shown(
                        userService.delete(context.requireNamedAccount(), request.userId, context.ifMatch())));
    }
}
