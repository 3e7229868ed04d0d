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
import org.switchboard.directory.UserService;
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
                                DirectoryAnswers.KEEPERS,
                                DirectoryAnswers.route(Verb.GET, ALL))
                        .refusingUnknownParameters(),
                (context, request) -> {
                    RequestContext authorized = context.authorized();
                    return DirectoryAnswers.listed(
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
                        DirectoryAnswers.KEEPERS,
                        DirectoryAnswers.route(Verb.GET, ONE)),
                (context, request) -> DirectoryAnswers.shown(userService.get(context.authorized(), request.userId)));
    }

    @Produces
    Operation<NewUser, UserAccountInfo> create() {
        return Operation.of(
                new OperationDescriptor<>(
                        NewUser.class,
                        UserAccountInfo.class,
                        "Create a new user",
                        DirectoryAnswers.KEEPERS,
                        DirectoryAnswers.route(Verb.POST, ALL)),
                (context, request) -> DirectoryAnswers.shown(userService.create(context.authorized(), request)));
    }

    @Produces
    Operation<PatchUser, UserAccountInfo> patch() {
        return Operation.of(
                new OperationDescriptor<>(
                        PatchUser.class,
                        UserAccountInfo.class,
                        "Change some fields of a user",
                        DirectoryAnswers.KEEPERS,
                        DirectoryAnswers.route(Verb.PATCH, ONE)),
                (context, request) ->
                        DirectoryAnswers.shown(userService.patch(context.authorized(), request, context.ifMatch())));
    }

    @Produces
    Operation<DeleteUser, UserAccountInfo> delete() {
        return Operation.of(
                new OperationDescriptor<>(
                        DeleteUser.class,
                        UserAccountInfo.class,
                        "Delete a user, and show it for the last time",
                        DirectoryAnswers.KEEPERS,
                        DirectoryAnswers.route(Verb.DELETE, ONE)),
                (context, request) -> DirectoryAnswers.shown(
                        userService.delete(context.authorized(), request.userId, context.ifMatch())));
    }
}
