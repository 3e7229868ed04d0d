package org.switchboard.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Says that the start is over, so that whoever would end a server that hangs lets it migrate its database first. */
@Startup
@ApplicationScoped
public class StartupHealthCheck implements HealthCheck {
    @Inject
    private StartupState startupState;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("start").status(startupState.isOver()).build();
    }
}
