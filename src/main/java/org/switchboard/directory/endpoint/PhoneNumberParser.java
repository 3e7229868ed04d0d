package org.switchboard.directory.endpoint;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads phone numbers as people type them. */
public final class PhoneNumberParser {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private static final Pattern SPACED = Pattern.compile("[+\\d\\s()./-]*\\d[+\\d\\s()./-]*");
    private static final Pattern SPACING = Pattern.compile("[\\s()./-]");

    private PhoneNumberParser() {}

    /** A part of a number without what people put between its digits; any other text as it is. */
    static String unspaced(String text) {
        return SPACED.matcher(text).matches() ? SPACING.matcher(text).replaceAll("") : text;
    }

    /**
     * The number in E.164, if the text is one that can be dialled.
     *
     * @param text as typed, such as {@code (814) 404-3093}
     * @param region where a number without a country lies, such as {@code US}
     */
    public static Optional<String> e164(String text, String region) {
        try {
            PhoneNumber number = NUMBERS.parse(text, region);
            return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
