package org.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.accounts.ListAccounts;
import org.switchboard.contract.customers.ListCustomers;
import org.switchboard.contract.endpoints.ListEndpoints;
import org.switchboard.contract.users.ListUsers;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.support.Engine;

/** By which indexes PostgreSQL finds what the filters of lists leave in a large directory: the page and its count. */
class FilterIndexTest {
    private static final String FOR_THESE_VALUES = "force_custom_plan";
    private static final RequestContext MANAGER = RequestContextFixture.manager("manager", "acme");
    private static final RequestContext ADMINISTRATOR = RequestContextFixture.administrator("root");

    private static InstalledDirectory on;

    @BeforeAll
    static void storeManyEntries() {
        on = InstalledDirectory.empty(Engine.POSTGRES);
        on.database.run(
                "insert into account (id, name, region) values ('acme', 'Acme', 'US')",
                "insert into account (id, name, region) select 'a' || i, md5(i::text), 'US' from generate_series(1, 10000) i",
                "insert into customer (id, account_id, name, tag_ids)"
                        + " select 'c' || i, 'acme', md5(i::text), case when i % 500 = 0 then '|vip|' else '' end"
                        + " from generate_series(1, 10000) i",
                "update customer set parent_customer_id = 'c' || (substr(id, 2)::int / 10) where substr(id, 2)::int >= 10",
                "insert into login (id, email, email_key, display_name, version)"
                        + " select 'u' || i, md5(i::text), md5(i::text) || '@acme.example', md5(i::text), 1"
                        + " from generate_series(1, 10000) i",
                "insert into login_account (login_id, account_id) select id, 'acme' from login",
                "insert into endpoint (id, account_id, type, display_name, phone_number, tag_ids)"
                        + " select 'e' || i, 'acme', 'PhoneNumber', md5(i::text), '+1814' || (4000000 + i * 37),"
                        + " case when i % 500 = 0 then '|vip|' else '' end from generate_series(1, 10000) i",
                // What vacuum does by itself, sooner or later.
                "select gin_clean_pending_list(i::regclass) from unnest(array['account_search', 'customer_search',"
                        + " 'login_search', 'endpoint_search']) i",
                "analyze");
    }

    @AfterAll
    static void close() {
        on.close();
    }

    @Test
    void accountsGoByTheTrigramsOfTheirNames() {
        assertThat(plans(
                        "FROM account",
                        () -> on.accountService.list(
                                ADMINISTRATOR, with(new ListAccounts(), r -> r.nameFilter = "ABCDE"))))
                .hasSize(2)
                .allMatch(plan -> plan.contains("account_search") && !plan.contains("Seq Scan"));
    }

    @Test
    void customersGoByTheTrigramsOfTheirNames() {
        assertThat(customers(r -> r.nameFilter = "ABCDE"))
                .hasSize(2)
                .allMatch(plan -> plan.contains("customer_search") && !plan.contains("Seq Scan"));
    }

    @Test
    void usersGoByTheTrigramsOfTheirNamesAndAddresses() {
        assertThat(users(r -> r.nameFilter = "ABCDE"))
                .hasSize(2)
                .allMatch(plan -> plan.contains("login_search") && !plan.contains("Seq Scan on login "));
        assertThat(users(r -> r.emailFilter = "ABCDE"))
                .hasSize(2)
                .allMatch(plan -> plan.contains("login_search") && !plan.contains("Seq Scan on login "));
    }

    @Test
    void endpointsGoByTheTrigramsOfTheirNamesAndNumbers() {
        assertThat(endpoints(r -> r.nameFilter = "ABCDE"))
                .hasSize(2)
                .allMatch(plan -> plan.contains("endpoint_search") && !plan.contains("Seq Scan"));
        assertThat(endpoints(r -> r.phoneNumberFilter = "(814) 423-0"))
                .hasSize(2)
                .allMatch(plan -> plan.contains("endpoint_search") && !plan.contains("Seq Scan"));
    }

    @Test
    void whatHasTagsIsFoundAmongWhatHasAny() {
        assertThat(customers(r -> r.tagIds = new ArrayList<>(List.of("vip"))))
                .hasSize(2)
                .allMatch(plan -> plan.contains("customer_tags"));
        assertThat(endpoints(r -> r.tagIds = new ArrayList<>(List.of("vip"))))
                .hasSize(2)
                .allMatch(plan -> plan.contains("endpoint_tags"));
    }

    @Test
    void whatLiesBelowSomeGoesByTheParents() {
        assertThat(customers(r -> r.parentCustomerIds = new ArrayList<>(List.of("c1", "c15"))))
                .hasSize(2)
                .noneMatch(plan -> plan.contains("Seq Scan"))
                .anyMatch(plan -> plan.contains("customer_parent"));
    }

    private static List<String> customers(Consumer<ListCustomers> filter) {
        return plans("FROM customer", () -> on.customerService.list(MANAGER, with(new ListCustomers(), filter)));
    }

    private static List<String> endpoints(Consumer<ListEndpoints> filter) {
        return plans("FROM endpoint", () -> on.endpointService.list(MANAGER, with(new ListEndpoints(), filter)));
    }

    private static List<String> users(Consumer<ListUsers> filter) {
        return plans("FROM login ", () -> on.userService.list(MANAGER, with(new ListUsers(), filter)));
    }

    /** Of the page and of its count. */
    private static List<String> plans(String from, Runnable list) {
        return on.database.statements().during(list).stream()
                .filter(run -> run.sql().contains(from))
                .filter(run -> run.sql().contains("ORDER BY") || run.sql().contains("COUNT("))
                .map(run -> run.plan(on.database, FOR_THESE_VALUES))
                .collect(Collectors.toList());
    }

    private static <T> T with(T request, Consumer<T> fields) {
        fields.accept(request);
        return request;
    }
}
