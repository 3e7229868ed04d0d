package org.switchboard.error;

import java.util.List;

/**
 * Thrown where a change is refused; the transaction in which it is thrown stores nothing. Its message is for the caller.
 * Carries no stack trace, since it tells of the caller's mistake and not of ours.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<FieldError> fields;

    /** Why something is refused. */
    public enum Reason {
        /** Fields of the request are wrong. */
        INVALID,
        /** What is asked for does not exist, or not where the caller may see it. */
        NOT_FOUND,
        /** The caller may not. */
        FORBIDDEN,
        /** It clashes with what is stored. */
        CONFLICT,
        /** It has changed since the caller read it. */
        CHANGED_SINCE,
        /** It would happen in another account than the caller expects. */
        OTHER_ACCOUNT,
        /** The caller's key for it names another request. */
        KEY_REUSED,
        /** The first request with the caller's key is still being worked on. */
        KEY_IN_PROGRESS,
        /** What is outside this server and needed for it failed. */
        OUTSIDE_FAILED,
        /** Too much is going on at the moment. */
        BUSY
    }

    /** A refusal without faults of single fields. */
    public Refusal(Reason reason, String message) {
        this(reason, message, List.of());
    }

    private Refusal(Reason reason, String message, List<FieldError> fields) {
        super(message, null, false, false);
        this.reason = reason;
        this.fields = List.copyOf(fields);
    }

    /** Fields of the request are wrong; the first of them gives the message. */
    public static Refusal invalid(List<FieldError> fields) {
        return new Refusal(Reason.INVALID, fields.get(0).message(), fields);
    }

    /** It clashes with what is stored, in these fields. */
    public static Refusal conflict(FieldError field) {
        return new Refusal(Reason.CONFLICT, field.message(), List.of(field));
    }

    /** The caller may not name this in the field. */
    public static Refusal forbidden(FieldError field) {
        return new Refusal(Reason.FORBIDDEN, field.message(), List.of(field));
    }

    /** It would happen in another account than the caller expects. */
    public static Refusal otherAccount(String expected) {
        return new Refusal(
                Reason.OTHER_ACCOUNT,
                "This would act in another account than '" + expected
                        + "', which X-Expect-Account names; nothing was done");
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The faults of single fields. */
    public List<FieldError> fields() {
        return fields;
    }
}
