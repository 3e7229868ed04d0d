package org.switchboard.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.switchboard.telephony.Order;
import org.switchboard.telephony.SimulatedTelephony;
import org.switchboard.telephony.Telephony;

/** A carrier that remembers what it was asked to do, and fails at {@link Installation#FAILING_NUMBER}. Thread-safe. */
final class RecordingTelephony implements Telephony {
    private final Telephony simulated = new SimulatedTelephony(Optional.of(Installation.FAILING_NUMBER));
    private final List<Ordered> orders = new CopyOnWriteArrayList<>();
    private volatile boolean answers = true;

    /** What was ordered, under which id. */
    record Ordered(String id, Order order) {}

    @Override
    public String name() {
        return simulated.name();
    }

    @Override
    public Done carryOut(String orderId, Order order) {
        orders.add(new Ordered(orderId, order));
        Done done = simulated.carryOut(orderId, order);
        return new Done(done.sid(), answers);
    }

    /** All that was ordered since it was last forgotten, in order. */
    List<Order> orders() {
        return orders.stream().map(Ordered::order).toList();
    }

    /** The ids of these orders. */
    List<String> ids() {
        return orders.stream().map(Ordered::id).toList();
    }

    /** Whether those who are dialed from now on answer at once. */
    void answers(boolean whetherThey) {
        answers = whetherThey;
    }

    void forget() {
        orders.clear();
        answers = true;
    }
}
