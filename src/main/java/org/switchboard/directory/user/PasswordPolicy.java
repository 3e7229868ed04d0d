package org.switchboard.directory.user;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.switchboard.error.FieldErrors;

/**
 * Which passwords are good enough: long, and not what would be tried first (NIST SP 800-63B, section 5.1.1.2, without
 * rules on the kinds of characters).
 */
public final class PasswordPolicy {
    private static final int MIN_LENGTH = 10;
    private static final int MAX_LENGTH = 128;
    private static final int MIN_DIFFERENT = 5;

    private PasswordPolicy() {}

    /** Notes what is wrong with a password; never repeats it. */
    public static void check(FieldErrors faults, String field, @Nullable String password, String email) {
        String given = password == null ? "" : password;
        int length = given.codePointCount(0, given.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            faults.add("WeakPassword", field, "must be " + MIN_LENGTH + " to " + MAX_LENGTH + " characters long");
        } else if (given.codePoints().distinct().count() < MIN_DIFFERENT) {
            faults.add("WeakPassword", field, "must have " + MIN_DIFFERENT + " different characters at least");
        } else if (CommonPasswords.hold(given)) {
            faults.add(
                    "WeakPassword",
                    field,
                    "is one of those that are tried first; take several words that belong to you");
        } else if (holdsName(given, email)) {
            faults.add("WeakPassword", field, "must not hold the name in the email address");
        }
    }

    private static boolean holdsName(String password, String email) {
        String name = email.substring(0, Math.max(0, email.indexOf('@'))).toLowerCase(Locale.ROOT);
        return name.length() > 2 && password.toLowerCase(Locale.ROOT).contains(name);
    }
}
