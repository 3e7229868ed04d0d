package org.switchboard.persistence.connection;

/** How the database was seen to be. */
enum DatabaseState {
    WRITABLE("answers and takes writes"),
    READ_ONLY("answers and takes no writes"),
    AWAY("does not answer");

    private final String text;

    DatabaseState(String text) {
        this.text = text;
    }

    /** What it does then, for the log. */
    String text() {
        return text;
    }
}
