package org.switchboard.replay;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * An intended difference: where it occurs, and what our answer says there instead.
 *
 * @param topic the row of the decisions or of {@code docs/differences.md} that decides it
 * @param where the exchanges in which it occurs, always
 * @param ours patterns of our side, by aspect
 */
record Difference(String topic, Predicate<Case> where, Map<String, String> ours) {
    boolean explains(Finding finding) {
        String pattern = ours.get(finding.aspect());
        return pattern != null && finding.ours().matches("(?s)" + pattern);
    }

    /** The aspects in which it should be seen and is not. */
    List<String> missingFrom(List<Finding> findings) {
        return ours.keySet().stream()
                .filter(aspect ->
                        findings.stream().noneMatch(finding -> finding.aspect().equals(aspect) && explains(finding)))
                .sorted()
                .toList();
    }
}
