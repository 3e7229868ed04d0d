package org.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.customers.ListCustomers;
import org.switchboard.contract.users.ListUsers;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.support.Engine;

/** By which indexes PostgreSQL finds a page behind a cursor in a large directory. */
class CursorIndexTest {
    private static final String FOR_THESE_VALUES = "force_custom_plan";
    private static final RequestContext MANAGER = RequestContextFixture.manager("manager", "acme");

    private static InstalledDirectory on;

    @BeforeAll
    static void storeManyEntries() {
        on = InstalledDirectory.empty(Engine.POSTGRES);
        on.database.run(
                "insert into account (id, name, region) values ('acme', 'Acme', 'US')",
                "insert into customer (id, account_id, name)"
                        + " select 'c' || i, 'acme', 'Customer ' || i from generate_series(1, 20000) i",
                "insert into login (id, email, email_key, display_name, version)"
                        + " select 'u' || i, 'u' || i || '@acme.example', 'u' || i || '@acme.example', 'User ' || i, 1"
                        + " from generate_series(1, 20000) i",
                "insert into login_account (login_id, account_id) select id, 'acme' from login",
                "analyze");
    }

    @AfterAll
    static void close() {
        on.close();
    }

    @Test
    void customersGoByAccountAndName() {
        String cursor = Objects.requireNonNull(customers(null));

        assertThat(plan("FROM customer", () -> customers(cursor)))
                .contains("customer_account_name")
                .doesNotContain("Seq Scan");
    }

    @Test
    void usersGoByName() {
        String cursor = Objects.requireNonNull(users(null));

        assertThat(plan("FROM login ", () -> users(cursor)))
                .contains("login_name")
                .doesNotContain("Seq Scan on login ");
    }

    private static String plan(String from, Runnable list) {
        return on.database.statements().during(list).stream()
                .filter(run -> run.sql().contains(from) && run.sql().contains("ORDER BY"))
                .map(run -> run.plan(on.database, FOR_THESE_VALUES))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String customers(@Nullable String cursor) {
        ListCustomers request = new ListCustomers();
        request.countPerPage = 100;
        request.cursor = cursor;
        return on.customerService.list(MANAGER, request).nextCursor;
    }

    private static @Nullable String users(@Nullable String cursor) {
        ListUsers request = new ListUsers();
        request.countPerPage = 100;
        request.cursor = cursor;
        return on.userService.list(MANAGER, request).nextCursor;
    }
}
