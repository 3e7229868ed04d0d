package org.switchboard.session.change;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.switchboard.error.ApiException;
import org.switchboard.error.BadGatewayException;
import org.switchboard.error.ServiceUnavailableException;
import org.switchboard.persistence.IdGenerator;
import org.switchboard.request.RequestContext;
import org.switchboard.telephony.CarrierCommand;
import org.switchboard.telephony.CarrierException;
import org.switchboard.telephony.CarrierProvider;
import org.switchboard.telephony.FaultTolerantCarrier;

/** Gives orders to the carrier, unless it is a dry run. Thread-safe. */
@Singleton
public class CarrierGateway {
    private static final Logger LOG = Logger.getLogger(CarrierGateway.class.getName());

    private static final CarrierProvider.Done DRY_RUN = new CarrierProvider.Done("none (dry run)", true);

    private final FaultTolerantCarrier faultTolerantCarrier;

    @Inject
    public CarrierGateway(FaultTolerantCarrier faultTolerantCarrier) {
        this.faultTolerantCarrier = faultTolerantCarrier;
    }

    /** How an entry of the log ends that tells what the carrier did: who it is. */
    public String logSuffix() {
        return " through " + faultTolerantCarrier.name();
    }

    /** The id of a request's orders: the same for a repeated request under a key. */
    public static String idFor(RequestContext context) {
        return context.key()
                .map(key -> context.caller().loginId() + '/' + key.value())
                .orElseGet(IdGenerator::next);
    }

    /**
     * Has the carrier do something.
     *
     * @throws ApiException if it was not done
     */
    public CarrierProvider.Done place(RequestContext context, String orderId, CarrierCommand carrierCommand) {
        if (context.dryRun()) {
            return DRY_RUN;
        }
        try {
            return faultTolerantCarrier.order(orderId, carrierCommand);
        } catch (CarrierException e) {
            throw new BadGatewayException("The carrier failed: " + e.getMessage() + "; nothing was stored");
        } catch (FaultToleranceException e) {
            throw new ServiceUnavailableException(
                    "The carrier did not answer in time, or is busy; nothing was stored. Try again");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The carrier failed as no carrier should", e);
            throw new BadGatewayException("The carrier failed; nothing was stored");
        }
    }
}
