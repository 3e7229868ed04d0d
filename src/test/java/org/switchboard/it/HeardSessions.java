package org.switchboard.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.switchboard.session.event.SessionChangedEvent;

/** Hears of changes of sessions inside the server, as a feature would. */
@ApplicationScoped
public class HeardSessions {
    private final List<String> stored = new CopyOnWriteArrayList<>();

    void hear(@Observes SessionChangedEvent event) {
        event.entities().afterCommit(() -> stored.add(event.kind() + " " + event.sessionId()));
    }

    /** Each kind with its session. */
    public List<String> stored() {
        return List.copyOf(stored);
    }
}
