package org.switchboard.session.creation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.directory.Account;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.endpoint.PhoneNumberParser;
import org.switchboard.persistence.AccountScope;

/** The number of the account from which a request calls. Thread-safe. */
final class CallerIdResolver {
    private static final String FIELD = "FromPhoneNumber";
    private static final String NO_REGION = "ZZ";

    private final DirectoryCache directoryCache;

    CallerIdResolver(DirectoryCache directoryCache) {
        this.directoryCache = directoryCache;
    }

    Optional<String> find(ReferenceValidation request, AccountScope scope, Optional<Account> account) {
        @Nullable String text = request.readable(FIELD, request.fields().fromPhoneNumber);
        if (text == null) {
            return Optional.empty();
        }
        Optional<String> number =
                PhoneNumberParser.e164(text, account.map(Account::region).orElse(NO_REGION));
        if (number.isEmpty()) {
            request.fault("InvalidAddress", FIELD, "is not a phone number; give it in E.164, such as +18144043093");
        } else if (directoryCache.phoneNumber(scope, number.get()).isEmpty()) {
            request.unknown(FIELD, "the account does not own this number");
        }
        return number;
    }
}
