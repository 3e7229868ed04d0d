package org.switchboard.directory;

import java.util.Locale;
import java.util.regex.Pattern;
import org.switchboard.error.FieldErrors;

/** Email addresses. They compare without case. */
public final class EmailAddress {
    private static final Pattern FORM = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private EmailAddress() {}

    /** Whether the text has the form of an address: something, an @, something, without spaces. */
    public static boolean is(String text) {
        return FORM.matcher(text).matches();
    }

    /** Notes that a text does not have the form of an address. Whether it has. */
    public static boolean check(FieldErrors faults, String field, String text) {
        if (!is(text)) {
            faults.add("InvalidAddress", field, "is not an address such as alice@example.com");
        }
        return is(text);
    }

    /** The form in which addresses are compared and unique. */
    public static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
