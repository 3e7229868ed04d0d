package org.switchboard.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.switchboard.text.XmlCharacters;

/** The faults of one request, gathered so that the caller learns of all of them at once. Not thread-safe. */
public final class FieldErrors {
    /** The greatest length of a name or an address, in characters (domain, "Limits"). */
    public static final int MAX_NAME = 256;

    private final String prefix;
    private final List<FieldError> faults;

    /** No faults yet. */
    public FieldErrors() {
        this("", new ArrayList<>());
    }

    private FieldErrors(String prefix, List<FieldError> faults) {
        this.prefix = prefix;
        this.faults = faults;
    }

    /** The same list, for a part of the request whose fields are named behind the prefix. */
    public FieldErrors inside(String part) {
        return new FieldErrors(prefix + part, faults);
    }

    /** Adds a fault; the message continues "'Field' ". */
    public void add(String code, String field, String what) {
        faults.add(fault(code, prefix + field, what));
    }

    /** One fault in the words that all have. */
    public static FieldError fault(String code, String field, String what) {
        return new FieldError(code, field, "'" + field + "' " + what + ".");
    }

    /** Notes that a value is missing. Whether it is there. */
    public boolean require(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            add("NotEmpty", field, "is missing or empty; give it");
            return false;
        }
        return true;
    }

    /** Notes what keeps a text from being stored and shown. Whether it is fine, which an absent one is. */
    public boolean check(String field, @Nullable String text, int maxLength) {
        if (text == null) {
            return true;
        }
        int length = text.codePointCount(0, text.length());
        if (length > maxLength) {
            add("MaximumLength", field, "is " + length + " characters long; at most " + maxLength + " are allowed");
            return false;
        }
        if (!XmlCharacters.isAllowed(text)) {
            add("InvalidCharacter", field, "holds a control character; of these only tab and line ends are allowed");
            return false;
        }
        return true;
    }

    /** Notes that a number, where there is one, is none of those allowed. */
    public void checkRange(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            add("InvalidValue", field, "is " + value + "; allowed are " + least + " to " + most);
        }
    }

    /** Notes that a list is longer than it may be. */
    public void checkSize(String field, int size, int most) {
        if (size > most) {
            add("MaximumLength", field, "has more than the " + most + " items allowed");
        }
    }

    /** What a search finds; empty, with the faults noted, where it is refused for faults of fields. */
    public <T> Optional<T> found(Supplier<T> search) {
        try {
            return Optional.of(search.get());
        } catch (ValidationException refusal) {
            faults.addAll(refusal.fields());
            return Optional.empty();
        }
    }

    /** Notes the faults for which a check is refused. */
    public void check(Runnable check) {
        try {
            check.run();
        } catch (ValidationException refusal) {
            faults.addAll(refusal.fields());
        }
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** What was found, in order. */
    public List<FieldError> found() {
        return List.copyOf(faults);
    }

    /**
     * Ends the work if there is any fault.
     *
     * @throws ValidationException with all of them
     */
    public void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw new ValidationException(faults);
        }
    }
}
