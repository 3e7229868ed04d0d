package org.switchboard.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.directory.Account;
import org.switchboard.directory.CustomerPath;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.EmailAddress;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.EndpointType;
import org.switchboard.directory.User;
import org.switchboard.directory.endpoint.PhoneNumberParser;
import org.switchboard.error.FieldError;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;

/**
 * Checks a request to open a session and finds what it refers to. Goes through all of it before it answers, so that the
 * caller learns of every fault at once. What lies in another account is answered like what does not exist.
 */
@Singleton
public class ReferenceResolver {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");
    private static final String USER = "user:";
    private static final String TEAM = "team:";

    private final DirectoryCache directoryCache;
    private final SessionRepository sessionRepository;

    @Inject
    ReferenceResolver(DirectoryCache directoryCache, SessionRepository sessionRepository) {
        this.directoryCache = directoryCache;
        this.sessionRepository = sessionRepository;
    }

    /** Whether a text is a phone number in E.164. */
    static boolean isE164(String text) {
        return E164.matcher(text).matches();
    }

    /** What was found. */
    sealed interface Found {
        /** All of it. */
        record Whole(ResolvedReferences references) implements Found {}

        /** Not all of it, for these reasons. */
        record Faulty(List<FieldError> faults) implements Found {
            /** Copies the faults. */
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * @param caller who asks
     * @param scope the accounts in which to look: the one asked for, or all of the caller's
     * @param request what is asked
     */
    Found find(Caller caller, AccountScope scope, NewSession request) {
        Search search = new Search(caller, scope, request);
        search.checkTexts();
        Optional<ResolvedReferences> resolvedReferences = search.references();
        return search.faults.isEmpty() && resolvedReferences.isPresent()
                ? new Found.Whole(resolvedReferences.get())
                : new Found.Faulty(search.faults.found());
    }

    /** One request's search, and the faults found so far. */
    private final class Search {
        private final Caller caller;
        private final AccountScope scope;
        private final NewSession request;
        private final FieldErrors faults = new FieldErrors();
        private final Set<String> unreadable = new HashSet<>();

        Search(Caller caller, AccountScope scope, NewSession request) {
            this.caller = caller;
            this.scope = scope;
            this.request = request;
        }

        void checkTexts() {
            checkText("DisplayName", request.displayName);
            checkAddress("FromAddress", request.fromAddress);
            checkText("FromName", request.fromName);
            checkAddress("ToAddress", request.toAddress);
            checkText("ParentSessionId", request.parentSessionId);
            checkText("CustomerId", request.customerId);
            checkText("WithAddress", request.withAddress);
            checkText("FromPhoneNumber", request.fromPhoneNumber);
            checkText("Destination", request.destination);
        }

        /** The text of a field that is there and was found readable; only such a one is looked up. */
        private @Nullable String readable(String field, @Nullable String text) {
            return unreadable.contains(field) ? null : SessionDefaults.given(text);
        }

        private boolean checkText(String field, @Nullable String text) {
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
            if (text.startsWith("+") && !isE164(text)) {
                fault(
                        "InvalidAddress",
                        field,
                        "begins like a phone number but is not one in E.164, such as" + " +18144043093");
            } else if (text.contains("@") && !EmailAddress.is(text)) {
                fault("InvalidAddress", field, "has an @ but is not an address such as alice@example.com");
            }
        }

        Optional<ResolvedReferences> references() {
            Optional<CustomerPath> customer = givenCustomer();
            Optional<Account> account = account(customer);
            AccountScope narrowed =
                    account.map(Account::id).map(AccountScope::only).orElse(scope);
            Optional<ResolvedReferences.Party> party = party(narrowed);
            List<User> people =
                    new ArrayList<>(party.map(ResolvedReferences.Party::people).orElse(List.of()));
            people.addAll(memberEmailAddresses(narrowed));
            Optional<String> number = fromPhoneNumber(narrowed, account);
            Optional<String> parent = parentSession(narrowed);
            return account.map(where -> placeIn(where, customer, party, people, number, parent));
        }

        private ResolvedReferences placeIn(
                Account account,
                Optional<CustomerPath> givenCustomer,
                Optional<ResolvedReferences.Party> party,
                List<User> people,
                Optional<String> number,
                Optional<String> parent) {
            Optional<Endpoint> own = directoryCache.endpointOf(account.id(), caller.loginId());
            Optional<CustomerPath> customer = givenCustomer.or(() -> own.flatMap(Endpoint::customerId)
                    .flatMap(id -> directoryCache.customer(AccountScope.only(account.id()), id)));
            List<ResolvedReferences.Invited> invited = people.stream()
                    .map(user ->
                            new ResolvedReferences.Invited(user, directoryCache.endpointOf(account.id(), user.id())))
                    .toList();
            ResolvedReferences resolvedReferences = new ResolvedReferences(
                    account, own, customer, givenCustomer.isPresent(), party, invited, number, parent);
            int members = resolvedReferences
                    .members(caller, SessionCallState.Connected)
                    .size();
            if (members > Member.MAX) {
                fault(
                        "MaximumLength",
                        "MemberEmailAddresses",
                        "would make " + members + " members; at most " + Member.MAX + " are allowed");
            }
            return resolvedReferences;
        }

