package org.switchboard.http.error;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.switchboard.contract.model.PublishedMember;
import org.switchboard.contract.model.PublishedType;
import org.switchboard.error.ApiError;
import org.switchboard.error.FieldError;
import org.switchboard.format.Format;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Verb;
import org.switchboard.text.BooleanText;
import org.switchboard.text.TruncatedText;

/** The errors of the interfaces themselves, before and around an operation. Every message of theirs has its home here. */
public final class HttpErrors {
    private static final String CREDENTIALS = "credentials realm=\"/auth/credentials\"";
    private static final String SERIALIZATION = "SerializationException";
    private static final String NOT_IMPLEMENTED = "NotImplementedException";
    private static final String CORRELATION = "X-Correlation-Id";
    private static final String SECONDS_WITHOUT_DATABASE = "5";

    private HttpErrors() {}

    /** The same with the way to sign in that every caller is offered; a filter adds those that not all are. */
    public static ApiError challenging(ApiError apiError) {
        return apiError.with(HttpHeaders.WWW_AUTHENTICATE, CREDENTIALS);
    }

    public static ApiError unreadableCredentials() {
        return new ApiError(
                400,
                "FormatException",
                "The Authorization header cannot be read: Basic credentials are 'email:password' in UTF-8 and base64");
    }

    public static ApiError draining() {
        return new ApiError(
                        503,
                        "Draining",
                        "This server is about to stop and takes nothing on any more; nothing was done. Try again:"
                                + " another server, or this one when it is back, does it")
                .with("Retry-After", "1");
    }

    /** The server is not ready yet. */
    public static ApiError starting() {
        return new ApiError(503, "Starting", "This server is starting; nothing was done. Try again in a moment")
                .with("Retry-After", "2");
    }

    public static ApiError roleMissing(List<String> required) {
        return new ApiError(
                403, "Forbidden", "Invalid Role: the role " + String.join(" or ", required) + " is required");
    }

    public static ApiError keyTooNarrow(String operation) {
        return new ApiError(403, "Forbidden", "This API key does not open the operation " + operation);
    }

    public static ApiError foreignOrigin() {
        return new ApiError(
                403,
                "ForeignOrigin",
                "A page of another origin sent this with your cookie or password, or to sign you in; nothing was done."
                        + " Origins that may are configured in switchboard.cors.origins");
    }

    public static ApiError foreignScript() {
        return new ApiError(
                403,
                "ForeignOrigin",
                "With a cookie, and from a browser with a password, 'callback' is for pages of this server; leave it out");
    }

    public static ApiError credentialsInAddress(String parameter) {
        return new ApiError(
                400,
                "CredentialsInAddress",
                "'" + parameter + "' is not taken from an address, which servers and proxies write into their logs;"
                        + " send it in the body of a POST. Nothing was done");
    }

    public static ApiError badIdempotencyKey() {
        return new ApiError(
                400,
                "InvalidIdempotencyKey",
                "The header Idempotency-Key must be given once, and hold 1 to 255 visible ASCII characters");
    }

    public static ApiError badDryRun(String parameter) {
        String message =
                "'" + parameter + "' is given once and is one of " + BooleanText.ALLOWED + "; nothing was done";
        return ApiError.invalid(List.of(new FieldError(SERIALIZATION, parameter, message)));
    }

    public static ApiError dryRunNotOffered(String parameter, String operation) {
        return new ApiError(
                400, "DryRunNotOffered", parameter + " is not offered by " + operation + "; nothing was done");
    }

    /** The body is not what it claims to be. */
    public static ApiError malformedBody(String message) {
        return new ApiError(400, SERIALIZATION, message);
    }

    /** The request could be understood in more than one way. */
    public static ApiError ambiguousRequest(String message) {
        return new ApiError(400, "BadRequest", message);
    }

    /** Values of the query string, the path or a form do not fit. */
    public static ApiError unbound(OperationDescriptor<?, ?> descriptor, List<FieldError> fields) {
        return new ApiError(400, SERIALIZATION, "Unable to bind to request '" + descriptor.name() + "'").in(fields);
    }

    /** A single value given as text does not fit its member. */
    public static FieldError unboundField(String field, String message) {
        return new FieldError(SERIALIZATION, field, message);
    }

