package org.switchboard.telephony;

/**
 * A carrier of calls and text messages. A real one is a CDI bean with {@code @Alternative} and {@code @Priority}; it then
 * takes the place of the {@link SimulatedCarrier}. Thread-safe.
 */
public interface CarrierProvider {
    /** What logs call it: {@code the simulated carrier}. */
    String name();

    /**
     * Does what is ordered.
     *
     * @param orderId the same for a repeated order, which is then not carried out twice
     * @param carrierCommand what is to be done
     * @return what came of it
     * @throws CarrierException if it was not done
     */
    Done carryOut(String orderId, CarrierCommand carrierCommand);

    /**
     * What came of an order.
     *
     * @param sid the SID of what was made, or of what was ordered about
     * @param answered whether whoever was dialed has answered already
     */
    record Done(String sid, boolean answered) {}
}
