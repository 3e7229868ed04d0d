package org.switchboard.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.request.Role;

/**
 * Callers whom another system vouches for: a realm of the server, or an OpenID Connect issuer. Whoever has a login of
 * that email address in the directory is that login; who has none is what the groups say: a group named like a role is
 * that role, {@code account:acme} is the account {@code acme}, and others are what {@code switchboard.groups} maps them
 * to. Thread-safe.
 */
@Singleton
public class ExternalCallers {
    private static final String ACCOUNT = "account:";

    private final DirectoryCache directoryCache;
    private final Map<String, Set<String>> meanings = new HashMap<>();

    /** @param groups {@code agents=User,support=User+account:acme}: what each group means */
    @Inject
    ExternalCallers(
            DirectoryCache directoryCache, @ConfigProperty(name = "switchboard.groups") Optional<String[]> groups) {
        this.directoryCache = directoryCache;
        for (String mapping : groups.orElse(new String[0])) {
            int equals = mapping.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "switchboard.groups must be like agents=User,support=User+account:acme, found " + mapping);
            }
            meanings.computeIfAbsent(mapping.substring(0, equals).strip(), unused -> new HashSet<>())
                    .addAll(Arrays.asList(mapping.substring(equals + 1).strip().split("\\+")));
        }
    }

    /**
     * Who a name is, and what its groups mean.
     *
     * @param givenName the name that the other system gives, best an email address
     */
    public Caller caller(String givenName, Collection<String> groups, Caller.Way way) {
        ClaimedName claimed = ClaimedName.of(givenName);
        return directoryCache
                .loginByEmail(claimed.name())
                .map(user -> user.caller(way))
                .orElseGet(() -> {
                    Set<Role> roles = EnumSet.noneOf(Role.class);
                    Set<String> accounts = new HashSet<>();
                    groups.stream()
                            .flatMap(group -> meanings.getOrDefault(group, Set.of(group)).stream())
                            .forEach(meaning -> add(meaning, roles, accounts));
                    return Caller.external(claimed.id(), claimed.name(), roles, accounts, way);
                });
    }

    /** The groups that mean what a caller may. */
    static List<String> groups(Caller caller) {
        List<String> groups =
                new ArrayList<>(caller.roles().stream().map(Enum::name).toList());
        if (caller.accounts() instanceof AccountScope.Only only) {
            only.accountIds().forEach(account -> groups.add(ACCOUNT + account));
        }
        return groups;
    }

    private static void add(String meaning, Set<Role> roles, Set<String> accounts) {
        if (meaning.startsWith(ACCOUNT)) {
            accounts.add(meaning.substring(ACCOUNT.length()));
        } else {
            Arrays.stream(Role.values())
                    .filter(role -> role.name().equals(meaning))
                    .forEach(roles::add);
        }
    }
}
