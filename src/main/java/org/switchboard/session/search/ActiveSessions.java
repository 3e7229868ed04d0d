package org.switchboard.session.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.calls.GetActiveCallsResponse;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.DirectoryLookup;
import org.switchboard.error.ApiException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.DatabaseKind;
import org.switchboard.persistence.LikePattern;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.RequestContext;
import org.switchboard.session.LiveSession;
import org.switchboard.session.Member;
import org.switchboard.session.SessionDefaults;
import org.switchboard.session.SessionRepository;
import org.switchboard.session.SessionTables;

/** What is live: the sessions that a caller is in, and the calls of an account. Thread-safe. */
@Singleton
public class ActiveSessions {
    /** How many are shown at most: the newest. */
    public static final int MAX = 1000;

    private final Transactions database;
    private final Clock clock;

    @Inject
    ActiveSessions(Transactions database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The sessions that have not ended and of which the caller is a member, with or without an endpoint, newest first. By the
     * index {@code session_live_member} on PostgreSQL, on H2 among all live ones.
     */
    public List<SessionInfo> of(RequestContext context) {
        AccountScope scope = context.scopeOf(Set.of());
        return database.call(entities -> {
            List<LiveSession> found = withMember(
                            entities, scope, context.caller().email())
                    .orderedBy("e.dateCreated desc, e.id desc")
                    .list(0, MAX);
            return SessionRepository.shown(entities, found, SessionTables.LIVE);
        });
    }

    private static ScopedQuery<LiveSession> withMember(ScopedEntities entities, AccountScope scope, String email) {
        ScopedQuery<LiveSession> live = live(entities, scope);
        String key = Member.key(email);
        return entities.database() == DatabaseKind.POSTGRESQL
                ? live.where(
                        "SQL('(string_to_array(?, ''|'') @> array[cast(? as text)])', e.memberKeys, :member) = true",
                        "member",
                        key)
                : live.where("e.memberKeys like :member", "member", LikePattern.containing('|' + key + '|'));
    }

    private static ScopedQuery<LiveSession> live(ScopedEntities entities, AccountScope scope) {
        return entities.query(LiveSession.class, scope).where("e.ended = false");
    }

    /**
     * The Voice sessions that have not ended, newest first. By the index {@code session_live}.
     *
     * @throws ApiException if there is no such account, or it is not the caller's
     */
    public GetActiveCallsResponse calls(RequestContext context, @Nullable String accountId) {
        AccountScope scope =
                context.scopeOf(SessionDefaults.optional(accountId).map(Set::of).orElse(Set.of()));
        Instant now = clock.instant();
        GetActiveCallsResponse response = new GetActiveCallsResponse();
        response.calls = database.call(entities -> {
            scope.single().ifPresent(account -> DirectoryLookup.requireAccount(entities, account));
            return new ArrayList<>(live(entities, scope)
                    .where("e.channel = :voice", "voice", FlowChannels.Voice)
                    .orderedBy("e.dateCreated desc, e.id desc")
                    .list(0, MAX)
                    .stream()
                    .map(session -> CallMapper.of(session, now))
                    .toList());
        });
        return response;
    }

    /** For how long a session has been silent. */
    static Duration silence(LiveSession session, Instant now) {
        return Duration.between(session.dateLastLife().toInstant(), now);
    }
}
