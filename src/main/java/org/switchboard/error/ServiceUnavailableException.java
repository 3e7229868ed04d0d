package org.switchboard.error;

/** Too much is going on at the moment; it may be tried again in a second. */
public final class ServiceUnavailableException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** What there is too much of. */
    public ServiceUnavailableException(String message) {
        super(new ApiError(503, "ServiceUnavailable", message).with("Retry-After", "1"));
    }
}
