package org.switchboard.door.http;

import jakarta.ws.rs.WebApplicationException;
import org.switchboard.operation.Fault;

/** Carries an error through code that can only throw. */
public final class FaultThrown extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    /** Carries the error. */
    public FaultThrown(Fault fault) {
        super(FaultMapper.answer(fault));
        this.fault = fault;
    }

    /** The error. */
    public Fault fault() {
        return fault;
    }
}
