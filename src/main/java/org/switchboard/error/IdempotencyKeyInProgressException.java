package org.switchboard.error;

/** The first request with the caller's key has not been answered yet. */
public final class IdempotencyKeyInProgressException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** The first request with the key has not been answered yet. */
    public IdempotencyKeyInProgressException() {
        super(new ApiError(
                        409,
                        "IdempotencyKeyInProgress",
                        "The first request with this Idempotency-Key is still being worked on; try again in a moment")
                .with("Retry-After", "1"));
    }
}
