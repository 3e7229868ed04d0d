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
import org.switchboard.directory.AccountService;
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
                                DirectoryAnswers.KEEPERS,
                                DirectoryAnswers.route(Verb.GET, ALL))
                        .refusingUnknownParameters(),
                (context, request) -> {
                    RequestContext authorized = context.authorized();
                    return DirectoryAnswers.listed(
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
                        DirectoryAnswers.KEEPERS,
                        DirectoryAnswers.route(Verb.GET, ONE)),
                (context, request) ->
                        DirectoryAnswers.shown(accountService.get(context.authorized(), request.accountId)));
    }

    @Produces
    Operation<NewAccount, AccountInfo> create() {
        return Operation.of(
                new OperationDescriptor<>(
                        NewAccount.class,
                        AccountInfo.class,
                        "Create an new account",
                        DirectoryAnswers.ADMINISTRATORS,
                        DirectoryAnswers.route(Verb.POST, ALL)),
                (context, request) -> DirectoryAnswers.shown(accountService.create(context.authorized(), request)));
    }

    @Produces
    Operation<PatchAccount, AccountInfo> patch() {
        return Operation.of(
                new OperationDescriptor<>(
                        PatchAccount.class,
                        AccountInfo.class,
                        "Change some fields of an account",
                        DirectoryAnswers.ADMINISTRATORS,
                        DirectoryAnswers.route(Verb.PATCH, ONE)),
                (context, request) ->
                        DirectoryAnswers.shown(accountService.patch(context.authorized(), request, context.ifMatch())));
    }

    @Produces
    Operation<DeleteAccount, AccountInfo> delete() {
        return Operation.of(
                new OperationDescriptor<>(
                        DeleteAccount.class,
                        AccountInfo.class,
                        "Delete an account, and show it for the last time",
                        DirectoryAnswers.ADMINISTRATORS,
                        DirectoryAnswers.route(Verb.DELETE, ONE)),
                (context, request) -> DirectoryAnswers.shown(
                        accountService.delete(context.authorized(), request.accountId, context.ifMatch())));
    }
}
