package org.switchboard.session.creation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.EndpointType;
import org.switchboard.directory.User;
import org.switchboard.persistence.AccountScope;
import org.switchboard.session.ResolvedReferences.Party;

/** The user or the team with whom a request starts a chat. Thread-safe. */
final class PartyResolver {
    private static final String FIELD = "WithAddress";
    private static final String USER = "user:";
    private static final String TEAM = "team:";

    private final DirectoryCache directoryCache;

    PartyResolver(DirectoryCache directoryCache) {
        this.directoryCache = directoryCache;
    }

    Optional<Party> find(ReferenceValidation request, AccountScope scope) {
        @Nullable String address = request.readable(FIELD, request.fields().withAddress);
        if (address == null) {
            return Optional.empty();
        }
        if (request.fields().channel == FlowChannels.Fax) {
            request.fault("InvalidChannel", FIELD, "starts a chat, but Channel is Fax; leave one of them out");
        }
        if (address.startsWith(USER)) {
            return knownOr(request, "user", user(scope, address.substring(USER.length())));
        }
        if (address.startsWith(TEAM)) {
            return knownOr(request, "team", team(scope, address.substring(TEAM.length())));
        }
        request.fault("InvalidAddress", FIELD, "must be user: and the id of a user, or team: and the id of a team");
        return Optional.empty();
    }

    private static Optional<Party> knownOr(ReferenceValidation request, String kind, Optional<Party> found) {
        if (found.isEmpty()) {
            request.unknown(FIELD, "no " + kind + " of this account has this id");
        }
        return found;
    }

    private Optional<Party> user(AccountScope scope, String id) {
        return directoryCache
                .member(scope, id)
                .or(() -> directoryCache
                        .endpoint(scope, EndpointType.User, id)
                        .flatMap(Endpoint::loginId)
                        .flatMap(loginId -> directoryCache.member(scope, loginId)))
                .map(user -> new Party(user.displayName(), user.email(), List.of(user), Optional.empty()));
    }

    private Optional<Party> team(AccountScope scope, String id) {
        return directoryCache
                .endpoint(scope, EndpointType.Team, id)
                .map(team ->
                        new Party(team.displayName(), team.displayName(), people(scope, team), Optional.of(team.id())));
    }

    private List<User> people(AccountScope scope, Endpoint team) {
        return team.memberLoginIds().stream()
                .flatMap(loginId -> directoryCache.member(scope, loginId).stream())
                .toList();
    }
}
