package org.switchboard.format;

import java.util.Set;

/** Says which types can be whole documents, so that formats can prepare for them. */
public interface DocumentTypes {
    /** The types. */
    Set<Class<?>> types();
}
