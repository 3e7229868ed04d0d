package org.switchboard.session.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.support.NewDatabase;

/** For whom an event of a session is made. */
class SessionEventsTest {
    private static NewDatabase database;

    private final List<SessionChangedEvent> made = new ArrayList<>();
    private final List<SessionChangedEvent> heard = new ArrayList<>();

    @BeforeAll
    static void open() {
        database = NewDatabase.onH2("events");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void whoObservesHearsEach() {
        SessionEvents events = new SessionEvents(event -> true, heard::add);

        fireTwice(events);

        assertThat(heard).hasSize(2).isEqualTo(made);
    }

    @Test
    void onceNobodyWasFoundNoneIsMade() {
        SessionEvents events = new SessionEvents(event -> false, heard::add);

        fireTwice(events);

        assertThat(made).hasSize(1);
        assertThat(heard).isEmpty();
    }

    @Test
    void noneIsMadeInADryRun() {
        SessionEvents events = new SessionEvents(event -> true, heard::add);

        database.transactions().dryRun(entities -> {
            events.fire(entities, () -> event(entities));
            return true;
        });

        assertThat(made).isEmpty();
    }

    private void fireTwice(SessionEvents events) {
        database.transactions().run(entities -> {
            events.fire(entities, () -> event(entities));
            events.fire(entities, () -> event(entities));
        });
    }

    private SessionChangedEvent event(ScopedEntities entities) {
        SessionChangedEvent event = new SessionChangedEvent(
                SessionChangedEvent.Kind.CHANGED,
                entities,
                "acme",
                "s-1",
                2,
                "alice@acme.example",
                Instant.EPOCH,
                null,
                null,
                List.of(),
                null);
        made.add(event);
        return event;
    }
}
