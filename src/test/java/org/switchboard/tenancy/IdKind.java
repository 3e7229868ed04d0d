package org.switchboard.tenancy;

/** Whose an id is. */
enum IdKind {
    /** Of something in the caller's own account. */
    OWN,
    /** Of something in another account. */
    FOREIGN,
    /** Of nothing. */
    MISSING,
    /** No id at all. */
    MALFORMED
}
