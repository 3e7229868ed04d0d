package org.switchboard.telephony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * The way to the carrier: an order takes {@link #MAX_MILLIS} at most and no more than {@link #MAX_ORDERS} are under way, so
 * that a carrier that hangs does not take the server with it. Thread-safe.
 */
@ApplicationScoped
public class FaultTolerantCarrier {
    /** How long an order may take, in milliseconds. */
    public static final long MAX_MILLIS = 5000;

    /** How many orders may be under way. */
    public static final int MAX_ORDERS = 8;

    private final CarrierProvider carrierProvider;

    /** For CDI's proxy. */
    protected FaultTolerantCarrier() {
        this(new SimulatedCarrier());
    }

    /** The way to a carrier. */
    @Inject
    public FaultTolerantCarrier(CarrierProvider carrierProvider) {
        this.carrierProvider = carrierProvider;
    }

    /** What logs call it. */
    public String name() {
        return carrierProvider.name();
    }

    /**
     * Does what is ordered; see {@link CarrierProvider#carryOut}.
     *
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException if it took too long, or too many
     *     orders are under way
     */
    @Timeout(MAX_MILLIS)
    @Bulkhead(MAX_ORDERS)
    public CarrierProvider.Done order(String orderId, CarrierCommand carrierCommand) {
        return carrierProvider.carryOut(orderId, carrierCommand);
    }
}
