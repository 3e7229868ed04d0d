package org.switchboard.backup;

/** That a backup is not restored; the database is as it was. */
final class RestoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param why what to tell whoever asked for it */
    RestoreException(String why) {
        super(why);
    }
}
