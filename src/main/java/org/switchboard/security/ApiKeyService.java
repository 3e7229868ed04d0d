package org.switchboard.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.User;
import org.switchboard.directory.audit.AuditTrail;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.ForbiddenException;
import org.switchboard.error.NotFoundException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.Caller;
import org.switchboard.request.IfMatch;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;

/**
 * The API keys of logins. A key that was just looked up is remembered for at most {@link DirectoryCache#STALENESS}, which is
 * how long another server may take a revoked one for good. Thread-safe.
 */
@Singleton
public class ApiKeyService {
    /** What every key begins with, so that people and scanners know one when they see it. */
    public static final String PREFIX = "sbk_";

    /** How many keys a login may have. */
    public static final int MAX_PER_LOGIN = 50;

    private static final int KEY_BYTES = 30;
    private static final int REMEMBERED = 10_000;
    private static final AccountScope BEFORE_ACCOUNTS = new AccountScope.All();

    private final Transactions database;
    private final DirectoryCache directoryCache;
    private final AuditTrail auditTrail;
    private final Clock clock;
    private final Cache<String, ApiKey> recent = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(DirectoryCache.STALENESS)
            .build();

    @Inject
    ApiKeyService(Transactions database, DirectoryCache directoryCache, AuditTrail auditTrail, Clock clock) {
        this.database = database;
        this.directoryCache = directoryCache;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * A key that was just made.
     *
     * @param key what is known of it from now on
     * @param value the key itself, which is shown now and never again
     */
    public record Made(ApiKey key, String value) {}

    /**
     * Makes a key for a login.
     *
     * @throws ApiException if the login has as many as it may, or is none of the directory's
     */
    public Made make(RequestContext context, String name, ApiKey.Limits limits) {
        User user = directoryCache
                .login(context.caller().loginId())
                .orElseThrow(() ->
                        new ForbiddenException("Your login is kept elsewhere; only users of the directory have keys"));
        String value = PREFIX + Tokens.next(KEY_BYTES);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ApiKey key = new ApiKey(user.id(), name, Tokens.digest(value), now, limits);
        database.run(entities -> {
            long existing = entities.query(ApiKey.class, BEFORE_ACCOUNTS)
                    .where("e.loginId = :login", "login", user.id())
                    .count();
            if (existing >= MAX_PER_LOGIN) {
                throw new ConflictException(
                        "You have " + MAX_PER_LOGIN + " keys, as many as one may; revoke some first");
            }
            entities.add(key);
        });
        auditTrail.note(context, "KeyCreated", user.accountIds(), user.id(), null);
        return new Made(key, value);
    }

    /**
     * The keys of a user whom the caller may see, oldest first. By the index {@code api_key_login}.
     *
     * @throws ApiException if there is no such user where the caller may see it
     */
    public List<ApiKey> list(RequestContext context, String loginId) {
        boolean own = loginId.equals(context.caller().loginId());
        if (!own
                && (!mayKeepOthers(context)
                        || directoryCache.member(context.scope(), loginId).isEmpty() && !seesAll(context))) {
            throw new NotFoundException("User does not exist");
        }
        return database.call(entities -> entities.query(ApiKey.class, own ? BEFORE_ACCOUNTS : context.scope())
                .where("e.loginId = :login", "login", loginId)
                .orderedBy("e.dateCreated, e.id")
                .list());
    }

    /**
     * Revokes a key, of the caller or of a user whom it keeps. By primary key.
     *
     * @throws ApiException if there is no such key where the caller may see it
     */
    public ApiKey revoke(RequestContext context, @Nullable String keyId, Optional<IfMatch> ifMatch) {
        ApiKey revoked = database.call(entities -> {
            ApiKey key = entities.find(ApiKey.class, BEFORE_ACCOUNTS, keyId)
                    .filter(found -> found.loginId().equals(context.caller().loginId()))
                    .or(() -> mayKeepOthers(context)
                            ? entities.find(ApiKey.class, context.scope(), keyId)
                            : Optional.empty())
                    .orElseThrow(() -> new NotFoundException("ApiKey does not exist"));
            ifMatch.ifPresent(expected -> expected.check(ApiKey.VERSION));
            entities.remove(key);
            return key;
        });
        recent.invalidateAll();
        directoryCache
                .login(revoked.loginId())
                .ifPresent(user -> auditTrail.note(context, "KeyRevoked", user.accountIds(), user.id(), null));
        return revoked;
    }

    private static boolean mayKeepOthers(RequestContext context) {
        return context.caller().isSystemAdministrator()
                || context.caller().roles().contains(Role.Manager);
    }

    private static boolean seesAll(RequestContext context) {
        return context.scope() instanceof AccountScope.All;
    }

    /** Whom a key stands for. By the index {@code api_key_digest}. */
    public Optional<Caller> caller(String value) {
        if (!value.startsWith(PREFIX) || !Tokens.isPlausible(value)) {
            return Optional.empty();
        }
        String digest = Tokens.digest(value);
        Optional<ApiKey> key = Optional.ofNullable(recent.getIfPresent(digest));
        if (key.isEmpty()) {
            key = database.call(entities -> entities.query(ApiKey.class, BEFORE_ACCOUNTS)
                    .where("e.digest = :digest", "digest", digest)
                    .first());
            key.ifPresent(found -> recent.put(digest, found));
        }
        return key.filter(found -> found.isValid(clock.instant())).flatMap(this::caller);
    }

    private Optional<Caller> caller(ApiKey key) {
        return directoryCache
                .login(key.loginId())
                .map(user -> user.caller(
                        Caller.Way.API_KEY, key.roles().orElseGet(() -> EnumSet.allOf(Role.class)), key.operations()));
    }
}
