package org.switchboard.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.User;
import org.switchboard.job.ScheduledJob;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.Caller;

/**
 * Who is signed in by cookie. Kept in the database, so that every server knows it and a restart signs nobody out; what
 * was just looked up is remembered for at most {@link DirectoryCache#STALENESS}, which is how long another server may take a
 * sign-out for not done. Thread-safe.
 */
@Singleton
public class LoginSessionService implements ScheduledJob {
    /** How long a sign-in lasts. */
    public static final Duration LIFE = Duration.ofDays(14);

    /** How long one lasts that is to be remembered. */
    public static final Duration REMEMBERED_LIFE = Duration.ofDays(28);

    /** How long one lasts of somebody who is kept elsewhere, where a change of rights is not seen before it ends. */
    public static final Duration EXTERNAL_LIFE = Duration.ofHours(12);

    /** How many sign-ins a login may have; the oldest makes room for a new one. */
    public static final int MAX_PER_LOGIN = 100;

    private static final int TOKEN_BYTES = 15;
    private static final int REMEMBERED = 10_000;
    private static final AccountScope BEFORE_ACCOUNTS = new AccountScope.All();

    private final Transactions database;
    private final DirectoryCache directoryCache;
    private final ExternalCallers externalCallers;
    private final Clock clock;
    private final Cache<String, LoginSession> recent = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(DirectoryCache.STALENESS)
            .build();

    @Inject
    LoginSessionService(
            Transactions database, DirectoryCache directoryCache, ExternalCallers externalCallers, Clock clock) {
        this.externalCallers = externalCallers;
        this.database = database;
        this.directoryCache = directoryCache;
        this.clock = clock;
    }

    /**
     * The values of the cookies of a sign-in.
     *
     * @param id of {@code ss-id}, which counts if the sign-in is not to be remembered
     * @param permanentId of {@code ss-pid}, which counts if it is
     * @param remembered which of the two counts
     */
    public record Cookies(String id, String permanentId, boolean remembered) {
        /** The value that counts. */
        public String effective() {
            return remembered ? permanentId : id;
        }
    }

    /** Signs a login in; always under new values, whatever the caller sent. */
    public Cookies open(Caller caller, boolean remembered, String address) {
        Cookies cookies = new Cookies(Tokens.next(TOKEN_BYTES), Tokens.next(TOKEN_BYTES), remembered);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean external = !isLogin(caller);
        Duration life = external ? EXTERNAL_LIFE : remembered ? REMEMBERED_LIFE : LIFE;
        LoginSession loginSession =
                new LoginSession(Tokens.digest(cookies.effective()), remembered, address, now, now.plus(life));
        LoginSession whose = external
                ? loginSession.ofExternal(caller.email(), ExternalCallers.groups(caller))
                : loginSession.ofLogin(caller.loginId());
        database.run(entities -> {
            makeRoom(entities, whose);
            entities.add(whose);
        });
        return cookies;
    }

    /** Somebody of another system may be called as the id of a login is, and is not that login for it. */
    private boolean isLogin(Caller caller) {
        return directoryCache
                .login(caller.loginId())
                .filter(user -> user.email().equals(caller.email()))
                .isPresent();
    }

    /** By the indexes {@code sign_in_login} and {@code sign_in_external}. */
    private static void makeRoom(ScopedEntities entities, LoginSession loginSession) {
        ScopedQuery<LoginSession> ofTheSame = entities.query(LoginSession.class, BEFORE_ACCOUNTS);
        loginSession.loginId().ifPresent(login -> ofTheSame.where("e.loginId = :login", "login", login));
        loginSession.externalName().ifPresent(name -> ofTheSame.where("e.externalName = :name", "name", name));
        List<LoginSession> oldest = ofTheSame.orderedBy("e.dateCreated desc").list(MAX_PER_LOGIN - 1, MAX_PER_LOGIN);
        oldest.forEach(entities::remove);
    }

    /**
     * Who is signed in with a value.
     *
     * @param remembered whether the value came as one of a sign-in that is to be remembered
     */
    public Optional<Caller> caller(String value, boolean remembered) {
        return signIn(value)
                .filter(loginSession -> loginSession.isRemembered() == remembered)
                .flatMap(this::caller);
    }

    private Optional<Caller> caller(LoginSession loginSession) {
        if (loginSession.externalName().isPresent()) {
            return Optional.of(loginSession)
                    .filter(external -> external.isValid(clock.instant(), Instant.EPOCH))
                    .map(external -> externalCallers.caller(
                            external.externalName().orElseThrow(), external.externalGroups(), Caller.Way.COOKIE));
        }
        return loginSession
                .loginId()
                .flatMap(directoryCache::login)
                .filter(user -> loginSession.isValid(clock.instant(), user.signInsSince()))
                .map(user -> user.caller(Caller.Way.COOKIE));
    }

    /** Values that are none are not remembered, so that nobody can crowd out those that are. By primary key. */
    private Optional<LoginSession> signIn(String value) {
        if (!Tokens.isPlausible(value)) {
            return Optional.empty();
        }
        String digest = Tokens.digest(value);
        @Nullable LoginSession known = recent.getIfPresent(digest);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<LoginSession> found =
                database.call(entities -> entities.find(LoginSession.class, BEFORE_ACCOUNTS, digest));
        found.ifPresent(loginSession -> recent.put(digest, loginSession));
        return found;
    }

    /** Signs out, for good; a value that is none changes nothing. */
    public void close(String value) {
        String digest = Tokens.digest(value);
        database.run(entities ->
                entities.find(LoginSession.class, BEFORE_ACCOUNTS, digest).ifPresent(entities::remove));
        recent.invalidate(digest);
    }

    /**
     * The sign-ins of a user that were ended.
     *
     * @param userId the id of the login, or the name of somebody who is kept elsewhere
     * @param accountIds the accounts of the login; none of somebody who is kept elsewhere
     * @param count how many
     */
    public record Closed(String userId, Set<String> accountIds, int count) {
        /** Copies the ids. */
        public Closed {
            accountIds = Set.copyOf(accountIds);
        }
    }

    /**
     * Ends every sign-in of a user; empty if there is no such user and nobody of that name is signed in. By the indexes
     * {@code sign_in_login} and {@code sign_in_external}.
     *
     * @param name the id or the email address of a login, or the name of somebody who is kept elsewhere
     */
    public Optional<Closed> closeAll(String name) {
        Optional<User> user = directoryCache.login(name).or(() -> directoryCache.loginByEmail(name));
        int count = database.call(entities -> entities.query(LoginSession.class, BEFORE_ACCOUNTS)
                        .where("e.externalName = :name", "name", name)
                        .delete()
                + user.map(known -> entities.query(LoginSession.class, BEFORE_ACCOUNTS)
                                .where("e.loginId = :login", "login", known.id())
                                .delete())
                        .orElse(0));
        recent.invalidateAll();
        return user.isEmpty() && count == 0
                ? Optional.empty()
                : Optional.of(new Closed(
                        user.map(User::id).orElse(name),
                        user.map(User::accountIds).orElse(Set.of()),
                        count));
    }

    @Override
    public String name() {
        return "expired sign-ins";
    }

    /** By the index {@code sign_in_expires}. */
    @Override
    public int run(Instant now) {
        return database.call(entities -> entities.query(LoginSession.class, BEFORE_ACCOUNTS)
                .where("e.expires <= :now", "now", now.atOffset(ZoneOffset.UTC))
                .delete());
    }
}
