package org.switchboard.error;

import java.util.List;

/** Fields of the request are wrong; the first of them gives code and message. */
public final class ValidationException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** One field is wrong. */
    public ValidationException(FieldError field) {
        this(List.of(field));
    }

    /** These fields are wrong, at least one. */
    public ValidationException(List<FieldError> fields) {
        super(ApiError.invalid(fields));
    }
}
