package org.switchboard.persistence;

import java.time.Duration;
import java.util.Optional;

/**
 * Behind which a writer must put its rows, since readers may have read all before it. Immutable.
 *
 * @param last the last place that somebody may have read; none in an empty table
 * @param tolerance by how much a row's date may be put off; what is further ahead was dated by a clock that is wrong
 */
public record MinimumPosition(Optional<TablePosition> last, Duration tolerance) {
    /** The place that a row is to get: the one that it has, if that is behind this one; else the next with a later date. */
    public TablePosition behind(TablePosition wanted) {
        return last.filter(tablePosition -> wanted.compareTo(tablePosition) <= 0)
                .filter(tablePosition -> isWithinTolerance(tablePosition, wanted))
                .map(wanted::moved)
                .orElse(wanted);
    }

    private boolean isWithinTolerance(TablePosition tablePosition, TablePosition wanted) {
        return !tablePosition.date().isAfter(wanted.date().plus(tolerance));
    }

    /** Whether a row of that date would be lost to readers, for a clock differs by more than the tolerance. */
    boolean isOutOfReach(TablePosition wanted) {
        return last.filter(tablePosition -> !isWithinTolerance(tablePosition, wanted))
                .isPresent();
    }
}
