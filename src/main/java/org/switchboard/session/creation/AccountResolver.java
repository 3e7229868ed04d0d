package org.switchboard.session.creation;

import java.util.Optional;
import org.switchboard.directory.Account;
import org.switchboard.directory.CustomerPath;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.persistence.AccountScope;
import org.switchboard.session.SessionDefaults;

/** The account in which a session will lie: the one of the scope, else that of the customer. Thread-safe. */
final class AccountResolver {
    private static final String FIELD = "accountId";

    private final DirectoryCache directoryCache;

    AccountResolver(DirectoryCache directoryCache) {
        this.directoryCache = directoryCache;
    }

    Optional<Account> find(ReferenceValidation request, AccountScope scope, Optional<CustomerPath> customer) {
        Optional<String> id = scope.single().or(() -> customer.map(CustomerPath::accountId));
        Optional<Account> account = id.flatMap(directoryCache::account);
        if (id.isEmpty() && SessionDefaults.given(request.fields().customerId) == null) {
            request.fault(
                    "Required",
                    FIELD,
                    "is missing: your login does not have exactly one account; name one in"
                            + " the query parameter 'accountId', or a customer in CustomerId");
        } else if (id.isPresent() && account.isEmpty()) {
            request.unknown(FIELD, "there is no such account");
        }
        return account;
    }
}
