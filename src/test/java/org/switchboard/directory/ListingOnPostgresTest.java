package org.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.switchboard.support.Engine;

/** Lists on PostgreSQL. */
class ListingOnPostgresTest extends ListingContract {
    ListingOnPostgresTest() {
        super(Engine.POSTGRES);
    }

    /** The condition is the one that {@link Listing} makes for users. */
    @Test
    void aSearchAmongManyUsersGoesByTrigrams() throws SQLException {
        try (InstalledDirectory large = InstalledDirectory.empty(Engine.POSTGRES)) {
            large.database.execute("insert into login (id, email, email_key, display_name, version)"
                    + " select i::text, i || '@x.example', i || '@x.example', md5(i::text), 1"
                    + " from generate_series(1, 20000) i");
            // What vacuum does by itself, sooner or later.
            large.database.execute("select gin_clean_pending_list('login_search')");
            large.database.execute("analyze login");

            assertThat(
                            String.join(
                                    "\n",
                                    large.database.texts(
                                            "explain select * from login"
                                                    + " where lower(display_name) like '%alice%' escape '!' or lower(email_key) like '%alice%' escape '!'")))
                    .contains("login_search")
                    .doesNotContain("Seq Scan");
        }
    }
}
