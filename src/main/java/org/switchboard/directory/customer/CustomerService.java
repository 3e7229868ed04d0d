package org.switchboard.directory.customer;

import static org.switchboard.directory.PageQuery.given;

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
import org.switchboard.directory.Account;
import org.switchboard.directory.Customer;
import org.switchboard.directory.CustomerPath;
import org.switchboard.directory.CustomerTree;
import org.switchboard.directory.DirectoryChange;
import org.switchboard.directory.DirectoryEntity;
import org.switchboard.directory.DirectoryMapper;
import org.switchboard.directory.DirectoryResult;
import org.switchboard.directory.DirectoryTransactions;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.PageQuery;
import org.switchboard.directory.Tags;
import org.switchboard.directory.endpoint.EndpointService;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.IdGenerator;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.request.IfMatch;
import org.switchboard.request.RequestContext;

/** Keeps the customers, a tree in each account. Thread-safe. */
@Singleton
public class CustomerService {
    private static final String KIND = "Customer";
    private static final String PARENT = "ParentCustomerId";

    private final DirectoryTransactions directoryTransactions;

    @Inject
    public CustomerService(DirectoryTransactions directoryTransactions) {
        this.directoryTransactions = directoryTransactions;
    }

    /** The customers that the caller sees. By the index {@code customer_account_name}. */
    public ListCustomersResponse list(RequestContext context, ListCustomers request) {
        FieldErrors faults = new FieldErrors();
        CustomerCriteria.check(faults, request);
        PageQuery pageQuery = PageQuery.of(request, "name", faults);
        AccountScope scope = pageQuery.scope(context);
        ListCustomersResponse response = new ListCustomersResponse();
        response.items = directoryTransactions.look(entities -> {
            ScopedQuery<Customer> scopedQuery = entities.query(Customer.class, scope);
            CustomerCriteria.narrow(scopedQuery, entities, scope, request);
            List<Customer> page = pageQuery.page(
                    directoryTransactions,
                    entities,
                    scope,
                    scopedQuery,
                    Customer::name,
                    List.of("e.name", "e.referenceId"),
                    response);
            Map<String, CustomerPath> paths = CustomerTree.paths(
                    entities, scope, page.stream().map(Customer::id).toList());
            return new ArrayList<>(page.stream()
                    .map(customer -> DirectoryMapper.customer(customer, paths))
                    .toList());
        });
        return response;
    }

    /** One customer. By primary key. */
    public DirectoryResult<CustomerInfo> get(RequestContext context, @Nullable String id) {
        return directoryTransactions.look(entities -> {
            Customer customer = entities.find(Customer.class, context.scope(), id)
                    .orElseThrow(() -> DirectoryChange.notFound(KIND));
            context.requireExpectedAccount(customer.accountId());
            return kept(entities, customer);
        });
    }

    /** Makes a customer. */
    public DirectoryResult<CustomerInfo> create(RequestContext context, NewCustomer request) {
        FieldErrors faults = new FieldErrors();
        faults.require("Name", request.name);
        check(faults, request.name, request.referenceId);
        Tags.check(faults, request.tagIds);
        return directoryTransactions.change(context, directoryChange -> {
            Optional<Customer> parent = parent(directoryChange, faults, context.scope(), request.parentCustomerId);
            faults.refuseIfAny();
            String account = context.accountFor(given(request.accountId), parent.map(Customer::accountId));
            refuseOtherAccount(faults, parent, account);
            if (parent.isPresent()) {
                lockAccount(directoryChange, account);
                parent(directoryChange, faults, AccountScope.only(account), request.parentCustomerId);
                refuseTooDeep(directoryChange.entities(), faults, parent, 1);
            }
            Customer customer = new Customer(IdGenerator.next(), account, String.valueOf(request.name));
            customer.moveBelow(parent.map(DirectoryEntity::id).orElse(null));
            customer.referTo(given(request.referenceId).orElse(null));
            customer.stage(Boolean.TRUE.equals(request.isStaging));
            Optional.ofNullable(request.tagIds).ifPresent(customer::tag);
            refuseUnknownAccount(directoryChange.entities(), account);
            directoryChange.add(customer);
            DirectoryResult<CustomerInfo> kept = flushed(directoryChange, customer);
            directoryChange.note("Created", KIND, account, customer.id(), null, kept.shown());
            return kept;
        });
    }

    /** Changes a customer. */
    public DirectoryResult<CustomerInfo> patch(
            RequestContext context, PatchCustomer request, Optional<IfMatch> ifMatch) {
        FieldErrors faults = new FieldErrors();
        if (request.name != null) {
            faults.require("Name", request.name);
        }
        check(faults, request.name, request.referenceId);
        Tags.check(faults, request.tagIds);
        return directoryTransactions.change(context, directoryChange -> {
            Customer customer = directoryChange.entry(Customer.class, KIND, request.customerId, ifMatch);
            context.requireExpectedAccount(customer.accountId());
            if (request.parentCustomerId != null) {
                lockAccount(directoryChange, customer.accountId());
            }
            CustomerInfo before = kept(directoryChange.entities(), customer).shown();
            if (request.parentCustomerId != null) {
                move(directoryChange, faults, customer, request.parentCustomerId);
            }
            faults.refuseIfAny();
            given(request.name).ifPresent(customer::rename);
            if (request.referenceId != null) {
                customer.referTo(given(request.referenceId).orElse(null));
            }
            Optional.ofNullable(request.isStaging).ifPresent(customer::stage);
            Optional.ofNullable(request.tagIds).ifPresent(customer::tag);
            customer.modifiedBy(context, directoryChange.now());
            DirectoryResult<CustomerInfo> kept = flushed(directoryChange, customer);
            directoryChange.note("Changed", KIND, customer.accountId(), customer.id(), before, kept.shown());
            return kept;
        });
    }

