package org.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.support.Engine;

/** Nothing is left that refers to what was deleted at the same moment. */
abstract class DeletingMeetsContract extends DirectoryCacheContract {
    DeletingMeetsContract(Engine engine) {
        super(engine);
    }

    @RepeatedTest(10)
    void anEndpointIsNotLinkedToACustomerThatIsGone() throws Exception {
        String customer = customer("Customer");

        AtOnce.refusals(
                () -> on.customerService.delete(manager, customer, ALWAYS),
                () -> endpoint(manager, EndpointTypes.SipTrunk, r -> r.customerId = customer));

        assertNone("select e.id from endpoint e where e.customer_id is not null"
                + " and not exists (select 1 from customer c where c.id = e.customer_id) and e.account_id = '" + mine
                + "'");
    }

    @RepeatedTest(10)
    void aTeamHasNoMemberWhoIsGone() throws Exception {
        String ann = user("ann");

        AtOnce.refusals(() -> on.userService.delete(manager, ann, ALWAYS), () -> team("Team", ann));

        assertNone("select t.team_id from team_member t where t.login_id = '" + ann
                + "' and not exists (select 1 from login l where l.id = t.login_id)");
    }

    @RepeatedTest(10)
    void nothingLiesInAnAccountThatIsGone() throws Exception {
        AtOnce.refusals(() -> on.accountService.delete(administrator, mine, ALWAYS), () -> customer("Customer"));

        assertNone("select c.id from customer c where c.account_id = '" + mine
                + "' and not exists (select 1 from account a where a.id = c.account_id)");
    }

    private void assertNone(String query) {
        List<String> left = on.database.texts(query);
        assertThat(left).as("left behind, as found by " + query).isEmpty();
    }
}
