package org.switchboard.telephony;

/** Thrown where a carrier did not do what was ordered. Its message is for the caller; it carries no stack trace. */
public final class CarrierException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure for a reason that the caller is told. */
    public CarrierException(String message) {
        super(message, null, false, false);
    }
}
