package org.switchboard.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whoever drains is not ready for more. Asked before the start is over, as {@link DatabaseReady} is, it touches nothing. */
@Readiness
@ApplicationScoped
public class NotDraining implements HealthCheck {
    @Inject
    private StartUp startUp;

    @Inject
    private Instance<Drain> drain;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("serving")
                .status(startUp.isOver() && drain.get().since().isEmpty())
                .build();
    }
}
