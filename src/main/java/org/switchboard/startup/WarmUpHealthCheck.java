package org.switchboard.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.switchboard.monitoring.StartupState;

/**
 * Ready means also that the warm-up is over, if one is wanted. The warm-up is not touched before the application has
 * started, for its configuration is not to be had then.
 */
@Readiness
@ApplicationScoped
public class WarmUpHealthCheck implements HealthCheck {
    @Inject
    private StartupState startupState;

    @Inject
    private WarmUp warmUp;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warm-up")
                .status(startupState.isOver() && warmUp.isOver())
                .build();
    }
}
