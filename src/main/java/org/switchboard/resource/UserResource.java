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
import org.switchboard.contract.users.DeleteUser;
import org.switchboard.contract.users.GetUser;
import org.switchboard.contract.users.ListUsers;
import org.switchboard.contract.users.ListUsersResponse;
import org.switchboard.contract.users.NewUser;
import org.switchboard.contract.users.PatchUser;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.directory.user.UserService;
import org.switchboard.operation.Answer;
import org.switchboard.operation.ApiOperation;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Roles;

/** The operations on users. */
@Singleton
@Path("/users")
@RolesAllowed({Roles.MANAGER, Roles.SYSTEM_ADMINISTRATOR})
public class UserResource {

    private final UserService userService;

    @Inject
    UserResource(UserService userService) {
        this.userService = userService;
    }

    @GET
    @ApiOperation(summary = "List users, sorted by name", refusesUnknownParameters = true)
    public Answer<ListUsersResponse> list(@BeanParam ListUsers request, @Context RequestContext context) {
        RequestContext authorized = context.requireNamedAccount();
        return Answers.list(
                userService.list(authorized, request), authorized, RequestContext.named(request.accountIds));
    }

    @GET
    @Path("/{userId}")
    @ApiOperation(summary = "Get a user by its ID")
    public Answer<UserAccountInfo> get(@BeanParam GetUser request, @Context RequestContext context) {
        return Answers.of(userService.get(context.requireNamedAccount(), request.userId));
    }

    @POST
    @ApiOperation(summary = "Create a new user")
    public Answer<UserAccountInfo> create(NewUser request, @Context RequestContext context) {
        return Answers.of(userService.create(context.requireNamedAccount(), request));
    }

    @PATCH
    @Path("/{userId}")
    @ApiOperation(summary = "Change some fields of a user")
    public Answer<UserAccountInfo> patch(PatchUser request, @Context RequestContext context) {
        return Answers.of(userService.patch(context.requireNamedAccount(), request, context.ifMatch()));
    }

    @DELETE
    @Path("/{userId}")
    @ApiOperation(summary = "Delete a user, and show it for the last time")
    public Answer<UserAccountInfo> delete(@BeanParam DeleteUser request, @Context RequestContext context) {
        return Answers.of(userService.delete(context.requireNamedAccount(), request.userId, context.ifMatch()));
    }
}
