package org.switchboard.session;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.switchboard.support.Engine;

/** What may be done to one session, what it does to it, and what is refused, on PostgreSQL. */
class SessionServiceOnPostgresTest {
    private static final Desk DESK = Desk.on(Engine.POSTGRES);

    @AfterAll
    static void close() {
        DESK.close();
    }

    @Nested
    class CallStates extends CallStatesContract {
        CallStates() {
            super(DESK);
        }
    }

    @Nested
    class Patching extends PatchContract {
        Patching() {
            super(DESK);
        }
    }

    @Nested
    class Holding extends HoldContract {
        Holding() {
            super(DESK);
        }
    }

    @Nested
    class Ending extends EndContract {
        Ending() {
            super(DESK);
        }
    }

    @Nested
    class Outcome extends OutcomeContract {
        Outcome() {
            super(DESK);
        }
    }

    @Nested
    class Queue extends QueueContract {
        Queue() {
            super(DESK);
        }
    }

    @Nested
    class DryRuns extends DryRunContract {
        DryRuns() {
            super(DESK);
        }
    }

    @Nested
    class AnotherAccount extends SessionOfAnotherAccountContract {
        AnotherAccount() {
            super(DESK);
        }
    }

    @Nested
    class Redirecting extends RedirectContract {
        Redirecting() {
            super(DESK);
        }
    }

    @Nested
    class CarrierCommands extends CarrierCommandsContract {
        CarrierCommands() {
            super(DESK);
        }
    }

    @Nested
    class Log extends SessionLogContract {
        Log() {
            super(DESK);
        }
    }
}
