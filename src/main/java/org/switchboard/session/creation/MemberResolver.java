package org.switchboard.session.creation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.User;
import org.switchboard.persistence.AccountScope;
import org.switchboard.session.Member;
import org.switchboard.session.SessionDefaults;

/** The users whom a request invites by their email addresses. Thread-safe. */
final class MemberResolver {
    private static final String FIELD = "MemberEmailAddresses";

    private final DirectoryCache directoryCache;

    MemberResolver(DirectoryCache directoryCache) {
        this.directoryCache = directoryCache;
    }

    List<User> find(ReferenceValidation request, AccountScope scope) {
        @Nullable List<@Nullable String> emails = request.fields().memberEmailAddresses;
        if (emails == null) {
            return List.of();
        }
        if (emails.size() > Member.MAX) {
            request.fault(
                    "MaximumLength", FIELD, "has " + emails.size() + " items; at most " + Member.MAX + " are allowed");
            return List.of();
        }
        List<User> people = new ArrayList<>();
        for (int i = 0; i < emails.size(); i++) {
            String field = FIELD + "[" + i + "]";
            @Nullable String email = SessionDefaults.given(emails.get(i));
            if (email == null) {
                request.fault("NotEmpty", field, "is empty; leave it out or give the email address of a user");
            } else if (request.checkText(field, email)) {
                directoryCache
                        .memberByEmail(scope, email)
                        .ifPresentOrElse(
                                people::add,
                                () -> request.unknown(field, "no user of this account has this email address"));
            }
        }
        return people;
    }

    /** Adds a fault if a session would begin with too many. */
    static void checkNumber(ReferenceValidation request, int members) {
        if (members > Member.MAX) {
            request.fault(
                    "MaximumLength",
                    FIELD,
                    "would make " + members + " members; at most " + Member.MAX + " are allowed");
        }
    }
}
