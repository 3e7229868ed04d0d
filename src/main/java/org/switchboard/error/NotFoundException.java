package org.switchboard.error;

/** What is asked for does not exist, or not where the caller may see it. */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** It does not exist. */
    public NotFoundException(String message) {
        super(new ApiError(404, "NotFound", message));
    }
}
