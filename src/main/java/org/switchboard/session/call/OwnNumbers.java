package org.switchboard.session.call;

import java.util.Optional;
import org.switchboard.directory.DirectoryLookup;
import org.switchboard.directory.endpoint.PhoneNumberParser;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.session.change.SessionUpdate;

/** The numbers of a session's account, from which it calls and sends. */
public final class OwnNumbers {
    private OwnNumbers() {}

    /**
     * A number that the account owns.
     *
     * @param field the field in which it was given
     * @param given what was given; the session's own number, else the first that the account owns, if nothing was
     * @throws ApiException if the account does not own it, or owns none
     */
    public static String require(SessionUpdate change, String field, Optional<String> given) {
        if (given.isEmpty()) {
            return usual(change)
                    .orElseThrow(() -> invalid("Required", field, "is missing, and the account owns no number"));
        }
        String number = e164(change, given.get())
                .orElseThrow(() -> invalid(
                        "InvalidAddress", field, "is not a phone number; give it in E.164, such as +18144043093"));
        if (DirectoryLookup.phoneNumber(change.entities(), change.account(), number)
                .isEmpty()) {
            throw invalid("NotFound", field, "is unknown: the account does not own this number");
        }
        return number;
    }

    /** The same, or nothing where none was given and there is none. */
    static String requireIfAny(SessionUpdate change, String field, Optional<String> given) {
        return given.isEmpty() ? usual(change).orElse("") : require(change, field, given);
    }

    private static Optional<String> usual(SessionUpdate change) {
        return change.session()
                .fromPhoneNumber()
                .or(() -> DirectoryLookup.anyPhoneNumber(
                        change.entities(), change.session().accountId()));
    }

    /** A text as a number in E.164, if it is one in the account's region. */
    static Optional<String> e164(SessionUpdate change, String text) {
        return PhoneNumberParser.e164(
                text, DirectoryLookup.region(change.entities(), change.session().accountId()));
    }

    private static ApiException invalid(String code, String field, String what) {
        return new ValidationException(FieldErrors.fault(code, field, what));
    }
}
