package org.switchboard.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whoever drains is not ready for more. Asked before the start is over, it touches nothing. */
@Readiness
@ApplicationScoped
public class DrainHealthCheck implements HealthCheck {
    @Inject
    private StartupState startupState;

    @Inject
    private Instance<Drain> drain;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("serving")
                .status(startupState.isOver() && drain.get().since().isEmpty())
                .build();
    }
}
