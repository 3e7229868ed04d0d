package org.switchboard.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.directory.Account;
import org.switchboard.directory.CustomerPath;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.User;
import org.switchboard.request.Caller;

/**
 * What a request refers to, found in the directory: where the session will lie and who will be in it.
 *
 * @param account the account
 * @param callersEndpoint the caller's User endpoint in it
 * @param customer the customer, given or the one of the caller's endpoint
 * @param customerGiven whether the request named the customer
 * @param party whom the chat is with
 * @param invited the people beside the caller, in order, each once
 * @param fromPhoneNumber the caller ID, E.164
 * @param parentSessionId the parent session
 */
public record ResolvedReferences(
        Account account,
        Optional<Endpoint> callersEndpoint,
        Optional<CustomerPath> customer,
        boolean customerGiven,
        Optional<Party> party,
        List<Invited> invited,
        Optional<String> fromPhoneNumber,
        Optional<String> parentSessionId) {

    /** Copies the list. */
    public ResolvedReferences {
        invited = List.copyOf(invited);
    }

    /**
     * The other side of a chat.
     *
     * @param name the name to show
     * @param address the email address of a person, the name of a team
     * @param people the logins behind it, in order
     * @param teamId the team, if it is one
     */
    public record Party(String name, String address, List<User> people, Optional<String> teamId) {
        /** Copies the list. */
        public Party {
            people = List.copyOf(people);
        }
    }

    /** A person and the person's User endpoint in the account. */
    public record Invited(User login, Optional<Endpoint> endpoint) {}

    /** The members with which the session begins: the caller first, then everyone invited, each person once. */
    public List<Member> members(Caller caller, SessionCallState callState) {
        List<Member> members = new ArrayList<>();
        members.add(Member.original(caller.email(), caller.displayName(), callersEndpoint, own(callState)));
        Set<String> seen = new HashSet<>(Set.of(caller.loginId()));
        for (Invited person : invited) {
            if (seen.add(person.login().id())) {
                members.add(Member.invited(person.login(), person.endpoint()));
            }
        }
        return List.copyOf(members);
    }

    /** The caller's own leg stands where the session stands, as far as members know such a state. */
    private static SessionMemberCallState own(SessionCallState callState) {
        return switch (callState) {
            case Ringing -> SessionMemberCallState.Ringing;
            case Connected -> SessionMemberCallState.Connected;
            case Hold -> SessionMemberCallState.Hold;
            case Disconnected, Passive -> SessionMemberCallState.None;
        };
    }
}
