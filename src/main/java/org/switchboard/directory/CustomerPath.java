package org.switchboard.directory;

import java.util.List;

/**
 * A customer with the customers above it.
 *
 * @param accountId the account of all of them
 * @param steps root first, the customer itself last; never empty
 */
public record CustomerPath(String accountId, List<Step> steps) {
    /** One customer of the path. */
    public record Step(String id, String name) {}

    /** Copies the steps. */
    public CustomerPath {
        steps = List.copyOf(steps);
    }

    /** The customer itself. */
    public Step customer() {
        return steps.get(steps.size() - 1);
    }
}
