package org.switchboard.directory.account;

import static org.switchboard.text.NonBlank.given;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.accounts.AccountInfo;
import org.switchboard.contract.accounts.ListAccounts;
import org.switchboard.contract.accounts.ListAccountsResponse;
import org.switchboard.contract.accounts.NewAccount;
import org.switchboard.contract.accounts.PatchAccount;
import org.switchboard.directory.Account;
import org.switchboard.directory.Customer;
import org.switchboard.directory.DirectoryEntity;
import org.switchboard.directory.DirectoryMapper;
import org.switchboard.directory.DirectoryResult;
import org.switchboard.directory.DirectoryTransactions;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.PageQuery;
import org.switchboard.directory.User;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.IdGenerator;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.request.IfMatch;
import org.switchboard.request.RequestContext;

/** Keeps the accounts. Thread-safe. */
@Singleton
public class AccountService {
    /** The region of an account whose maker names none, as nobody who makes one in the original does. */
    private static final String REGION = "US";

    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
    private static final PageQuery.Attributes<Account> LISTED =
            new PageQuery.Attributes<>("name", Account::name, List.of("e.name"));

    private final DirectoryTransactions directoryTransactions;

    @Inject
    public AccountService(DirectoryTransactions directoryTransactions) {
        this.directoryTransactions = directoryTransactions;
    }

    /** The accounts that the caller sees. By the index {@code account_name}. */
    public ListAccountsResponse list(RequestContext context, ListAccounts request) {
        PageQuery<Account> pageQuery = PageQuery.of(request, LISTED, new FieldErrors());
        AccountScope scope = pageQuery.scope(context);
        ListAccountsResponse response = new ListAccountsResponse();
        response.items =
                directoryTransactions.read(entities -> new ArrayList<>(pageQuery
                        .read(
                                entities,
                                scope,
                                entities.query(Account.class, scope),
                                directoryTransactions::count,
                                response)
                        .stream()
                        .map(DirectoryMapper::account)
                        .toList()));
        return response;
    }

    /** One account. By primary key. */
    public DirectoryResult<AccountInfo> get(RequestContext context, @Nullable String accountId) {
        String id = given(accountId)
                .orElseThrow(() -> new ValidationException(
                        List.of(FieldErrors.fault("Required", "accountId", "is missing: give the ID of an account"))));
        context.requireAccount(id);
        return directoryTransactions.read(context, Account.class, id, (entities, account) -> shown(account));
    }

    /** Makes an account. */
    public DirectoryResult<AccountInfo> create(RequestContext context, NewAccount request) {
        FieldErrors faults = new FieldErrors();
        String region = given(request.region).orElse(REGION);
        check(faults, given(request.id).orElse(null), request.name, region, true);
        faults.refuseIfAny();
        return directoryTransactions.change(context, directoryChange -> {
            String id = given(request.id).orElseGet(IdGenerator::next);
            if (directoryChange
                    .entities()
                    .find(Account.class, context.scope(), id)
                    .isPresent()) {
                throw new ConflictException(FieldErrors.fault("AlreadyExists", "Id", "is taken; choose another"));
            }
            context.requireExpectedAccount(id);
            return directoryChange.create(new Account(id, String.valueOf(request.name), region), AccountService::shown);
        });
    }

    /** Changes an account. */
    public DirectoryResult<AccountInfo> patch(RequestContext context, PatchAccount request, Optional<IfMatch> ifMatch) {
        FieldErrors faults = new FieldErrors();
        check(faults, null, request.name, request.region, false);
        faults.refuseIfAny();
        return directoryTransactions.change(context, directoryChange -> {
            Account account = directoryChange.entry(Account.class, request.accountId, ifMatch);
            DirectoryResult<AccountInfo> before = shown(account);
            given(request.name).ifPresent(account::rename);
            given(request.region).ifPresent(account::moveTo);
            return directoryChange.update(account, before, AccountService::shown);
        });
    }

    /** Deletes an account in which nothing lies; its sessions stay. */
    public DirectoryResult<AccountInfo> delete(RequestContext context, @Nullable String id, Optional<IfMatch> ifMatch) {
        return directoryTransactions.change(context, directoryChange -> {
            Account account = directoryChange.entry(Account.class, id, ifMatch);
            AccountScope inside = AccountScope.only(account.id());
            refuseIfUsed(directoryChange.entities(), Customer.class, inside, "customers");
            refuseIfUsed(directoryChange.entities(), Endpoint.class, inside, "endpoints");
            refuseIfUsed(directoryChange.entities(), User.class, inside, "users");
            return directoryChange.remove(account, shown(account));
        });
    }

    private static void refuseIfUsed(ScopedEntities entities, Class<?> type, AccountScope inside, String what) {
        if (entities.query(type, inside).exists()) {
            throw new ConflictException("The account still has " + what + "; delete or move them first");
        }
    }

    /** Notes what is wrong with the fields of an account. */
    public static void check(
            FieldErrors faults, @Nullable String id, @Nullable String name, @Nullable String region, boolean isNew) {
        if (id != null && !DirectoryEntity.isId(id)) {
            faults.add("InvalidValue", "Id", DirectoryEntity.ID_RULE);
        }
        if ((isNew || name != null) && faults.require("Name", name)) {
            faults.check("Name", name, FieldErrors.MAX_NAME);
        }
        if ((isNew || region != null) && faults.require("Region", region) && !REGIONS.contains(region)) {
            faults.add("InvalidValue", "Region", "must be a region of ISO 3166 in capitals, such as US or GB");
        }
    }

    private static DirectoryResult<AccountInfo> shown(Account account) {
        return DirectoryResult.of(account, DirectoryMapper.account(account));
    }
}
