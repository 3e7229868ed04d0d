package org.switchboard.persistence.connection;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.switchboard.persistence.SqlState;

/**
 * Takes out of our pool what a database says it will not write on: a connection keeps that from the moment when it was
 * made, also after the database takes writes again.
 */
public final class ReadOnlyConnectionEviction implements SQLExceptionOverride {
    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return SqlState.isReadOnly(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
