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
import org.switchboard.directory.Actor;
import org.switchboard.directory.UserService;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Verb;

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
                (call, request) -> {
                    Actor actor = call.actor();
                    return DirectoryAnswers.listed(userService.list(actor, request), actor, Actor.named(request));
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
                (call, request) -> DirectoryAnswers.shown(userService.get(call.actor(), request.userId)));
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
                (call, request) -> DirectoryAnswers.shown(userService.create(call.actor(), request)));
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
                (call, request) -> DirectoryAnswers.shown(userService.patch(call.actor(), request, call.condition())));
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
                (call, request) ->
                        DirectoryAnswers.shown(userService.delete(call.actor(), request.userId, call.condition())));
    }
}
