package org.switchboard.door.http;

import java.util.Map;
import java.util.TreeMap;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.contract.errors.ResponseError;
import org.switchboard.operation.Fault;
import org.switchboard.session.FieldFault;

/** Shows an error as the published type. */
public final class Faults {
    private Faults() {}

    /** The published form of an error. */
    public static ErrorResponse shown(Fault fault) {
        ErrorResponse body = new ErrorResponse();
        body.responseStatus.errorCode = fault.code();
        body.responseStatus.message = fault.message();
        body.responseStatus.errors = fault.fields().stream().map(Faults::shown).toList();
        Map<String, String> meta = new TreeMap<>(fault.meta());
        body.responseStatus.meta = meta.isEmpty() ? null : meta;
        return body;
    }

    private static ResponseError shown(FieldFault field) {
        ResponseError error = new ResponseError();
        error.errorCode = field.code();
        error.fieldName = field.field();
        error.message = field.message();
        return error;
    }
}
