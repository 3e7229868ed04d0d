package org.switchboard.description.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.contract.errors.ErrorResponse;

/** The errors that operations answer, as the document tells of them (wire contract, section 6.3). */
enum ErrorAnswer {
    BAD_REQUEST(400, false, "The request cannot be read, or holds a value that is not allowed; nothing was done"),
    UNAUTHORIZED(401, false, "Not signed in, or with a wrong login", Header.CHALLENGE),
    FORBIDDEN(403, false, "The login lacks the role, or the account is not one of its accounts"),
    NOT_FOUND(404, false, "There is no such thing in the accounts of the login"),
    CONFLICT(409, true, "It clashes with what is stored, or another request is in the way", Header.RETRY_AFTER),
    PRECONDITION_FAILED(412, true, "It has changed since, or would be done in another account than expected"),
    TOO_LARGE(413, true, "The body is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, true, "The Content-Type or Content-Encoding of the body is missing or not known"),
    UNPROCESSABLE(422, true, "The Idempotency-Key was used for another request"),
    TOO_MANY(429, false, "Too many sign-ins failed", Header.RETRY_AFTER),
    FAILED(500, false, "The server failed and stored nothing", Header.CORRELATION_ID),
    BAD_GATEWAY(502, true, "The carrier failed; nothing was stored"),
    UNAVAILABLE(
            503,
            false,
            "Too much is going on, the server starts or drains, or its database cannot be used; nothing was done, unless"
                    + " the code is OutcomeUnknown. Try again",
            Header.RETRY_AFTER);

    private final int status;
    private final boolean onlyOfWriting;
    private final String description;
    private final Optional<Header> header;

    ErrorAnswer(int status, boolean onlyOfWriting, String description) {
        this(status, onlyOfWriting, description, Optional.empty());
    }

    ErrorAnswer(int status, boolean onlyOfWriting, String description, Header header) {
        this(status, onlyOfWriting, description, Optional.of(header));
    }

    ErrorAnswer(int status, boolean onlyOfWriting, String description, Optional<Header> header) {
        this.status = status;
        this.onlyOfWriting = onlyOfWriting;
        this.description = description;
        this.header = header;
    }

    /** Those that an operation can answer. */
    static Stream<ErrorAnswer> of(boolean writing) {
        return Arrays.stream(values()).filter(error -> writing || !error.onlyOfWriting);
    }

    /** Its name among the responses of the document. */
    String key() {
        return "error" + status;
    }

    void addTo(ObjectNode responses) {
        responses.putObject(Integer.toString(status)).put("$ref", "#/components/responses/" + key());
    }

    ObjectNode described(Contents contents) {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("description", description);
        header.ifPresent(each -> each.addTo(response.putObject("headers")));
        return response.set("content", contents.answer(ErrorResponse.class));
    }
}
