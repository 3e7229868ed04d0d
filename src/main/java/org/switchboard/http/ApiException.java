package org.switchboard.http;

import jakarta.ws.rs.WebApplicationException;
import org.switchboard.operation.ApiError;

/** Carries an error through code that can only throw. */
public final class ApiException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private final transient ApiError apiError;

    /** Carries the error. */
    public ApiException(ApiError apiError) {
        super(ApiExceptionMapper.answer(apiError));
        this.apiError = apiError;
    }

    /** The error. */
    public ApiError fault() {
        return apiError;
    }
}