        private Optional<Account> account(Optional<CustomerPath> customer) {
            Optional<String> id = scope.single().or(() -> customer.map(CustomerPath::accountId));
            Optional<Account> account = id.flatMap(directoryCache::account);
            if (id.isEmpty() && SessionDefaults.given(request.customerId) == null) {
                fault(
                        "Required",
                        "accountId",
                        "is missing: your login does not have exactly one account; name one in"
                                + " the query parameter 'accountId', or a customer in CustomerId");
            } else if (id.isPresent() && account.isEmpty()) {
                unknown("accountId", "there is no such account");
            }
            return account;
        }

        private Optional<CustomerPath> givenCustomer() {
            String id = readable("CustomerId", request.customerId);
            if (id == null) {
                return Optional.empty();
            }
            Optional<CustomerPath> found = directoryCache.customer(scope, id);
            if (found.isEmpty()) {
                unknown("CustomerId", "no customer of this account has this id");
            }
            return found;
        }

        private Optional<ResolvedReferences.Party> party(AccountScope narrowed) {
            String address = readable("WithAddress", request.withAddress);
            if (address == null) {
                return Optional.empty();
            }
            if (request.channel == FlowChannels.Fax) {
                fault("InvalidChannel", "WithAddress", "starts a chat, but Channel is Fax; leave one of them out");
            }
            if (address.startsWith(USER)) {
                return person(narrowed, address.substring(USER.length()));
            }
            if (address.startsWith(TEAM)) {
                return team(narrowed, address.substring(TEAM.length()));
            }
            fault("InvalidAddress", "WithAddress", "must be user: and the id of a user, or team: and the id of a team");
            return Optional.empty();
        }

        private Optional<ResolvedReferences.Party> person(AccountScope narrowed, String id) {
            Optional<User> user = directoryCache
                    .member(narrowed, id)
                    .or(() -> directoryCache
                            .endpoint(narrowed, EndpointType.User, id)
                            .flatMap(Endpoint::loginId)
                            .flatMap(loginId -> directoryCache.member(narrowed, loginId)));
            if (user.isEmpty()) {
                unknown("WithAddress", "no user of this account has this id");
            }
            return user.map(person -> new ResolvedReferences.Party(
                    person.displayName(), person.email(), List.of(person), Optional.empty()));
        }

        private Optional<ResolvedReferences.Party> team(AccountScope narrowed, String id) {
            Optional<Endpoint> team = directoryCache.endpoint(narrowed, EndpointType.Team, id);
            if (team.isEmpty()) {
                unknown("WithAddress", "no team of this account has this id");
            }
            return team.map(endpoint -> new ResolvedReferences.Party(
                    endpoint.displayName(),
                    endpoint.displayName(),
                    endpoint.memberLoginIds().stream()
                            .flatMap(loginId -> directoryCache.member(narrowed, loginId).stream())
                            .toList(),
                    Optional.of(endpoint.id())));
        }

        private List<User> memberEmailAddresses(AccountScope narrowed) {
            List<@Nullable String> emails = request.memberEmailAddresses;
            if (emails == null) {
                return List.of();
            }
            if (emails.size() > Member.MAX) {
                fault(
                        "MaximumLength",
                        "MemberEmailAddresses",
                        "has " + emails.size() + " items; at most " + Member.MAX + " are allowed");
                return List.of();
            }
            List<User> people = new ArrayList<>();
            for (int i = 0; i < emails.size(); i++) {
                String field = "MemberEmailAddresses[" + i + "]";
                String email = SessionDefaults.given(emails.get(i));
                if (email == null) {
                    fault("NotEmpty", field, "is empty; leave it out or give the email address of a user");
                } else if (checkText(field, email)) {
                    directoryCache
                            .memberByEmail(narrowed, email)
                            .ifPresentOrElse(
                                    people::add,
                                    () -> unknown(field, "no user of this account has this email address"));
                }
            }
            return people;
        }

        private Optional<String> fromPhoneNumber(AccountScope narrowed, Optional<Account> account) {
            String text = readable("FromPhoneNumber", request.fromPhoneNumber);
            if (text == null) {
                return Optional.empty();
            }
            Optional<String> number =
                    PhoneNumberParser.e164(text, account.map(Account::region).orElse("ZZ"));
            if (number.isEmpty()) {
                fault(
                        "InvalidAddress",
                        "FromPhoneNumber",
                        "is not a phone number; give it in E.164, such as" + " +18144043093");
                return number;
            }
            if (directoryCache.phoneNumber(narrowed, number.get()).isEmpty()) {
                unknown("FromPhoneNumber", "the account does not own this number");
            }
            return number;
        }

        private Optional<String> parentSession(AccountScope narrowed) {
            String id = readable("ParentSessionId", request.parentSessionId);
            if (id == null) {
                return Optional.empty();
            }
            if (!sessionRepository.exists(narrowed, id)) {
                unknown("ParentSessionId", "no session of this account has this id");
            }
            return Optional.of(id);
        }

        private void unknown(String field, String why) {
            fault("NotFound", field, "is unknown: " + why);
        }

        private void fault(String code, String field, String what) {
            faults.add(code, field, what);
        }
    }
}
