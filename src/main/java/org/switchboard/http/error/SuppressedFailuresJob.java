package org.switchboard.http.error;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.switchboard.job.ScheduledJob;

/** Says in the log how many failures were left out there, also when none follows. */
@ApplicationScoped
public class SuppressedFailuresJob implements ScheduledJob {
    @Override
    public String name() {
        return "failures left out of the log";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int run(Instant now) {
        ApiExceptionMapper.failures().reportSuppressed();
        return 0;
    }
}
