package org.switchboard.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.switchboard.job.CleanupJob;

/** Says in the log how many failures were left out there, also when none follows. */
@ApplicationScoped
public class OmittedFailuresJob implements CleanupJob {
    @Override
    public String what() {
        return "failures left out of the log";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int sweep(Instant now) {
        ApiExceptionMapper.failures().tellLeftOut();
        return 0;
    }
}
