package org.switchboard.directory;

import java.util.Locale;
import java.util.regex.Pattern;

/** Email addresses. They compare without case. */
public final class EmailAddress {
    private static final Pattern FORM = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private EmailAddress() {}

    /** Whether the text has the form of an address: something, an @, something, without spaces. */
    public static boolean is(String text) {
        return FORM.matcher(text).matches();
    }

    /** The form in which addresses are compared and unique. */
    public static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
