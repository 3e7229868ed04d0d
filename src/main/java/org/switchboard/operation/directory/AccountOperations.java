package org.switchboard.operation.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.switchboard.contract.accounts.AccountInfo;
import org.switchboard.contract.accounts.DeleteAccount;
import org.switchboard.contract.accounts.GetAccount;
import org.switchboard.contract.accounts.ListAccounts;
import org.switchboard.contract.accounts.ListAccountsResponse;
import org.switchboard.contract.accounts.NewAccount;
import org.switchboard.contract.accounts.PatchAccount;
import org.switchboard.directory.account.AccountService;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Verb;
import org.switchboard.request.RequestContext;

/** The operations on accounts. */
@ApplicationScoped
public class AccountOperations {
    private static final String ALL = "/accounts";
    private static final String ONE = "/accounts/{accountId}";

    @Inject
    private AccountService accountService;

    @Produces
    Operation<ListAccounts, ListAccountsResponse> list() {
        return Operation.of(
                new OperationDescriptor<>(
                                ListAccounts.class,
                                ListAccountsResponse.class,
                                "List accounts, sorted by name",
                                DirectoryOutcomes.KEEPERS,
                                DirectoryOutcomes.route(Verb.GET, ALL))
                        .refusingUnknownParameters(),
                (context, request) -> {
                    RequestContext authorized = context.requireNamedAccount();
                    return DirectoryOutcomes.listed(
                            accountService.list(authorized, request),
                            authorized,
                            RequestContext.named(request.accountIds));
                });
    }

    @Produces
    Operation<GetAccount, AccountInfo> get() {
        return Operation.of(
                new OperationDescriptor<>(
                        GetAccount.class,
                        AccountInfo.class,
                        "Get an account by its ID",
                        DirectoryOutcomes.KEEPERS,
                        DirectoryOutcomes.route(Verb.GET, ONE)),
                (context, request) ->
                        DirectoryOutcomes.shown(accountService.get(context.requireNamedAccount(), request.accountId)));
    }

    @Produces
    Operation<NewAccount, AccountInfo> create() {
        return Operation.of(
                new OperationDescriptor<>(
                        NewAccount.class,
                        AccountInfo.class,
                        "Create an new account",
                        DirectoryOutcomes.ADMINISTRATORS,
                        DirectoryOutcomes.route(Verb.POST, ALL)),
                (context, request) ->
                        DirectoryOutcomes.shown(accountService.create(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<PatchAccount, AccountInfo> patch() {
        return Operation.of(
                new OperationDescriptor<>(
                        PatchAccount.class,
                        AccountInfo.class,
                        "Change some fields of an account",
                        DirectoryOutcomes.ADMINISTRATORS,
                        DirectoryOutcomes.route(Verb.PATCH, ONE)),
                (context, request) -> DirectoryOutcomes.shown(
                        accountService.patch(context.requireNamedAccount(), request, context.ifMatch())));
    }

    @Produces
    Operation<DeleteAccount, AccountInfo> delete() {
        return Operation.of(
                new OperationDescriptor<>(
                        DeleteAccount.class,
                        AccountInfo.class,
                        "Delete an account, and show it for the last time",
                        DirectoryOutcomes.ADMINISTRATORS,
                        DirectoryOutcomes.route(Verb.DELETE, ONE)),
                (context, request) -> DirectoryOutcomes.shown(
                        accountService.delete(context.requireNamedAccount(), request.accountId, context.ifMatch())));
    }
}
