package org.switchboard.directory.importing;

import static org.switchboard.text.NonBlank.given;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.imports.ImportedCustomer;
import org.switchboard.directory.Customer;
import org.switchboard.directory.CustomerPath;
import org.switchboard.directory.CustomerTree;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.importing.ImportContent.Placed;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.ScopedEntities;

/** The tree of customers as an import would make it. For one transaction; not thread-safe. */
final class CustomerTreePlan {
    private final ScopedEntities entities;
    private final List<Placed<ImportedCustomer>> customers;
    private final FieldErrors faults;
    private final List<Placed<ImportedCustomer>> moved = new ArrayList<>();
    private final Set<String> newCustomers = new HashSet<>();

    CustomerTreePlan(ScopedEntities entities, List<Placed<ImportedCustomer>> customers, FieldErrors faults) {
        this.entities = entities;
        this.customers = customers;
        this.faults = faults;
    }

    /** Notes that a customer is not stored yet. */
    void isNew(String id) {
        newCustomers.add(id);
    }

    /** Notes that a customer comes below another one than before. */
    void moves(Placed<ImportedCustomer> customer) {
        moved.add(customer);
    }

    /**
     * Customers by level, from the roots down, since the database wants those above stored first. Those below an unknown
     * parent, in a circle or too deep are refused.
     */
    Collection<List<Placed<ImportedCustomer>>> parentsFirst() {
        Map<String, Placed<ImportedCustomer>> inFile = new HashMap<>();
        customers.forEach(each -> inFile.put(each.id(), each));
        Map<String, String> outside = accountsOfParentsOutside(inFile);
        Map<String, Integer> depths = new HashMap<>();
        for (Placed<ImportedCustomer> each : customers) {
            String parent = given(each.entry().parentCustomerId).orElse("");
            String parentsAccount = inFile.containsKey(parent)
                    ? String.valueOf(inFile.get(parent).entry().accountId)
                    : outside.getOrDefault(parent, "");
            if (!parent.isEmpty() && !parentsAccount.equals(each.entry().accountId)) {
                faults.inside(each.place())
                        .add("NotFound", "ParentCustomerId", "is unknown: no customer of this account has this id");
            } else if (depth(each, inFile, depths) > CustomerTree.MAX_DEPTH) {
                faults.inside(each.place())
                        .add(
                                "InvalidValue",
                                "ParentCustomerId",
                                "makes a circle, or more than " + CustomerTree.MAX_DEPTH + " levels");
            }
        }
        faults.refuseIfAny();
        refuseCirclesThroughOthers(inFile, outside.keySet());
        return customers.stream()
                .collect(Collectors.groupingBy(each -> depth(each, inFile, depths), TreeMap::new, Collectors.toList()))
                .values();
    }

    /** Together with the customers above and below that the file does not name. */
    void refuseTooDeep() {
        ImportContent.inChunks(moved, chunk -> {
            Map<String, CustomerPath> paths = CustomerTree.paths(
                    entities,
                    DirectoryCache.EVERYWHERE,
                    chunk.stream().map(Placed::id).toList());
            for (Placed<ImportedCustomer> each : chunk) {
                int depth = Optional.ofNullable(paths.get(each.id()))
                        .map(path -> path.steps().size())
                        .orElse(0);
                int height = newCustomers.contains(each.id())
                        ? 1
                        : CustomerTree.height(entities, DirectoryCache.EVERYWHERE, each.id());
                if (depth + height - 1 > CustomerTree.MAX_DEPTH) {
                    faults.inside(each.place())
                            .add(
                                    "InvalidValue",
                                    "ParentCustomerId",
                                    "makes more than " + CustomerTree.MAX_DEPTH + " levels");
                }
            }
        });
    }

    private static int depth(
            Placed<ImportedCustomer> customer,
            Map<String, Placed<ImportedCustomer>> inFile,
            Map<String, Integer> depths) {
        List<String> way = new ArrayList<>();
        @Nullable Placed<ImportedCustomer> step = customer;
        while (step != null && !depths.containsKey(step.id()) && way.size() <= CustomerTree.MAX_DEPTH) {
            way.add(step.id());
            step = inFile.get(given(step.entry().parentCustomerId).orElse(""));
        }
        int depth = step == null ? 0 : depths.getOrDefault(step.id(), CustomerTree.MAX_DEPTH + 1);
        for (int i = way.size() - 1; i >= 0; i--) {
            depth++;
            depths.put(way.get(i), depth);
        }
        return depths.getOrDefault(customer.id(), 0);
    }

    private Map<String, String> accountsOfParentsOutside(Map<String, ?> inFile) {
        List<String> ids = customers.stream()
                .flatMap(each -> given(each.entry().parentCustomerId).stream())
                .filter(parent -> !inFile.containsKey(parent))
                .distinct()
                .toList();
        Map<String, String> accounts = new HashMap<>();
        ImportContent.inChunks(
                ids,
                chunk -> entities.findAll(Customer.class, DirectoryCache.EVERYWHERE, chunk)
                        .forEach(customer -> accounts.put(customer.id(), customer.accountId())));
        return accounts;
    }

    /** A customer of the file below one outside it, which lies below one of the file again. */
    private void refuseCirclesThroughOthers(Map<String, Placed<ImportedCustomer>> inFile, Set<String> outside) {
        for (String id : outside) {
            Optional<String> step = Optional.of(id);
            Set<String> passed = new HashSet<>();
            while (step.isPresent() && passed.add(step.get())) {
                String at = step.get();
                step = inFile.containsKey(at)
                        ? given(inFile.get(at).entry().parentCustomerId)
                        : entities.find(Customer.class, DirectoryCache.EVERYWHERE, at)
                                .flatMap(Customer::parentCustomerId);
            }
            if (step.isPresent()) {
                faults.add("InvalidValue", "Customers", "would make a circle through the customer " + id);
            }
        }
        faults.refuseIfAny();
    }
}
