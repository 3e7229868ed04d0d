package org.switchboard.session.listing;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.SortOrders;
import org.switchboard.platform.FieldFaults;

/**
 * An order in which sessions are listed, one that an index serves.
 *
 * @param field by what
 * @param descending whether the greatest come first
 */
record SessionOrder(Field field, boolean descending) {
    /** What can be sorted by. */
    enum Field {
        /** By the indexes {@code session_account_date} and {@code session_date}. */
        dateCreated,
        /** By the index {@code session_completed}; those that have not ended are the greatest. */
        dateCompleted
    }

    /** Reads the order of a request; what is wrong is added to the faults. The newest come first unless it says otherwise. */
    static SessionOrder of(@Nullable String field, @Nullable SortOrders order, FieldFaults faults) {
        Field asked = Field.dateCreated;
        if (field != null && !field.isBlank()) {
            asked = Arrays.stream(Field.values())
                    .filter(each -> each.name().equalsIgnoreCase(field.strip()))
                    .findFirst()
                    .orElse(null);
        }
        if (asked == null) {
            String allowed = Arrays.stream(Field.values()).map(Enum::name).collect(Collectors.joining(", "));
            faults.add("InvalidValue", "SortField", "is not a field by which an index sorts; allowed are " + allowed);
            asked = Field.dateCreated;
        }
        return new SessionOrder(asked, order != SortOrders.Ascend);
    }

    /** The order in JPQL. */
    String inQuery() {
        String direction = descending ? " desc" : "";
        String nulls = field == Field.dateCreated ? "" : descending ? " nulls first" : " nulls last";
        return "e." + field + direction + nulls + ", e.id" + direction;
    }
}
