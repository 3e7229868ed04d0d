package org.switchboard.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts of a request that say something: what is empty or blank counts as left out. */
public final class NonBlank {
    private NonBlank() {}

    /** A text that is there and not blank. */
    public static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(there -> !there.isBlank());
    }

    /** Those texts of a list that are there and not blank. */
    public static Set<String> given(@Nullable List<@Nullable String> texts) {
        return texts == null
                ? Set.of()
                : texts.stream()
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