    /** The operation has no such parameter, and passing over it would do or show more than was asked for. */
    public static FieldError unknownParameter(String name, OperationDescriptor<?, ?> descriptor) {
        String cut = TruncatedText.of(name);
        List<String> known = PublishedType.of(descriptor.request()).members().stream()
                .map(PublishedMember::jsonName)
                .toList();
        String meant = NameSuggestion.of(name, known)
                .map(nearest -> "did you mean '" + nearest + "'? It has ")
                .orElse("it has ");
        return new FieldError(
                "UnknownParameter",
                cut,
                descriptor.name() + " has no parameter '" + cut + "' and did nothing; " + meant
                        + (known.isEmpty() ? "none" : String.join(", ", known)));
    }

    public static ApiError truncatedBody(long announced, long received) {
        return malformedBody("The body ended after " + received + " of the " + announced + " bytes announced");
    }

    public static ApiError bodyTooLarge(int limit) {
        return new ApiError(413, "RequestEntityTooLarge", "The body may be " + limit + " bytes long at most, unpacked");
    }

    /** The body, or more of it, did not come in time. */
    public static ApiError bodyTooSlow() {
        return new ApiError(408, "RequestTimeout", "The body did not arrive in time; nothing was stored");
    }

    /** Bodies and answers that wait for slow clients fill the room there is for them. */
    public static ApiError noRoom() {
        return new ApiError(
                        503,
                        "TooBusy",
                        "Too many clients send or read slowly at the same time; nothing was done. Try again")
                .with("Retry-After", "2");
    }

    /** The body is of a type that is not read here. */
    public static ApiError unsupportedMediaType() {
        return new ApiError(
                415,
                "UnsupportedMediaType",
                "The body's Content-Type is missing or not known; send " + Format.bodyTypes()
                        + ", application/x-www-form-urlencoded or multipart/form-data");
    }

    public static ApiError unsupportedEncoding() {
        return new ApiError(415, "UnsupportedMediaType", "The body's Content-Encoding is not known; send gzip or none");
    }

    static ApiError noSuchRoute() {
        return new ApiError(404, "NotFound", "There is no such route");
    }

    /** The types are not written in the language that is asked for. */
    public static ApiError noSuchLanguage(List<String> offered) {
        return new ApiError(
                404,
                "NotFound",
                "There are no types in this language; they are offered as "
                        + offered.stream().map(name -> "/types/" + name).collect(Collectors.joining(", "))
                        + ", and as data at /types/metadata, from which other generators work");
    }

    /** No operation has this name. */
    public static ApiError noSuchOperation(String name) {
        return new ApiError(
                405, NOT_IMPLEMENTED, "The operation '" + name + "' does not exist for this service; see /metadata");
    }

    /** The operation is asked for by another verb. */
    public static ApiError wrongVerb(String verb, String operation, Set<Verb> verbs) {
        String allowed = verbs.stream().map(Verb::name).collect(Collectors.joining(", "));
        String name = verb.charAt(0) + verb.substring(1).toLowerCase(Locale.ROOT);
        return new ApiError(
                        405,
                        NOT_IMPLEMENTED,
                        "Could not find method named " + name + "(" + operation + ") or Any(" + operation
                                + ") on Service " + operation + "; allowed is " + allowed)
                .with("Allow", allowed);
    }

    /** A batch holds too many requests. */
    public static ApiError batchTooLong(int limit) {
        return new ApiError(400, SERIALIZATION, "A batch may hold " + limit + " requests at most; nothing was done");
    }

    /** A batch holds nothing where a request should be. */
    public static ApiError missingInBatch(int index) {
        return malformedBody("The request " + index + " of the batch is null; nothing was done");
    }

    static ApiError unknownFailure(String correlationId) {
        return new ApiError(
                        500,
                        "InternalServerError",
                        "The server failed and stored nothing. The log tells more under the correlation id "
                                + correlationId)
                .with(CORRELATION, correlationId);
    }

    static ApiError databaseAway(String correlationId) {
        return new ApiError(
                        503,
                        "ServiceUnavailable",
                        "The database cannot be used at this moment; nothing was stored. Try again in a few seconds")
                .with("Retry-After", SECONDS_WITHOUT_DATABASE)
                .with(CORRELATION, correlationId);
    }

    static ApiError outcomeUnknown(String correlationId) {
        return new ApiError(
                        503,
                        "OutcomeUnknown",
                        "The connection to the database was lost before it said whether this is stored; so that is not"
                                + " known. Sent again with the same Idempotency-Key it is done once; without one, look"
                                + " before you send it again")
                .with("Retry-After", SECONDS_WITHOUT_DATABASE)
                .with(CORRELATION, correlationId);
    }

    static ApiError ofStatus(int status, String reason) {
        return new ApiError(status, reason.replace(" ", ""), reason);
    }
}
