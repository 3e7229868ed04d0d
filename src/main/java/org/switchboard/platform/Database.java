package org.switchboard.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives the entity manager of the current transaction to whoever injects it, and closes the pool at the end. */
@ApplicationScoped
public class Database {
    @Produces
    @PersistenceContext(unitName = "switchboard")
    private EntityManager entityManager;

    void close(@Observes Shutdown shutdown) {
        ConnectionPool.closeAll();
    }
}