    /** The account is locked before, so that two moves at once cannot make a circle of what each finds to be a tree. */
    private static void move(DirectoryChange directoryChange, FieldErrors faults, Customer customer, String newParent) {
        AccountScope inside = AccountScope.only(customer.accountId());
        Optional<Customer> parent = parent(directoryChange, faults, inside, newParent);
        if (parent.isPresent()
                && CustomerTree.isAtOrBelow(
                        directoryChange.entities(), inside, parent.get().id(), customer.id())) {
            faults.add("InvalidValue", PARENT, "is the customer itself or lies below it; that would make a circle");
        }
        faults.refuseIfAny();
        if (parent.isPresent()) {
            refuseTooDeep(
                    directoryChange.entities(),
                    faults,
                    parent,
                    CustomerTree.height(directoryChange.entities(), inside, customer.id()));
        }
        faults.refuseIfAny();
        customer.moveBelow(parent.map(DirectoryEntity::id).orElse(null));
    }

    private static void lockAccount(DirectoryChange directoryChange, String accountId) {
        directoryChange
                .entities()
                .find(Account.class, AccountScope.only(accountId), accountId)
                .ifPresent(directoryChange.entities()::lock);
    }

    /** Deletes a customer that has none below it. Endpoints that were linked to it are linked to none. */
    public DirectoryResult<CustomerInfo> delete(
            RequestContext context, @Nullable String id, Optional<IfMatch> ifMatch) {
        return directoryTransactions.change(context, directoryChange -> {
            Customer customer = directoryChange.entry(Customer.class, KIND, id, ifMatch);
            context.requireExpectedAccount(customer.accountId());
            AccountScope inside = AccountScope.only(customer.accountId());
            lockAccount(directoryChange, customer.accountId());
            if (directoryChange
                    .entities()
                    .query(Customer.class, inside)
                    .where("e.parentCustomerId = :id", "id", customer.id())
                    .exists()) {
                throw new ConflictException("The customer has customers below it; delete or move them first");
            }
            directoryChange
                    .entities()
                    .query(Endpoint.class, inside)
                    .where("e.customerId = :id", "id", customer.id())
                    .stream()
                    .forEach(endpoint -> {
                        EndpointInfo before = EndpointService.shown(endpoint);
                        endpoint.ofCustomer(null);
                        endpoint.modifiedBy(context, directoryChange.now());
                        EndpointService.note(
                                directoryChange, "Changed", endpoint, before, EndpointService.shown(endpoint));
                    });
            DirectoryResult<CustomerInfo> kept = kept(directoryChange.entities(), customer);
            directoryChange.entities().remove(customer);
            directoryChange.note("Deleted", KIND, customer.accountId(), customer.id(), kept.shown(), null);
            return kept;
        });
    }

    public static void check(FieldErrors faults, @Nullable String name, @Nullable String referenceId) {
        faults.check("Name", name, FieldErrors.MAX_NAME);
        faults.check("ReferenceId", referenceId, FieldErrors.MAX_NAME);
    }

    /**
     * Ends the work if there is no such account. It stays until the end of the transaction, since H2 lets a row be added
     * below one that is removed at the same moment.
     */
    public static void refuseUnknownAccount(ScopedEntities entities, String accountId) {
        if (entities.query(Account.class, AccountScope.only(accountId))
                .where("e.id = :id", "id", accountId)
                .listForUpdate()
                .isEmpty()) {
            throw new ValidationException(
                    List.of(FieldErrors.fault("NotFound", "AccountId", "is unknown: there is no such account")));
        }
    }

    private static Optional<Customer> parent(
            DirectoryChange directoryChange, FieldErrors faults, AccountScope scope, @Nullable String id) {
        Optional<Customer> parent =
                given(id).flatMap(given -> directoryChange.entities().find(Customer.class, scope, given));
        if (given(id).isPresent() && parent.isEmpty()) {
            faults.add("NotFound", PARENT, "is unknown: no customer of this account has this id");
        }
        return parent;
    }

    private static void refuseOtherAccount(FieldErrors faults, Optional<Customer> parent, String account) {
        if (parent.filter(above -> !above.accountId().equals(account)).isPresent()) {
            faults.add("NotFound", PARENT, "is unknown: no customer of this account has this id");
            faults.refuseIfAny();
        }
    }

    private static void refuseTooDeep(
            ScopedEntities entities, FieldErrors faults, Optional<Customer> parent, int levelsBelow) {
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

    private static DirectoryResult<CustomerInfo> flushed(DirectoryChange directoryChange, Customer customer) {
        directoryChange.entities().flush();
        return kept(directoryChange.entities(), customer);
    }

    private static DirectoryResult<CustomerInfo> kept(ScopedEntities entities, Customer customer) {
        Map<String, CustomerPath> paths =
                CustomerTree.paths(entities, AccountScope.only(customer.accountId()), Set.of(customer.id()));
        return new DirectoryResult<>(
                DirectoryMapper.customer(customer, paths), customer.version(), Set.of(customer.accountId()));
    }
}
