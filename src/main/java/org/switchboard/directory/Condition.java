package org.switchboard.directory;

import java.util.Set;
import org.switchboard.platform.Refusal;

/**
 * What a change is conditional on ({@code If-Match}, RFC 9110 section 13.1.1).
 *
 * @param versions the versions that it may be made to; none means any that exists
 */
public record Condition(Set<Long> versions) {
    /** Copies the versions. */
    public Condition {
        versions = Set.copyOf(versions);
    }

    void check(Entry entry) {
        if (!versions.isEmpty() && !versions.contains(entry.version())) {
            throw new Refusal(
                    Refusal.Reason.CHANGED_SINCE,
                    "It has changed since: its ETag is now \"" + entry.version()
                            + "\". Read it again; nothing was done");
        }
    }
}
