package org.switchboard.security;

import org.switchboard.error.FieldErrors;
import org.switchboard.text.XmlCharacters;

/**
 * A name that somebody claims or another system gives, as far as it can be stored.
 *
 * @param name the name
 * @param id what of it fits where the ID of a user stands
 */
record ClaimedName(String name, String id) {
    private static final int MAX_ID = 64;

    static ClaimedName of(String given) {
        String name = XmlCharacters.sanitized(cut(given, FieldErrors.MAX_NAME));
        return new ClaimedName(name, cut(name, MAX_ID));
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
