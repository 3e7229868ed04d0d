package org.switchboard.error;

/** It would happen in another account than the caller expects. */
public final class UnexpectedAccountException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** It would happen in another account than this. */
    public UnexpectedAccountException(String expected) {
        super(new ApiError(
                412,
                "PreconditionFailed",
                "This would act in another account than '" + expected
                        + "', which X-Expect-Account names; nothing was done"));
    }
}
