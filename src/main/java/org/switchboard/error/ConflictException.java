package org.switchboard.error;

import java.util.List;

/** It clashes with what is stored. */
public final class ConflictException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** It clashes with what is stored. */
    public ConflictException(String message) {
        this(message, List.of());
    }

    /** It clashes with what is stored, in this field. */
    public ConflictException(FieldError field) {
        this(field.message(), List.of(field));
    }

    private ConflictException(String message, List<FieldError> fields) {
        super(new ApiError(409, "Conflict", message).in(fields));
    }
}
