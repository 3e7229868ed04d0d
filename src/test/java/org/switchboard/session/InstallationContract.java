package org.switchboard.session;

import static org.switchboard.session.Asking.aRequest;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.persistence.AccountScope;

/** An installation at which it is the same moment at the beginning of each test, and what is stored there. */
abstract class InstallationContract {
    static final AccountScope EVERYWHERE = new AccountScope.All();
    static final String EMOJI = "🎉";

    final Installation installation;

    InstallationContract(Installation installation) {
        this.installation = installation;
    }

    @BeforeEach
    void setTheClock() {
        installation.clock.set(Installation.START);
    }

    Asking aWholeRequest() {
        return aWholeRequest("whole");
    }

    /** Everything that a request can say; the parent is one session per name, so that two requests can be the same. */
    Asking aWholeRequest(String name) {
        String parent = parentOf(name);
        return aRequest().with(r -> {
            r.displayName = "Żółta łódź " + EMOJI;
            r.direction = SessionDirections.Incoming;
            r.callState = SessionCallState.Hold;
            r.fromAddress = "+442071838750";
            r.fromName = "O'Neil \"M\" <&>\r\n\tend";
            r.toAddress = "zoe@example.com";
            r.parentSessionId = parent;
            r.customerId = "northwind-boston";
            r.withAddress = "team:support";
            r.fromPhoneNumber = "(814) 404-3093";
            r.destination = "(814) 404-3093";
            r.memberEmailAddresses = Arrays.asList("mary@acme.example", "BOB@acme.example");
            r.startSession = true;
        });
    }

    String parentOf(String name) {
        WriteResult<SessionInfo> result = installation.open("alice", aRequest(), "parent-of-" + name);
        return result.sessionId();
    }

    SessionInfo stored(String id) {
        return installation.sessionRepository.find(EVERYWHERE, id).orElseThrow().shown();
    }
}
