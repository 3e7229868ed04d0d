package org.switchboard.support;

/** The databases on which the server runs. */
public enum Engine {
    H2,
    POSTGRES;

    /** A new database with the tables of the server, which are empty. */
    public NewDatabase newDatabase(String purpose) {
        return this == H2 ? NewDatabase.onH2(purpose) : NewDatabase.onPostgres(purpose);
    }
}
