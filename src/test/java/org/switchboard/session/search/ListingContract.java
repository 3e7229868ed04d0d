package org.switchboard.session.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.switchboard.contract.sessions.ListSessions;
import org.switchboard.contract.sessions.ListSessionsResponse;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.request.RequestContext;
import org.switchboard.session.StoredSessions;
import org.switchboard.support.Engine;

/** What tests of lists have in common: sessions, none at first, and short ways to ask for them. */
abstract class ListingContract {
    final StoredSessions stored;
    final SessionSearch lists;

    ListingContract(Engine engine) {
        stored = StoredSessions.on(engine);
        lists = new SessionSearch(stored.transactions, stored.commitOrder);
    }

    @BeforeEach
    void forgetAllSessions() {
        stored.clear();
    }

    ListSessionsResponse list(RequestContext context, Consumer<ListSessions> fields) {
        ListSessions request = new ListSessions();
        fields.accept(request);
        return lists.list(context, request);
    }

    ListSessionsResponse list(String caller, Consumer<ListSessions> fields) {
        return list(stored.context(caller), fields);
    }

    /** What alice finds. */
    List<String> found(Consumer<ListSessions> fields) {
        return ids(list("alice", fields).items);
    }

    static List<String> ids(List<SessionInfo> sessions) {
        return sessions.stream()
                .map(session -> Objects.requireNonNull(session.id))
                .toList();
    }

    /** Opened by alice, one each second; the oldest first. */
    List<String> opened(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(stored.later(Duration.ofSeconds(1)).open("alice"));
        }
        return ids;
    }
}
