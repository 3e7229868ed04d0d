package org.switchboard.format;

import org.switchboard.text.TruncatedText;

/**
 * A value that its member cannot have.
 *
 * @param name the name as it was sent
 * @param message what was wrong and what is allowed
 */
public record BindingError(String name, String message) {
    /** A value that is none of those that its member can have. */
    public static BindingError invalid(String name, String value, String allowed) {
        return new BindingError(
                name, "'" + TruncatedText.of(value) + "' is an Invalid value for '" + name + "'; " + allowed);
    }
}
