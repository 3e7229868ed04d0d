package org.switchboard.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.switchboard.session.event.SessionChangedEvent;
import org.switchboard.session.event.SessionEvents;

/** An observer that remembers which changes it was told of, and which of them came to be stored. */
final class ObservedSessions {
    private static final Consumer<SessionChangedEvent> NOTHING = event -> {};

    private final List<SessionChangedEvent> fired = new CopyOnWriteArrayList<>();
    private final List<SessionChangedEvent> stored = new CopyOnWriteArrayList<>();
    private volatile Consumer<SessionChangedEvent> more = NOTHING;

    SessionEvents events() {
        return new SessionEvents(event -> true, this::observe);
    }

    private void observe(SessionChangedEvent event) {
        fired.add(event);
        event.entities().afterCommit(() -> stored.add(event));
        more.accept(event);
    }

    /** Does something more with each event, inside its transaction. */
    void with(Consumer<SessionChangedEvent> observer) {
        more = observer;
    }

    void forget() {
        fired.clear();
        stored.clear();
        more = NOTHING;
    }

    /** What was fired, whether or not it was stored. */
    List<SessionChangedEvent> fired() {
        return List.copyOf(fired);
    }

    /** What was stored, in the order of the commits. */
    List<SessionChangedEvent> stored() {
        return List.copyOf(stored);
    }
}
