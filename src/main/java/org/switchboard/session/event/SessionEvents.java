package org.switchboard.session.event;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.switchboard.persistence.ScopedEntities;

/**
 * Tells the observers of {@link SessionChangedEvent}. Who observes does not change while a server runs, so once nobody was
 * found nothing is made for nobody. Thread-safe.
 */
@Singleton
public class SessionEvents {
    private final Predicate<SessionChangedEvent> isObserved;
    private final Consumer<SessionChangedEvent> observers;
    private volatile boolean unobserved;

    @Inject
    SessionEvents(Event<SessionChangedEvent> event, BeanManager beans) {
        this(changed -> !beans.resolveObserverMethods(changed).isEmpty(), event::fire);
    }

    /**
     * Events that go elsewhere than through CDI.
     *
     * @param isObserved whether anybody observes an event
     * @param observers who does
     */
    public SessionEvents(Predicate<SessionChangedEvent> isObserved, Consumer<SessionChangedEvent> observers) {
        this.isObserved = isObserved;
        this.observers = observers;
    }

    /** Whether an event of a transaction may have an observer. */
    public boolean isObserved(ScopedEntities entities) {
        return !unobserved && !entities.isDryRun();
    }

    /** Fires an event of a transaction, which is made only if it may have an observer. */
    public void fire(ScopedEntities entities, Supplier<SessionChangedEvent> changed) {
        if (!isObserved(entities)) {
            return;
        }
        SessionChangedEvent event = changed.get();
        if (isObserved.test(event)) {
            observers.accept(event);
        } else {
            unobserved = true;
        }
    }
}
