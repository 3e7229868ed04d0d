package org.switchboard.error;

/** What is outside this server and needed for it failed. */
public final class BadGatewayException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** What failed, and what became of the request. */
    public BadGatewayException(String message) {
        super(new ApiError(502, "BadGateway", message));
    }
}
