package org.switchboard.directory.customer;

import static org.switchboard.text.NonBlank.given;

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
import org.switchboard.directory.Customer;
import org.switchboard.directory.CustomerPath;
import org.switchboard.directory.CustomerTree;
import org.switchboard.directory.DirectoryChange;
import org.switchboard.directory.DirectoryMapper;
import org.switchboard.directory.DirectoryResult;
import org.switchboard.directory.DirectoryTransactions;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.PageQuery;
import org.switchboard.directory.Tags;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.IdGenerator;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.request.IfMatch;
import org.switchboard.request.RequestContext;

/** Keeps the customers, a tree in each account. Thread-safe. */
@Singleton
public class CustomerService {
    private static final PageQuery.Attributes<Customer> LISTED =
            new PageQuery.Attributes<>("name", Customer::name, List.of("e.name", "e.referenceId"));

    private final DirectoryTransactions directoryTransactions;

    @Inject
    public CustomerService(DirectoryTransactions directoryTransactions) {
        this.directoryTransactions = directoryTransactions;
    }

    /** The customers that the caller sees. By the index {@code customer_account_name}. */
    public ListCustomersResponse list(RequestContext context, ListCustomers request) {
        FieldErrors faults = new FieldErrors();
        CustomerCriteria.check(faults, request);
        PageQuery<Customer> pageQuery = PageQuery.of(request, LISTED, faults);
        AccountScope scope = pageQuery.scope(context);
        ListCustomersResponse response = new ListCustomersResponse();
        response.items = directoryTransactions.read(entities -> {
            ScopedQuery<Customer> customers = entities.query(Customer.class, scope);
            CustomerCriteria.narrow(customers, entities, scope, request);
            List<Customer> page = pageQuery.read(entities, scope, customers, directoryTransactions::count, response);
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
        return directoryTransactions.read(context, Customer.class, id, CustomerService::shown);
    }

    /** Makes a customer. */
    public DirectoryResult<CustomerInfo> create(RequestContext context, NewCustomer request) {
        FieldErrors faults = new FieldErrors();
        faults.require("Name", request.name);
        check(faults, request.name, request.referenceId);
        Tags.check(faults, request.tagIds);
        return directoryTransactions.change(context, directoryChange -> {
            ParentCustomer parent =
                    ParentCustomer.find(directoryChange, faults, context.scope(), request.parentCustomerId);
            faults.refuseIfAny();
            String account = context.accountFor(given(request.accountId), parent.accountId());
            parent.requireIn(account);
            parent.requireRoomForNew();
            Customer customer = new Customer(IdGenerator.next(), account, String.valueOf(request.name));
            customer.moveBelow(parent.id().orElse(null));
            customer.referTo(given(request.referenceId).orElse(null));
            customer.stage(Boolean.TRUE.equals(request.isStaging));
            Optional.ofNullable(request.tagIds).ifPresent(customer::tag);
            directoryChange.requireExistingAccount(account);
            return directoryChange.create(customer, stored -> shown(directoryChange.entities(), stored));
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
            Customer customer = directoryChange.entry(Customer.class, request.customerId, ifMatch);
            if (request.parentCustomerId != null) {
                directoryChange.lockAccounts(customer.accountIds());
            }
            DirectoryResult<CustomerInfo> before = shown(directoryChange.entities(), customer);
            if (request.parentCustomerId != null) {
                AccountScope inside = AccountScope.only(customer.accountId());
                ParentCustomer.find(directoryChange, faults, inside, request.parentCustomerId)
                        .take(customer);
            }
            faults.refuseIfAny();
            given(request.name).ifPresent(customer::rename);
            if (request.referenceId != null) {
                customer.referTo(given(request.referenceId).orElse(null));
            }
            Optional.ofNullable(request.isStaging).ifPresent(customer::stage);
            Optional.ofNullable(request.tagIds).ifPresent(customer::tag);
            return directoryChange.update(customer, before, stored -> shown(directoryChange.entities(), stored));
        });
    }

    /** Deletes a customer that has none below it. Endpoints that were linked to it are linked to none. */
    public DirectoryResult<CustomerInfo> delete(
            RequestContext context, @Nullable String id, Optional<IfMatch> ifMatch) {
        return directoryTransactions.change(context, directoryChange -> {
            Customer customer = directoryChange.entry(Customer.class, id, ifMatch);
            directoryChange.lockAccounts(customer.accountIds());
            refuseIfAbove(directoryChange.entities(), customer);
            unlinkEndpoints(directoryChange, customer);
            return directoryChange.remove(customer, shown(directoryChange.entities(), customer));
        });
    }

    private static void refuseIfAbove(ScopedEntities entities, Customer customer) {
        if (entities.query(Customer.class, AccountScope.only(customer.accountId()))
                .where("e.parentCustomerId = :id", "id", customer.id())
                .exists()) {
            throw new ConflictException("The customer has customers below it; delete or move them first");
        }
    }

    private static void unlinkEndpoints(DirectoryChange directoryChange, Customer customer) {
        directoryChange
                .entities()
                .query(Endpoint.class, AccountScope.only(customer.accountId()))
                .where("e.customerId = :id", "id", customer.id())
                .stream()
                .forEach(endpoint -> directoryChange.update(endpoint, linked -> linked.ofCustomer(null)));
    }

    /** Notes what is wrong with the texts of a customer. */
    public static void check(FieldErrors faults, @Nullable String name, @Nullable String referenceId) {
        faults.check("Name", name, FieldErrors.MAX_NAME);
        faults.check("ReferenceId", referenceId, FieldErrors.MAX_NAME);
    }

    private static DirectoryResult<CustomerInfo> shown(ScopedEntities entities, Customer customer) {
        Map<String, CustomerPath> paths =
                CustomerTree.paths(entities, AccountScope.only(customer.accountId()), Set.of(customer.id()));
        return DirectoryResult.of(customer, DirectoryMapper.customer(customer, paths));
    }
}
