package org.switchboard.directory;

import static org.switchboard.directory.Listing.given;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.accounts.AccountInfo;
import org.switchboard.contract.accounts.ListAccounts;
import org.switchboard.contract.accounts.ListAccountsResponse;
import org.switchboard.contract.accounts.NewAccount;
import org.switchboard.contract.accounts.PatchAccount;
import org.switchboard.platform.AccountScope;
import org.switchboard.platform.Entities;
import org.switchboard.platform.FieldFaults;
import org.switchboard.platform.Ids;
import org.switchboard.platform.Refusal;

/** Keeps the accounts. Thread-safe. */
@Singleton
public class Accounts {
    static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    static final String ID_RULE = "must be 1 to 64 letters, digits, dots, dashes or underscores";

    /** The region of an account whose maker names none, as nobody who makes one in the original does. */
    private static final String REGION = "US";

    private static final String KIND = "Account";
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

    private final Changing changing;

    @Inject
    Accounts(Changing changing) {
        this.changing = changing;
    }

    /** The accounts that the actor sees. By the index {@code account_name}. */
    public ListAccountsResponse list(Actor actor, ListAccounts request) {
        Listing listing = Listing.of(request, "name", new FieldFaults());
        ListAccountsResponse response = new ListAccountsResponse();
        response.items = changing.look(entities -> new ArrayList<>(listing
                .page(
                        changing,
                        entities,
                        listing.scope(actor),
                        entities.of(Account.class, listing.scope(actor)),
                        Account::name,
                        List.of("e.name"),
                        response)
                .stream()
                .map(Showing::account)
                .toList()));
        return response;
    }

    /** One account. By primary key. */
    public Versioned<AccountInfo> get(Actor actor, @Nullable String accountId) {
        String id = given(accountId)
                .orElseThrow(() -> Refusal.invalid(
                        List.of(FieldFaults.fault("Required", "accountId", "is missing: give the ID of an account"))));
        actor.refuseForeign(id);
        Account account = changing.look(entities -> entities.find(Account.class, actor.scope(), id))
                .orElseThrow(() -> Change.notFound(KIND));
        return acted(actor, account);
    }

    /** Makes an account. */
    public Versioned<AccountInfo> create(Actor actor, NewAccount request) {
        FieldFaults faults = new FieldFaults();
        String region = given(request.region).orElse(REGION);
        check(faults, given(request.id).orElse(null), request.name, region, true);
        faults.refuseIfAny();
        return changing.change(actor, change -> {
            String id = given(request.id).orElseGet(Ids::next);
            if (change.entities().find(Account.class, actor.scope(), id).isPresent()) {
                throw Refusal.conflict(FieldFaults.fault("AlreadyExists", "Id", "is taken; choose another"));
            }
            Account account = new Account(id, String.valueOf(request.name), region);
            actor.acts(id);
            change.add(account);
            change.note("Created", KIND, id, id, null, Showing.account(account));
            return flushed(change, account);
        });
    }

    /** Changes an account. */
    public Versioned<AccountInfo> patch(Actor actor, PatchAccount request, Optional<Condition> condition) {
        FieldFaults faults = new FieldFaults();
        check(faults, null, request.name, request.region, false);
        faults.refuseIfAny();
        return changing.change(actor, change -> {
            Account account = change.entry(Account.class, KIND, request.accountId, condition);
            actor.acts(account.id());
            AccountInfo before = Showing.account(account);
            given(request.name).ifPresent(account::rename);
            given(request.region).ifPresent(account::moveTo);
            account.modifiedBy(actor, change.now());
            change.note("Changed", KIND, account.id(), account.id(), before, Showing.account(account));
            return flushed(change, account);
        });
    }

    /** Deletes an account in which nothing lies; its sessions stay. */
    public Versioned<AccountInfo> delete(Actor actor, @Nullable String id, Optional<Condition> condition) {
        return changing.change(actor, change -> {
            Account account = change.entry(Account.class, KIND, id, condition);
            actor.acts(account.id());
            AccountScope inside = AccountScope.only(account.id());
            refuseIfUsed(change.entities(), Customer.class, inside, "customers");
            refuseIfUsed(change.entities(), Endpoint.class, inside, "endpoints");
            refuseIfUsed(change.entities(), Login.class, inside, "users");
            change.entities().remove(account);
            change.note("Deleted", KIND, account.id(), account.id(), Showing.account(account), null);
            return new Versioned<>(Showing.account(account), account.version(), Set.of(account.id()));
        });
    }

    private static void refuseIfUsed(Entities entities, Class<?> type, AccountScope inside, String what) {
        if (entities.of(type, inside).exists()) {
            throw new Refusal(Refusal.Reason.CONFLICT, "The account still has " + what + "; delete or move them first");
        }
    }

    /** Notes what is wrong with the fields of an account. */
    static void check(
            FieldFaults faults, @Nullable String id, @Nullable String name, @Nullable String region, boolean isNew) {
        if (id != null && !ID.matcher(id).matches()) {
            faults.add("InvalidValue", "Id", ID_RULE);
        }
        if ((isNew || name != null) && faults.require("Name", name)) {
            faults.check("Name", name, FieldFaults.MAX_NAME);
        }
        if ((isNew || region != null) && faults.require("Region", region)) {
            if (!REGIONS.contains(region)) {
                faults.add("InvalidValue", "Region", "must be a region of ISO 3166 in capitals, such as US or GB");
            }
        }
    }

    private static Versioned<AccountInfo> flushed(Change change, Account account) {
        change.entities().flush();
        return new Versioned<>(Showing.account(account), account.version(), Set.of(account.id()));
    }

    private static Versioned<AccountInfo> acted(Actor actor, Account account) {
        actor.acts(account.id());
        return new Versioned<>(Showing.account(account), account.version(), Set.of(account.id()));
    }
}
