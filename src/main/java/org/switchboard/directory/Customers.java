package org.switchboard.directory;

import static org.switchboard.directory.Listing.given;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.customers.CustomerInfo;
import org.switchboard.contract.customers.ListCustomers;
import org.switchboard.contract.customers.ListCustomersResponse;
import org.switchboard.contract.customers.NewCustomer;
import org.switchboard.contract.customers.PatchCustomer;
import org.switchboard.contract.endpoints.EndpointInfo;
import org.switchboard.platform.AccountScope;
import org.switchboard.platform.Entities;
import org.switchboard.platform.FieldFaults;
import org.switchboard.platform.Ids;
import org.switchboard.platform.Refusal;
import org.switchboard.platform.Selection;

/** Keeps the customers, a tree in each account. Thread-safe. */
@Singleton
public class Customers {
    private static final String KIND = "Customer";
    private static final String PARENT = "ParentCustomerId";

    private final Changing changing;

    @Inject
    Customers(Changing changing) {
        this.changing = changing;
    }

    /** The customers that the actor sees. By the index {@code customer_account_name}. */
    public ListCustomersResponse list(Actor actor, ListCustomers request) {
        FieldFaults faults = new FieldFaults();
        CustomerFilter.check(faults, request);
        Listing listing = Listing.of(request, "name", faults);
        AccountScope scope = listing.scope(actor);
        ListCustomersResponse response = new ListCustomersResponse();
        response.items = changing.look(entities -> {
            Selection<Customer> selection = entities.of(Customer.class, scope);
            CustomerFilter.narrow(selection, entities, scope, request);
            List<Customer> page = listing.page(
                    changing, entities, scope, selection, Customer::name, List.of("e.name", "e.referenceId"), response);
            Map<String, CustomerPath> paths = CustomerTree.paths(
                    entities, scope, page.stream().map(Customer::id).toList());
            return new ArrayList<>(page.stream()
                    .map(customer -> Showing.customer(customer, paths))
                    .toList());
        });
        return response;
    }

    /** One customer. By primary key. */
    public Versioned<CustomerInfo> get(Actor actor, @Nullable String id) {
        return changing.look(entities -> {
            Customer customer =
                    entities.find(Customer.class, actor.scope(), id).orElseThrow(() -> Change.notFound(KIND));
            actor.acts(customer.accountId());
            return kept(entities, customer);
        });
    }

    /** Makes a customer. */
    public Versioned<CustomerInfo> create(Actor actor, NewCustomer request) {
        FieldFaults faults = new FieldFaults();
        faults.require("Name", request.name);
        check(faults, request.name, request.referenceId);
        Tags.check(faults, request.tagIds);
        return changing.change(actor, change -> {
            Optional<Customer> parent = parent(change, faults, actor.scope(), request.parentCustomerId);
            faults.refuseIfAny();
            String account = actor.accountFor(given(request.accountId), parent.map(Customer::accountId));
            refuseOtherAccount(faults, parent, account);
            if (parent.isPresent()) {
                lockAccount(change, account);
                parent(change, faults, AccountScope.only(account), request.parentCustomerId);
                refuseTooDeep(change.entities(), faults, parent, 1);
            }
            Customer customer = new Customer(Ids.next(), account, String.valueOf(request.name));
            customer.moveBelow(parent.map(Entry::id).orElse(null));
            customer.referTo(given(request.referenceId).orElse(null));
            customer.stage(Boolean.TRUE.equals(request.isStaging));
            Optional.ofNullable(request.tagIds).ifPresent(customer::tag);
            refuseUnknownAccount(change.entities(), account);
            change.add(customer);
            Versioned<CustomerInfo> kept = flushed(change, customer);
            change.note("Created", KIND, account, customer.id(), null, kept.shown());
            return kept;
        });
    }

    /** Changes a customer. */
    public Versioned<CustomerInfo> patch(Actor actor, PatchCustomer request, Optional<Condition> condition) {
        FieldFaults faults = new FieldFaults();
        if (request.name != null) {
            faults.require("Name", request.name);
        }
        check(faults, request.name, request.referenceId);
        Tags.check(faults, request.tagIds);
        return changing.change(actor, change -> {
            Customer customer = change.entry(Customer.class, KIND, request.customerId, condition);
            actor.acts(customer.accountId());
            if (request.parentCustomerId != null) {
                lockAccount(change, customer.accountId());
            }
            CustomerInfo before = kept(change.entities(), customer).shown();
            if (request.parentCustomerId != null) {
                move(change, faults, customer, request.parentCustomerId);
            }
            faults.refuseIfAny();
            given(request.name).ifPresent(customer::rename);
            if (request.referenceId != null) {
                customer.referTo(given(request.referenceId).orElse(null));
            }
            Optional.ofNullable(request.isStaging).ifPresent(customer::stage);
            Optional.ofNullable(request.tagIds).ifPresent(customer::tag);
            customer.modifiedBy(actor, change.now());
            Versioned<CustomerInfo> kept = flushed(change, customer);
            change.note("Changed", KIND, customer.accountId(), customer.id(), before, kept.shown());
            return kept;
        });
    }

