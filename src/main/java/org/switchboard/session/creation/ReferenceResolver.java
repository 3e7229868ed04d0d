package org.switchboard.session.creation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.directory.Account;
import org.switchboard.directory.CustomerPath;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.User;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.session.ResolvedReferences;
import org.switchboard.session.SessionRepository;

/**
 * Checks a request to open a session and finds what it refers to. Goes through all of it before it answers, so that the
 * caller learns of every fault at once. What lies in another account is answered like what does not exist.
 */
@Singleton
public class ReferenceResolver {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");

    private final DirectoryCache directoryCache;
    private final CustomerResolver customers;
    private final AccountResolver accounts;
    private final PartyResolver parties;
    private final MemberResolver members;
    private final CallerIdResolver callerIds;
    private final ParentSessionResolver parentSessions;

    @Inject
    public ReferenceResolver(DirectoryCache directoryCache, SessionRepository sessionRepository) {
        this.directoryCache = directoryCache;
        customers = new CustomerResolver(directoryCache);
        accounts = new AccountResolver(directoryCache);
        parties = new PartyResolver(directoryCache);
        members = new MemberResolver(directoryCache);
        callerIds = new CallerIdResolver(directoryCache);
        parentSessions = new ParentSessionResolver(sessionRepository);
    }

    /** Whether a text is a phone number in E.164. */
    public static boolean isE164(String text) {
        return E164.matcher(text).matches();
    }

    /**
     * @param caller who asks
     * @param scope the accounts in which to look: the one asked for, or all of the caller's
     * @param fields what is asked
     * @throws ValidationException if anything is wrong with it, with all that is
     */
    public ResolvedReferences find(Caller caller, AccountScope scope, NewSession fields) {
        ReferenceValidation request = new ReferenceValidation(fields);
        Optional<CustomerPath> customer = customers.find(request, scope);
        Optional<Account> account = accounts.find(request, scope, customer);
        AccountScope narrowed = account.map(Account::id).map(AccountScope::only).orElse(scope);
        Optional<ResolvedReferences.Party> party = parties.find(request, narrowed);
        List<User> people = new ArrayList<>();
        party.map(ResolvedReferences.Party::people).ifPresent(people::addAll);
        people.addAll(members.find(request, narrowed));
        Optional<String> callerId = callerIds.find(request, narrowed, account);
        Optional<String> parent = parentSessions.find(request, narrowed);
        Optional<ResolvedReferences> found =
                account.map(where -> in(where, caller, customer, party, people, callerId, parent));
        found.ifPresent(references -> MemberResolver.checkNumber(
                request, references.members(caller, SessionCallState.Connected).size()));
        request.refuseIfFaulty();
        return found.orElseThrow();
    }

    private ResolvedReferences in(
            Account account,
            Caller caller,
            Optional<CustomerPath> givenCustomer,
            Optional<ResolvedReferences.Party> party,
            List<User> people,
            Optional<String> callerId,
            Optional<String> parent) {
        Optional<Endpoint> own = directoryCache.endpointOf(account.id(), caller.loginId());
        Optional<CustomerPath> customer = givenCustomer.or(() -> own.flatMap(Endpoint::customerId)
                .flatMap(id -> directoryCache.customer(AccountScope.only(account.id()), id)));
        List<ResolvedReferences.Invited> invited = people.stream()
                .map(user -> new ResolvedReferences.Invited(user, directoryCache.endpointOf(account.id(), user.id())))
                .toList();
        return new ResolvedReferences(
                account, own, customer, givenCustomer.isPresent(), party, invited, callerId, parent);
    }
}
