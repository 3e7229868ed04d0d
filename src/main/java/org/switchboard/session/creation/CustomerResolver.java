package org.switchboard.session.creation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.directory.CustomerPath;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.persistence.AccountScope;

/** The customer that a request names by its id. Thread-safe. */
final class CustomerResolver {
    private static final String FIELD = "CustomerId";

    private final DirectoryCache directoryCache;

    CustomerResolver(DirectoryCache directoryCache) {
        this.directoryCache = directoryCache;
    }

    Optional<CustomerPath> find(ReferenceValidation request, AccountScope scope) {
        @Nullable String id = request.readable(FIELD, request.fields().customerId);
        if (id == null) {
            return Optional.empty();
        }
        Optional<CustomerPath> found = directoryCache.customer(scope, id);
        if (found.isEmpty()) {
            request.unknown(FIELD, "no customer of this account has this id");
        }
        return found;
    }
}