    /** The account is locked before, so that two moves at once cannot make a circle of what each finds to be a tree. */
    private static void move(Change change, FieldFaults faults, Customer customer, String newParent) {
        AccountScope inside = AccountScope.only(customer.accountId());
        Optional<Customer> parent = parent(change, faults, inside, newParent);
        if (parent.isPresent()
                && CustomerTree.isAtOrBelow(
                        change.entities(), inside, parent.get().id(), customer.id())) {
            faults.add("InvalidValue", PARENT, "is the customer itself or lies below it; that would make a circle");
        }
        faults.refuseIfAny();
        if (parent.isPresent()) {
            refuseTooDeep(
                    change.entities(), faults, parent, CustomerTree.height(change.entities(), inside, customer.id()));
        }
        faults.refuseIfAny();
        customer.moveBelow(parent.map(Entry::id).orElse(null));
    }

    private static void lockAccount(Change change, String accountId) {
        change.entities()
                .find(Account.class, AccountScope.only(accountId), accountId)
                .ifPresent(change.entities()::lock);
    }

    /** Deletes a customer that has none below it. Endpoints that were linked to it are linked to none. */
    public Versioned<CustomerInfo> delete(Actor actor, @Nullable String id, Optional<Condition> condition) {
        return changing.change(actor, change -> {
            Customer customer = change.entry(Customer.class, KIND, id, condition);
            actor.acts(customer.accountId());
            AccountScope inside = AccountScope.only(customer.accountId());
            lockAccount(change, customer.accountId());
            if (change.entities()
                    .of(Customer.class, inside)
                    .where("e.parentCustomerId = :id", "id", customer.id())
                    .exists()) {
                throw new Refusal(
                        Refusal.Reason.CONFLICT, "The customer has customers below it; delete or move them first");
            }
            change.entities().of(Endpoint.class, inside).where("e.customerId = :id", "id", customer.id()).stream()
                    .forEach(endpoint -> {
                        EndpointInfo before = Endpoints.shown(endpoint);
                        endpoint.ofCustomer(null);
                        endpoint.modifiedBy(actor, change.now());
                        Endpoints.note(change, "Changed", endpoint, before, Endpoints.shown(endpoint));
                    });
            Versioned<CustomerInfo> kept = kept(change.entities(), customer);
            change.entities().remove(customer);
            change.note("Deleted", KIND, customer.accountId(), customer.id(), kept.shown(), null);
            return kept;
        });
    }

    static void check(FieldFaults faults, @Nullable String name, @Nullable String referenceId) {
        faults.check("Name", name, FieldFaults.MAX_NAME);
        faults.check("ReferenceId", referenceId, FieldFaults.MAX_NAME);
    }

    /**
     * Ends the work if there is no such account. It stays until the end of the transaction, since H2 lets a row be added
     * below one that is removed at the same moment.
     */
    static void refuseUnknownAccount(Entities entities, String accountId) {
        if (entities.of(Account.class, AccountScope.only(accountId))
                .where("e.id = :id", "id", accountId)
                .locked()
                .isEmpty()) {
            throw Refusal.invalid(
                    List.of(FieldFaults.fault("NotFound", "AccountId", "is unknown: there is no such account")));
        }
    }

    private static Optional<Customer> parent(
            Change change, FieldFaults faults, AccountScope scope, @Nullable String id) {
        Optional<Customer> parent = given(id).flatMap(given -> change.entities().find(Customer.class, scope, given));
        if (given(id).isPresent() && parent.isEmpty()) {
            faults.add("NotFound", PARENT, "is unknown: no customer of this account has this id");
        }
        return parent;
    }

    private static void refuseOtherAccount(FieldFaults faults, Optional<Customer> parent, String account) {
        if (parent.filter(above -> !above.accountId().equals(account)).isPresent()) {
            faults.add("NotFound", PARENT, "is unknown: no customer of this account has this id");
            faults.refuseIfAny();
        }
    }

    private static void refuseTooDeep(
            Entities entities, FieldFaults faults, Optional<Customer> parent, int levelsBelow) {
        boolean tooDeep = parent.flatMap(
                        above -> CustomerTree.path(entities, AccountScope.only(above.accountId()), above.id()))
                .filter(path -> path.steps().size() + levelsBelow > CustomerTree.MAX_DEPTH)
                .isPresent();
        if (tooDeep) {
            faults.add(
                    "InvalidValue",
                    PARENT,
                    "would make more levels of customers than there may be: " + CustomerTree.MAX_DEPTH);
        }
        faults.refuseIfAny();
    }

    private static Versioned<CustomerInfo> flushed(Change change, Customer customer) {
        change.entities().flush();
        return kept(change.entities(), customer);
    }

    private static Versioned<CustomerInfo> kept(Entities entities, Customer customer) {
        Map<String, CustomerPath> paths =
                CustomerTree.paths(entities, AccountScope.only(customer.accountId()), Set.of(customer.id()));
        return new Versioned<>(Showing.customer(customer, paths), customer.version(), Set.of(customer.accountId()));
    }
}
