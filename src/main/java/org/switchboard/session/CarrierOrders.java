package org.switchboard.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.switchboard.platform.Ids;
import org.switchboard.platform.Refusal;
import org.switchboard.telephony.Carrier;
import org.switchboard.telephony.CarrierFailure;
import org.switchboard.telephony.Order;
import org.switchboard.telephony.Telephony;

/** Gives orders to the carrier, unless it is a dry run. Thread-safe. */
@Singleton
class CarrierOrders {
    private static final Telephony.Done DRY_RUN = new Telephony.Done("none (dry run)", true);

    private final Carrier carrier;

    @Inject
    CarrierOrders(Carrier carrier) {
        this.carrier = carrier;
    }

    /** How the log names what the carrier did. */
    String through() {
        return " through " + carrier.name();
    }

    /** The id of a request's orders: the same for a repeated request under a key. */
    static String idFor(Terms terms) {
        return terms.key()
                .map(key -> terms.caller().loginId() + '/' + key.value())
                .orElseGet(Ids::next);
    }

    /**
     * Has the carrier do something.
     *
     * @throws Refusal if it was not done
     */
    Telephony.Done place(Terms terms, String orderId, Order order) {
        if (terms.dryRun()) {
            return DRY_RUN;
        }
        try {
            return carrier.order(orderId, order);
        } catch (CarrierFailure e) {
            throw new Refusal(
                    Refusal.Reason.OUTSIDE_FAILED, "The carrier failed: " + e.getMessage() + "; nothing was stored");
        } catch (FaultToleranceException e) {
            throw new Refusal(
                    Refusal.Reason.BUSY,
                    "The carrier did not answer in time, or is busy; nothing was stored. Try again");
        }
    }
}
