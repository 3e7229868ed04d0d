package org.switchboard.http.error;

import java.util.Map;
import java.util.TreeMap;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.contract.errors.ResponseError;
import org.switchboard.error.ApiError;
import org.switchboard.error.FieldError;
import org.switchboard.text.XmlCharacters;

/** Shows an error as the published type, with nothing in its texts that one of the formats could not carry. */
public final class ErrorResponseFactory {
    private ErrorResponseFactory() {}

    /** The published form of an error. */
    public static ErrorResponse shown(ApiError apiError) {
        ErrorResponse body = new ErrorResponse();
        body.responseStatus.errorCode = apiError.code();
        body.responseStatus.message = XmlCharacters.sanitized(apiError.message());
        body.responseStatus.errors =
                apiError.fields().stream().map(ErrorResponseFactory::shown).toList();
        Map<String, String> meta = new TreeMap<>(apiError.meta());
        body.responseStatus.meta = meta.isEmpty() ? null : meta;
        return body;
    }

    private static ResponseError shown(FieldError field) {
        ResponseError error = new ResponseError();
        error.errorCode = field.code();
        error.fieldName = XmlCharacters.sanitized(field.field());
        error.message = XmlCharacters.sanitized(field.message());
        return error;
    }
}
