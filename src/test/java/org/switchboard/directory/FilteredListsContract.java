package org.switchboard.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.customers.CustomerInfo;
import org.switchboard.contract.customers.ListCustomers;
import org.switchboard.contract.customers.PatchCustomer;
import org.switchboard.contract.endpoints.ListEndpoints;
import org.switchboard.contract.endpoints.NewEndpoint;
import org.switchboard.contract.users.ListUsers;
import org.switchboard.support.Engine;

/** Lists that are asked for with the filters of the original, by what is found: names. */
abstract class FilteredListsContract extends DirectoryCacheContract {
    FilteredListsContract(Engine engine) {
        super(engine);
    }

    String customerBelow(String parent, String name) {
        return customer(manager, r -> {
                    r.parentCustomerId = parent;
                    r.name = name;
                })
                .shown()
                .id;
    }

    static List<@Nullable String> ids(String... ids) {
        return new ArrayList<>(List.of(ids));
    }

    static Consumer<NewEndpoint> named(String name) {
        return r -> r.displayName = name;
    }

    static Consumer<NewEndpoint> tagged(String name, String... tags) {
        return named(name).andThen(r -> r.tagIds = ids(tags));
    }

    static PatchCustomer patch(String id) {
        return with(new PatchCustomer(), r -> r.customerId = id);
    }

    CustomerInfo tag(String id, String... tags) {
        return on.customerService
                .patch(manager, with(patch(id), r -> r.tagIds = ids(tags)), ALWAYS)
                .shown();
    }

    List<String> customers(Consumer<ListCustomers> filter) {
        return on.customerService.list(manager, with(new ListCustomers(), filter)).items.stream()
                .map(each -> each.name)
                .toList();
    }

    List<String> endpoints(Consumer<ListEndpoints> filter) {
        return on.endpointService.list(manager, with(new ListEndpoints(), filter)).items.stream()
                .map(each -> each.displayName)
                .toList();
    }

    List<String> users(Consumer<ListUsers> filter) {
        return on.userService.list(manager, with(new ListUsers(), filter)).items.stream()
                .map(each -> each.displayName)
                .toList();
    }
}
