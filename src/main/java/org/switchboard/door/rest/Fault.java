package org.switchboard.door.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.contract.errors.ResponseError;
import org.switchboard.directory.Role;
import org.switchboard.session.FieldFault;

/**
 * An error as it is answered. Every message that the REST door itself gives has its home here.
 *
 * @param status the HTTP status
 * @param code for programs
 * @param message for people
 * @param fields the faults of single fields
 * @param headers what else the answer carries
 */
record Fault(int status, String code, String message, List<FieldFault> fields, Map<String, String> headers) {
    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String CREDENTIALS = "credentials realm=\"/auth/credentials\"";

    Fault {
        fields = List.copyOf(fields);
        headers = Map.copyOf(headers);
    }

    Fault(int status, String code, String message) {
        this(status, code, message, List.of(), Map.of());
    }

    static Fault notSignedIn() {
        return unauthorized("Not Authenticated");
    }

    static Fault wrongCredentials() {
        return unauthorized("Invalid Username or Password");
    }

    private static Fault unauthorized(String message) {
        return new Fault(
                401,
                "Unauthorized",
                message,
                List.of(),
                Map.of(CHALLENGE, CREDENTIALS + ", Basic realm=\"Switchboard\""));
    }

    /** The same without the offer of Basic, at which a browser would prompt. */
    Fault withoutPrompt() {
        return headers.containsKey(CHALLENGE) ? with(CHALLENGE, CREDENTIALS) : this;
    }

    static Fault unreadableCredentials() {
        return new Fault(
                400,
                "FormatException",
                "The Authorization header cannot be read: Basic credentials are 'email:password' in UTF-8 and base64");
    }

    static Fault roleMissing(Set<Role> required) {
        String roles = required.stream().map(Enum::name).sorted().collect(Collectors.joining(" or "));
        return new Fault(403, "Forbidden", "Invalid Role: the role " + roles + " is required");
    }

    static Fault accountForbidden(String accountId) {
        return new Fault(
                403, "Forbidden", "The account '" + accountId + "' in 'accountId' is not one of your login's accounts");
    }

    static Fault sessionNotFound() {
        return new Fault(404, "NotFound", "Session does not exist");
    }

    static Fault refused(List<FieldFault> fields) {
        return new Fault(400, fields.get(0).code(), fields.get(0).message(), fields, Map.of());
    }

    static Fault badIdempotencyKey() {
        return new Fault(
                400,
                "InvalidIdempotencyKey",
                "The header Idempotency-Key must be given once, and hold 1 to 255 visible ASCII characters");
    }

    static Fault idempotencyKeyReused() {
        return new Fault(
                422, "IdempotencyKeyReused", "This Idempotency-Key was used for another request; take a new one");
    }

    static Fault idempotencyKeyInProgress() {
        return new Fault(
                409,
                "IdempotencyKeyInProgress",
                "The first request with this Idempotency-Key is still being worked on; try again in a moment",
                List.of(),
                Map.of("Retry-After", "1"));
    }

    static Fault malformedBody(String message) {
        return new Fault(400, "SerializationException", message);
    }

    static Fault truncatedBody(long announced, long received) {
        return malformedBody("The body ended after " + received + " of the " + announced + " bytes announced");
    }

    static Fault bodyTooLarge(int limit) {
        return new Fault(413, "RequestEntityTooLarge", "The body may be " + limit + " bytes long at most");
    }

    static Fault bodyTooSlow() {
        return new Fault(408, "RequestTimeout", "The body did not arrive in time; nothing was stored");
    }

    static Fault unsupportedMediaType() {
        return new Fault(
                415,
                "UnsupportedMediaType",
                "The body's Content-Type is missing or not known; send application/json or application/xml");
    }

    static Fault noSuchRoute() {
        return new Fault(404, "NotFound", "There is no such route");
    }

    static Fault unknownFailure(String correlationId) {
        return new Fault(
                500,
                "InternalServerError",
                "The server failed and stored nothing. The log tells more under the correlation id " + correlationId,
                List.of(),
                Map.of("X-Correlation-Id", correlationId));
    }

    static Fault ofStatus(int status, String reason) {
        return new Fault(status, reason.replace(" ", ""), reason);
    }

    Fault with(String header, String value) {
        return new Fault(status, code, message, fields, Map.of(header, value));
    }

    ErrorResponse body() {
        ErrorResponse body = new ErrorResponse();
        body.responseStatus.errorCode = code;
        body.responseStatus.message = message;
        body.responseStatus.errors = fields.stream().map(Fault::error).toList();
        return body;
    }

    private static ResponseError error(FieldFault field) {
        ResponseError error = new ResponseError();
        error.errorCode = field.code();
        error.fieldName = field.field();
        error.message = field.message();
        return error;
    }
}
