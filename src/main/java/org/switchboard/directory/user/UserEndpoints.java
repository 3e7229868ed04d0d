package org.switchboard.directory.user;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.DirectoryChange;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.EndpointType;
import org.switchboard.directory.User;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.IdGenerator;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.request.Role;

/** A person's login and endpoints stay one: in the accounts of the login, under its name. */
public final class UserEndpoints {
    private UserEndpoints() {}

    /** Brings the endpoints to what the user is, and makes those that are missing. */
    static void keep(DirectoryChange directoryChange, User user) {
        Set<String> missing = new HashSet<>(user.accountIds());
        keepExisting(directoryChange, user).forEach(endpoint -> missing.remove(endpoint.accountId()));
        if (user.roles().contains(Role.User)) {
            missing.forEach(account -> directoryChange.create(
                    new Endpoint(IdGenerator.next(), account, EndpointType.User, user.displayName())
                            .ofLogin(user.id())));
        }
    }

    /**
     * The same without making any: those outside the accounts of the user go, the others bear its name. By the index
     * {@code endpoint_of_login}.
     */
    public static List<Endpoint> keepExisting(DirectoryChange directoryChange, User user) {
        List<Endpoint> existing =
                of(directoryChange.entities(), DirectoryCache.EVERYWHERE, user).list();
        Set<String> gone = existing.stream()
                .map(Endpoint::accountId)
                .filter(account -> !user.accountIds().contains(account))
                .collect(Collectors.toSet());
        remove(directoryChange, user, gone);
        existing.stream()
                .filter(endpoint -> !gone.contains(endpoint.accountId()))
                .filter(endpoint -> !endpoint.displayName().equals(user.displayName()))
                .forEach(endpoint -> directoryChange.update(endpoint, named -> named.rename(user.displayName())));
        return existing;
    }

    /**
     * Takes a person out of accounts: the endpoint, and the places in teams. The accounts are locked, so that no team gets
     * the person at the same moment.
     */
    static void remove(DirectoryChange directoryChange, User user, Set<String> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        ScopedEntities entities = directoryChange.entities();
        AccountScope inside = new AccountScope.Only(accounts);
        directoryChange.lockAccounts(accounts);
        entities.query(Endpoint.class, inside)
                .where(":login member of e.memberLoginIds", "login", user.id())
                .list()
                .forEach(team -> directoryChange.update(team, left -> leave(entities, left, user)));
        of(entities, inside, user).list().forEach(directoryChange::remove);
    }

    private static void leave(ScopedEntities entities, Endpoint team, User user) {
        team.replaceMembers(
                entities,
                team.memberLoginIds().stream()
                        .filter(member -> !member.equals(user.id()))
                        .toList());
    }

    private static ScopedQuery<Endpoint> of(ScopedEntities entities, AccountScope scope, User user) {
        return entities.query(Endpoint.class, scope).where("e.loginId = :login", "login", user.id());
    }
}
