package org.switchboard.error;

/** It has changed since the caller read it. */
public final class PreconditionFailedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** It has changed since the caller read it. */
    public PreconditionFailedException(String message) {
        super(new ApiError(412, "PreconditionFailed", message));
    }
}
