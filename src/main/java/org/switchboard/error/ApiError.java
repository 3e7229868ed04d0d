package org.switchboard.error;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An error, as every interface answers it. Immutable.
 *
 * @param status the status of the contract, which HTTP answers carry (wire contract, section 6.3)
 * @param code a short code for programs
 * @param message for people: what was wrong and what is allowed
 * @param fields the faults of single fields
 * @param meta more about the error, for programs
 * @param headers what else an HTTP answer carries
 */
public record ApiError(
        int status,
        String code,
        String message,
        List<FieldError> fields,
        Map<String, String> meta,
        Map<String, String> headers) {

    /** The status of a request that is wrong. */
    public static final int BAD_REQUEST = 400;

    /** Copies the collections. */
    public ApiError {
        fields = List.copyOf(fields);
        meta = Map.copyOf(meta);
        headers = Map.copyOf(headers);
    }

    /** An error without details. */
    public ApiError(int status, String code, String message) {
        this(status, code, message, List.of(), Map.of(), Map.of());
    }

    /** The request is wrong in some fields; the first of them gives code and message. */
    public static ApiError invalid(List<FieldError> fields) {
        return new ApiError(BAD_REQUEST, fields.get(0).code(), fields.get(0).message()).in(fields);
    }

    /** Nobody is signed in. */
    public static ApiError notSignedIn() {
        return unauthorized("Not Authenticated");
    }

    /** There is no such user, or the password is another. */
    public static ApiError wrongCredentials() {
        return unauthorized("Invalid Username or Password");
    }

    private static ApiError unauthorized(String message) {
        return new ApiError(401, "Unauthorized", message);
    }

    /**
     * Too many sign-ins failed before this one, or more passwords are to be checked than there is time for.
     *
     * @param wait how long to wait before the next try
     */
    public static ApiError tooManyFailures(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new ApiError(
                        429,
                        "TooManyRequests",
                        "Too many sign-ins failed, or are being checked at this moment; wait " + seconds
                                + " seconds and try again")
                .with("Retry-After", Long.toString(seconds));
    }

    /** There is no such way to sign in. */
    public static ApiError unknownProvider(String provider) {
        return new ApiError(404, "NotFound", "No configuration was added for OAuth provider '" + provider + "'");
    }

    /** Passwords are not taken from an address, which servers and proxies write into their logs. */
    public static ApiError passwordInAddress() {
        return new ApiError(405, "NotSupportedException", "Sign in with POST, not with GET").with("Allow", "POST");
    }

    /** What an API key may not do. */
    public static ApiError notByKey(String what) {
        return new ApiError(403, "Forbidden", "With an API key you cannot " + what + "; sign in with your password");
    }

    /** The same, about some fields. */
    public ApiError in(List<FieldError> faultyFields) {
        return new ApiError(status, code, message, faultyFields, meta, headers);
    }

    /** The same with one header more, or another value of it. */
    public ApiError with(String header, String value) {
        return new ApiError(status, code, message, fields, meta, plus(headers, header, value));
    }

    /** The same with one thing more for programs. */
    public ApiError about(String key, String value) {
        return new ApiError(status, code, message, fields, plus(meta, key, value), headers);
    }

    private static Map<String, String> plus(Map<String, String> map, String key, String value) {
        Map<String, String> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
