package org.switchboard.door.http;

import java.util.Map;
import java.util.TreeMap;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.contract.errors.ResponseError;
import org.switchboard.operation.Fault;
import org.switchboard.platform.FieldFault;
import org.switchboard.platform.XmlText;

/** Shows an error as the published type, with nothing in its texts that one of the formats could not carry. */
public final class Faults {
    private Faults() {}

    /** The published form of an error. */
    public static ErrorResponse shown(Fault fault) {
        ErrorResponse body = new ErrorResponse();
        body.responseStatus.errorCode = fault.code();
        body.responseStatus.message = XmlText.carried(fault.message());
        body.responseStatus.errors = fault.fields().stream().map(Faults::shown).toList();
        Map<String, String> meta = new TreeMap<>(fault.meta());
        body.responseStatus.meta = meta.isEmpty() ? null : meta;
        return body;
    }

    private static ResponseError shown(FieldFault field) {
        ResponseError error = new ResponseError();
        error.errorCode = field.code();
        error.fieldName = XmlText.carried(field.field());
        error.message = XmlText.carried(field.message());
        return error;
    }
}
