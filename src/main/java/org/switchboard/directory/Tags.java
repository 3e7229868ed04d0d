package org.switchboard.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.LikePattern;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.text.NonBlank;

/**
 * The tags of an entry: IDs of what whoever gives them knows by name, since the server keeps no list of tags. They stand in
 * one column between bars, {@code |a|b|}, so that no list of entries asks for them one by one.
 */
public final class Tags {
    /** An entry without tags, as it is stored. */
    static final String NONE = "";

    private static final String FIELD = "TagIds";
    private static final int MAX = 20;
    private static final String BAR = "|";

    private Tags() {}

    /** Notes what keeps IDs from being those of tags. */
    public static void check(FieldErrors faults, @Nullable List<@Nullable String> ids) {
        Set<String> given = NonBlank.given(ids);
        faults.checkSize(FIELD, given.size(), MAX);
        if (!given.stream().allMatch(DirectoryEntity::isId)) {
            faults.add("InvalidValue", FIELD, "has an ID that is none; each " + DirectoryEntity.ID_RULE);
        }
    }

    /** As they are stored: each once, in order. */
    static String stored(List<@Nullable String> ids) {
        Set<String> sorted = new TreeSet<>(NonBlank.given(ids));
        return sorted.isEmpty() ? NONE : BAR + String.join(BAR, sorted) + BAR;
    }

    /** As they are shown; null if there are none, so that entries without tags look as they always did. */
    static @Nullable List<@Nullable String> shown(String stored) {
        return stored.isEmpty()
                ? null
                : new ArrayList<@Nullable String>(List.of(stored.substring(1).split("[|]")));
    }

    /** Narrows a selection to what has all of the tags. By the index {@code customer_tags} or {@code endpoint_tags}. */
    public static void narrow(
            ScopedQuery<?> scopedQuery, ScopedEntities entities, @Nullable List<@Nullable String> ids) {
        Set<String> given = new TreeSet<>(NonBlank.given(ids));
        if (given.isEmpty()) {
            return;
        }
        entities.planByValues();
        scopedQuery.where("e.tagIds <> ''");
        int number = 0;
        for (String id : given) {
            String parameter = "tag" + number++;
            scopedQuery.where("e.tagIds like :" + parameter, parameter, LikePattern.containing(BAR + id + BAR));
        }
    }
}
