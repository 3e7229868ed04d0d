package org.switchboard.session.creation;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.directory.EmailAddress;
import org.switchboard.error.FieldErrors;
import org.switchboard.session.SessionDefaults;

/**
 * A request to open a session while what it refers to is looked for: its texts are checked, and the faults are gathered, so
 * that the caller learns of every one at once. Belongs to one thread.
 */
final class ReferenceValidation {
    private final NewSession fields;
    private final FieldErrors faults = new FieldErrors();
    private final Set<String> unreadable = new HashSet<>();

    ReferenceValidation(NewSession fields) {
        this.fields = fields;
        checkText("DisplayName", fields.displayName);
        checkAddress("FromAddress", fields.fromAddress);
        checkText("FromName", fields.fromName);
        checkAddress("ToAddress", fields.toAddress);
        checkText("ParentSessionId", fields.parentSessionId);
        checkText("CustomerId", fields.customerId);
        checkText("WithAddress", fields.withAddress);
        checkText("FromPhoneNumber", fields.fromPhoneNumber);
        checkText("Destination", fields.destination);
    }

    /** What was asked. */
    NewSession fields() {
        return fields;
    }

    /** The text of a field that is there and was found readable; only such a one is looked up. */
    @Nullable
    String readable(String field, @Nullable String text) {
        return unreadable.contains(field) ? null : SessionDefaults.given(text);
    }

    /** Whether a text can be stored and is not too long. */
    boolean checkText(String field, @Nullable String text) {
        if (text == null) {
            return true;
        }
        boolean readable = faults.check(field, text, FieldErrors.MAX_NAME);
        if (!readable) {
            unreadable.add(field);
        }
        return readable;
    }

    private void checkAddress(String field, @Nullable String text) {
        if (text == null || !checkText(field, text)) {
            return;
        }
        if (text.startsWith("+") && !ReferenceResolver.isE164(text)) {
            fault("InvalidAddress", field, "begins like a phone number but is not one in E.164, such as +18144043093");
        } else if (text.contains("@") && !EmailAddress.is(text)) {
            fault("InvalidAddress", field, "has an @ but is not an address such as alice@example.com");
        }
    }

    /** Adds the fault that a field refers to nothing that the caller may know of. */
    void unknown(String field, String why) {
        fault("NotFound", field, "is unknown: " + why);
    }

    /** Adds a fault. */
    void fault(String code, String field, String what) {
        faults.add(code, field, what);
    }

    /** @throws org.switchboard.error.ValidationException if there is a fault */
    void refuseIfFaulty() {
        faults.refuseIfAny();
    }
}
