package org.switchboard.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;

/** The tree of customers of an account. */
public final class CustomerTree {
    /** The greatest number of customers on the way from a root down to a leaf. */
    public static final int MAX_DEPTH = 100;

    /** PostgreSQL takes 65,535 values in a statement; H2 compares each row with each value, and takes seconds for these. */
    private static final int MAX_PARENTS = 10_000;

    private CustomerTree() {}

    /** The path from the root down to a customer. */
    public static Optional<CustomerPath> path(ScopedEntities entities, AccountScope scope, String id) {
        return Optional.ofNullable(paths(entities, scope, Set.of(id)).get(id));
    }

    /** The paths of many customers, by their ids; asks the database once for each level of the tree. */
    public static Map<String, CustomerPath> paths(ScopedEntities entities, AccountScope scope, Collection<String> ids) {
        Map<String, Customer> known = new HashMap<>();
        Set<String> wanted = new HashSet<>(ids);
        for (int level = 0; level <= MAX_DEPTH && !wanted.isEmpty(); level++) {
            List<Customer> found = entities.findAll(Customer.class, scope, wanted);
            found.forEach(customer -> known.put(customer.id(), customer));
            wanted = new HashSet<>();
            for (Customer customer : found) {
                customer.parentCustomerId()
                        .filter(parent -> !known.containsKey(parent))
                        .ifPresent(wanted::add);
            }
        }
        Map<String, CustomerPath> paths = new HashMap<>();
        ids.forEach(id -> Optional.ofNullable(known.get(id))
                .ifPresent(customer -> paths.put(id, new CustomerPath(customer.accountId(), steps(customer, known)))));
        return paths;
    }

    private static List<CustomerPath.Step> steps(Customer customer, Map<String, Customer> known) {
        List<CustomerPath.Step> steps = new ArrayList<>();
        Optional<Customer> step = Optional.of(customer);
        while (step.isPresent() && steps.size() <= MAX_DEPTH) {
            steps.add(0, new CustomerPath.Step(step.get().id(), step.get().name()));
            step = step.get().parentCustomerId().map(known::get);
        }
        return steps;
    }

    /** Whether a customer is the other one, or lies below it. */
    public static boolean isAtOrBelow(ScopedEntities entities, AccountScope scope, String id, String other) {
        Optional<String> step = Optional.of(id);
        for (int level = 0; level <= MAX_DEPTH && step.isPresent(); level++) {
            if (step.get().equals(other)) {
                return true;
            }
            step = step.flatMap(at -> entities.find(Customer.class, scope, at)).flatMap(Customer::parentCustomerId);
        }
        return step.isPresent();
    }

    /** How many levels a customer and those below it are. By the index {@code customer_parent}. */
    public static int height(ScopedEntities entities, AccountScope scope, String id) {
        int height = 0;
        Set<String> level = Set.of(id);
        while (!level.isEmpty() && height <= MAX_DEPTH) {
            height++;
            level = new HashSet<>(entities.query(Customer.class, scope)
                    .where("e.parentCustomerId in :level", "level", level)
                    .values("id", String.class));
        }
        return height;
    }

    /**
     * The ids of some customers, and of those below them that have customers below themselves: whatever has one of these as
     * its parent is all that lies below the first. By the index {@code customer_parent}.
     *
     * @param field of the request that names the first
     * @throws ApiException if they are more than a question to the database can name
     */
    public static Set<String> parentsFrom(ScopedEntities entities, AccountScope scope, Set<String> ids, String field) {
        Set<String> all = new HashSet<>(ids);
        Set<String> level = ids;
        while (!level.isEmpty()) {
            List<String> next = entities.query(Customer.class, scope)
                    .where("e.parentCustomerId in :level", "level", level)
                    .where("exists (select c.id from Customer c where c.parentCustomerId = e.id)")
                    .values("id", String.class, MAX_PARENTS + 1);
            level = new HashSet<>(next);
            level.removeAll(all);
            all.addAll(level);
            if (all.size() > MAX_PARENTS) {
                throw new ValidationException(List.of(FieldErrors.fault(
                        "InvalidValue",
                        field,
                        "has more than " + MAX_PARENTS
                                + " customers with others below them; ask for direct children, with ShallowParent")));
            }
        }
        return all;
    }
}
