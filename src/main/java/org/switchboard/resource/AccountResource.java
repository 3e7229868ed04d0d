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
import org.switchboard.contract.accounts.AccountInfo;
import org.switchboard.contract.accounts.DeleteAccount;
import org.switchboard.contract.accounts.GetAccount;
import org.switchboard.contract.accounts.ListAccounts;
import org.switchboard.contract.accounts.ListAccountsResponse;
import org.switchboard.contract.accounts.NewAccount;
import org.switchboard.contract.accounts.PatchAccount;
import org.switchboard.directory.account.AccountService;
import org.switchboard.operation.Answer;
import org.switchboard.operation.ApiOperation;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Roles;

/** The operations on accounts. */
@Singleton
@Path("/accounts")
@RolesAllowed(Roles.SYSTEM_ADMINISTRATOR)
public class AccountResource {

    private final AccountService accountService;

    @Inject
    AccountResource(AccountService accountService) {
        this.accountService = accountService;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.SYSTEM_ADMINISTRATOR})
    @ApiOperation(summary = "List accounts, sorted by name", refusesUnknownParameters = true)
    public Answer<ListAccountsResponse> list(@BeanParam ListAccounts request, @Context RequestContext context) {
        RequestContext authorized = context.requireNamedAccount();
        return Answers.list(
                accountService.list(authorized, request), authorized, RequestContext.named(request.accountIds));
    }

    @GET
    @Path("/{accountId}")
    @RolesAllowed({Roles.MANAGER, Roles.SYSTEM_ADMINISTRATOR})
    @ApiOperation(summary = "Get an account by its ID")
    public Answer<AccountInfo> get(@BeanParam GetAccount request, @Context RequestContext context) {
        return Answers.of(accountService.get(context.requireNamedAccount(), request.accountId));
    }

    @POST
    @ApiOperation(summary = "Create an new account")
    public Answer<AccountInfo> create(NewAccount request, @Context RequestContext context) {
        return Answers.of(accountService.create(context.requireNamedAccount(), request));
    }

    @PATCH
    @Path("/{accountId}")
    @ApiOperation(summary = "Change some fields of an account")
    public Answer<AccountInfo> patch(PatchAccount request, @Context RequestContext context) {
        return Answers.of(accountService.patch(context.requireNamedAccount(), request, context.ifMatch()));
    }

    @DELETE
    @Path("/{accountId}")
    @ApiOperation(summary = "Delete an account, and show it for the last time")
    public Answer<AccountInfo> delete(@BeanParam DeleteAccount request, @Context RequestContext context) {
        return Answers.of(accountService.delete(context.requireNamedAccount(), request.accountId, context.ifMatch()));
    }
}
