package org.switchboard.error;

import java.util.List;

/**
 * Thrown where a request is refused; the transaction in which it is thrown stores nothing. Its message is for the caller.
 * Rules throw one of the family, the interfaces this one with an error of their own; every interface answers all of them
 * alike. Carries no stack trace, since it tells of the caller's mistake and not of ours.
 */
public sealed class ApiException extends RuntimeException
        permits BadGatewayException,
                ConflictException,
                ForbiddenException,
                IdempotencyKeyInProgressException,
                IdempotencyKeyReusedException,
                NotFoundException,
                PreconditionFailedException,
                ServiceUnavailableException,
                UnexpectedAccountException,
                ValidationException {
    private static final long serialVersionUID = 1L;

    private final transient ApiError error;

    /** Refuses with this error. */
    public ApiException(ApiError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    /** The error, as every interface answers it. */
    public ApiError error() {
        return error;
    }

    /** The faults of single fields. */
    public List<FieldError> fields() {
        return error.fields();
    }
}
