package org.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.customers.ListCustomers;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.support.Engine;

/** Lists on PostgreSQL. */
class PageQueryOnPostgresTest extends PageQueryContract {
    PageQueryOnPostgresTest() {
        super(Engine.POSTGRES);
    }

    @Test
    void whatLiesBelowMoreCustomersThanAStatementCanNameIsRefused() {
        try (InstalledDirectory wide = InstalledDirectory.empty(Engine.POSTGRES)) {
            wide.database.run(
                    "insert into account (id, name, region) values ('acme', 'Acme', 'US')",
                    "insert into customer (id, account_id, name) values ('root', 'acme', 'Root')",
                    "insert into customer (id, account_id, name, parent_customer_id)"
                            + " select 'c' || i, 'acme', 'Child', 'root' from generate_series(1, 10001) i",
                    "insert into customer (id, account_id, name, parent_customer_id)"
                            + " select 'd' || i, 'acme', 'Leaf', 'c' || i from generate_series(1, 10001) i",
                    "analyze");
            RequestContext manager = RequestContextFixture.manager("manager", "acme");
            ListCustomers request = with(new ListCustomers(), r -> r.parentCustomerIds = List.of("root"));

            assertThat(faults(() -> wide.customerService.list(manager, request)))
                    .containsExactly("InvalidValue ParentCustomerIds");
            request.shallowParent = true;
            assertThat(wide.customerService.list(manager, request).totalCount).isEqualTo(10_001);
            wide.database.run("delete from customer where id = 'd1'", "delete from customer where id = 'd2'");
            request.shallowParent = null;
            assertThat(wide.customerService.list(manager, request).totalCount).isEqualTo(20_000);
        }
    }

    /** The condition is the one that {@link PageQuery} makes for users. */
    @Test
    void aSearchAmongManyUsersGoesByTrigrams() throws SQLException {
        try (InstalledDirectory large = InstalledDirectory.empty(Engine.POSTGRES)) {
            large.database.execute("insert into login (id, email, email_key, display_name, version)"
                    + " select i::text, i || '@x.example', i || '@x.example', md5(i::text), 1"
                    + " from generate_series(1, 20000) i");
            // What vacuum does by itself, sooner or later.
            large.database.execute("select gin_clean_pending_list('login_search')");
            large.database.execute("analyze login");

            assertThat(String.join(
                            "\n",
                            large.database.texts("explain select * from login"
                                    + " where lower(display_name) like '%alice%' or lower(email_key) like '%alice%'")))
                    .contains("login_search")
                    .doesNotContain("Seq Scan");
        }
    }
}
