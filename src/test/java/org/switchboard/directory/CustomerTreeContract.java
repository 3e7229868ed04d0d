package org.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.customers.CustomerInfo;
import org.switchboard.contract.customers.PatchCustomer;
import org.switchboard.error.ApiException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.RequestContext;
import org.switchboard.support.Engine;

/** The customers of an account are a tree at every moment. */
abstract class CustomerTreeContract extends DirectoryCacheContract {
    CustomerTreeContract(Engine engine) {
        super(engine);
    }

    @Test
    void aMoveTakesWhatLiesBelowAlong() {
        String from = customer("From");
        String to = customer("To");
        String moved = customerBelow(from);
        String below = customerBelow(moved);

        move(moved, to);

        assertThat(on.customerService.get(manager, below).shown().customerBreadcrumb)
                .extracting(step -> step.id)
                .containsExactly(to, moved, below);
    }

    @Test
    void aCustomerIsNotItsOwnParent() {
        String id = customer("Alone");

        assertThat(faults(() -> move(id, id))).containsExactly("InvalidValue ParentCustomerId");
    }

    @Test
    void aCustomerIsNotMovedBelowWhatLiesBelowIt() {
        String root = customer("Root");
        String child = customerBelow(root);
        String grandchild = customerBelow(child);

        assertThat(faults(() -> move(root, grandchild))).containsExactly("InvalidValue ParentCustomerId");
        assertThat(on.customerService.get(manager, root).shown().parentCustomerId)
                .isNull();
    }

    @Test
    void aCustomerIsNotMovedToAnotherAccount() {
        String foreign = customer(stranger, r -> {}).shown().id;
        String id = customer("Own");

        assertThat(faults(() -> move(id, foreign))).containsExactly("NotFound ParentCustomerId");
        assertThat(faults(() -> move(administrator, id, foreign))).containsExactly("NotFound ParentCustomerId");
    }

    @RepeatedTest(10)
    void twoMovesAtOnceMakeNoCircleTogether() throws Exception {
        String first = customer("First");
        String second = customer("Second");

        List<ApiException> refusals = AtOnce.refusals(() -> move(first, second), () -> move(second, first));

        assertThat(refusals).as("one of the two moves").hasSize(1);
        assertIsTree(first, second);
    }

    @RepeatedTest(5)
    void manyMovesAtOnceMakeNoCircleTogether() throws Exception {
        String[] ring = {customer("0"), customer("1"), customer("2"), customer("3")};

        List<ApiException> refusals = AtOnce.refusals(
                () -> move(ring[0], ring[1]),
                () -> move(ring[1], ring[2]),
                () -> move(ring[2], ring[3]),
                () -> move(ring[3], ring[0]));

        assertThat(refusals).as("the move that would close the circle").hasSize(1);
        assertIsTree(ring);
    }

    @Test
    void aTreeIsAtMost100LevelsDeep() {
        List<String> chain = chain(CustomerTree.MAX_DEPTH);

        assertThat(faults(() -> customerBelow(chain.get(chain.size() - 1))))
                .containsExactly("InvalidValue ParentCustomerId");
    }

    @Test
    void aMoveMakesNoTreeTooDeepByWhatLiesBelow() {
        List<String> upper = chain(60);
        List<String> lower = chain(60);

        assertThat(faults(() -> move(lower.get(0), upper.get(59)))).containsExactly("InvalidValue ParentCustomerId");
        assertThat(on.directoryCache.customer(new AccountScope.All(), lower.get(59)))
                .as("the path that sessions show")
                .isPresent();
    }

    @RepeatedTest(5)
    void aParentDeletedAtTheSameMomentLeavesNoOrphan() throws Exception {
        String parent = customer("Parent");

        List<ApiException> refusals =
                AtOnce.refusals(() -> on.customerService.delete(manager, parent, ALWAYS), () -> customerBelow(parent));

        assertThat(refusals).as("the later of the two").hasSize(1);
    }

    private List<String> chain(int length) {
        List<String> chain = new ArrayList<>(List.of(customer("Root")));
        while (chain.size() < length) {
            chain.add(customerBelow(chain.get(chain.size() - 1)));
        }
        return chain;
    }

    private CustomerInfo move(String id, String parent) {
        return move(manager, id, parent);
    }

    private CustomerInfo move(RequestContext context, String id, String parent) {
        PatchCustomer request = with(new PatchCustomer(), r -> {
            r.customerId = id;
            r.parentCustomerId = parent;
        });
        return on.customerService.patch(context, request, ALWAYS).shown();
    }

    private void assertIsTree(String... ids) {
        for (String start : ids) {
            List<String> way = new ArrayList<>();
            String step = start;
            while (step != null) {
                assertThat(way)
                        .as("the way up from " + start + " comes back to where it was")
                        .doesNotContain(step);
                way.add(step);
                step = on.customerService.get(manager, step).shown().parentCustomerId;
            }
        }
    }
}
