package org.switchboard.description;

import java.util.List;
import java.util.Optional;

/** The types of an operation in other languages, as its page shows them. */
public interface TypeSource {
    /** The languages, by the names that {@code ?lang=} takes. */
    List<String> names();

    /** The types that an operation needs; empty for an unknown language or operation. */
    Optional<String> shown(String language, String operation);
}
