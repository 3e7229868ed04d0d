package org.switchboard.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.UnexpectedAccountException;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;

/**
 * The account in which a caller expects to act. Immutable.
 *
 * @param byHeader as the header {@code X-Expect-Account} names it
 * @param inBody as the body of the request names it, be it a member of the operation or not
 */
public record ExpectedAccount(Optional<String> byHeader, Optional<String> inBody) {
    /** What nobody says. */
    public static final ExpectedAccount ANY = new ExpectedAccount(Optional.empty(), Optional.empty());

    /** As the header names it. */
    public static ExpectedAccount byHeader(String account) {
        return new ExpectedAccount(Optional.of(account), Optional.empty());
    }

    /** The same where the body names one too. */
    public ExpectedAccount inBody(Optional<String> account) {
        return new ExpectedAccount(byHeader, account.filter(id -> !id.isBlank()));
    }

    /**
     * Checks what is acted in.
     *
     * @param accounts the account, or those of what lies in several
     * @throws ApiException if the one expected is not among them
     */
    public void check(Set<String> accounts) {
        byHeader.filter(expected -> !accounts.contains(expected)).ifPresent(expected -> {
            throw new UnexpectedAccountException(expected);
        });
        inBody.filter(named -> !accounts.contains(named)).ifPresent(named -> {
            throw new ValidationException(List.of(FieldErrors.fault(
                    "InvalidValue", "AccountId", "is not the account in which this would act; nothing was done")));
        });
    }

    /**
     * Checks what is looked at.
     *
     * @throws ApiException if it is another account, or more than one
     */
    public void checkAll(AccountScope asked) {
        byHeader.filter(expected -> !asked.equals(AccountScope.only(expected))).ifPresent(expected -> {
            throw new UnexpectedAccountException(expected);
        });
    }
}
