package org.switchboard.request;

import java.util.Set;
import org.switchboard.error.ApiException;
import org.switchboard.error.PreconditionFailedException;

/**
 * What a change is conditional on ({@code If-Match}, RFC 9110 section 13.1.1).
 *
 * @param versions the versions that it may be made to; none means any that exists
 */
public record IfMatch(Set<Long> versions) {
    /** Copies the versions. */
    public IfMatch {
        versions = Set.copyOf(versions);
    }

    /**
     * Ends the work if what is stored is of another version.
     *
     * @throws ApiException if so
     */
    public void check(long version) {
        if (!versions.isEmpty() && !versions.contains(version)) {
            throw new PreconditionFailedException(
                    "It has changed since: its ETag is now \"" + version + "\". Read it again; nothing was done");
        }
    }
}
