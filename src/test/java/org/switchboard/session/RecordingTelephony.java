package org.switchboard.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.switchboard.telephony.CarrierCommand;
import org.switchboard.telephony.CarrierProvider;
import org.switchboard.telephony.SimulatedCarrier;

/** A carrier that remembers what it was asked to do, and fails at {@link Installation#FAILING_NUMBER}. Thread-safe. */
final class RecordingTelephony implements CarrierProvider {
    private final CarrierProvider simulated = new SimulatedCarrier(Optional.of(Installation.FAILING_NUMBER));
    private final List<Ordered> orders = new CopyOnWriteArrayList<>();
    private volatile boolean answers = true;
    private volatile boolean broken;

    /** What was ordered, under which id. */
    record Ordered(String id, CarrierCommand order) {}

    @Override
    public String name() {
        return simulated.name();
    }

    @Override
    public Done carryOut(String orderId, CarrierCommand carrierCommand) {
        orders.add(new Ordered(orderId, carrierCommand));
        if (broken) {
            throw new IllegalStateException("a fault of the carrier's library");
        }
        Done done = simulated.carryOut(orderId, carrierCommand);
        return new Done(done.sid(), answers);
    }

    /** All that was ordered since it was last forgotten, in order. */
    List<CarrierCommand> orders() {
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

    /** Fails from now on at everything, and not as a carrier should. */
    void breakDown() {
        broken = true;
    }

    void forget() {
        orders.clear();
        answers = true;
        broken = false;
    }
}
