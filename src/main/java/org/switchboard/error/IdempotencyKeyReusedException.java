package org.switchboard.error;

/** The caller's key names another request. */
public final class IdempotencyKeyReusedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** The key names another request. */
    public IdempotencyKeyReusedException() {
        super(new ApiError(
                422, "IdempotencyKeyReused", "This Idempotency-Key was used for another request; take a new one"));
    }
}
