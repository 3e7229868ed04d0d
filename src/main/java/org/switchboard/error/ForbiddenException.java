package org.switchboard.error;

import java.util.List;

/** The caller may not do it. */
public final class ForbiddenException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** The caller may not do this. */
    public ForbiddenException(String message) {
        this(message, List.of());
    }

    /** The caller may not name this in the field. */
    public ForbiddenException(FieldError field) {
        this(field.message(), List.of(field));
    }

    private ForbiddenException(String message, List<FieldError> fields) {
        super(new ApiError(403, "Forbidden", message).in(fields));
    }
}
