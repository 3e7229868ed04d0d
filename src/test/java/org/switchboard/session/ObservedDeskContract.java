package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.switchboard.contract.sessions.DeleteSessions;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.request.RequestContext;
import org.switchboard.session.event.SessionChangedEvent;
import org.switchboard.session.event.SessionChangedEvent.Kind;
import org.switchboard.support.Engine;

/** A desk whose changes are observed, and forgotten at the beginning of each test. */
abstract class ObservedDeskContract extends DeskContract {
    ObservedDeskContract(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void forgetWhatOtherTestsDid() {
        observed().forget();
        delete(desk.context("admin"));
        observed().forget();
    }

    ObservedSessions observed() {
        return desk.installation.observed;
    }

    SessionChangedEvent only(Kind kind) {
        assertThat(kinds()).containsExactly(kind);
        return observed().stored().get(0);
    }

    List<Kind> kinds() {
        return observed().stored().stream().map(SessionChangedEvent::kind).toList();
    }

    static SessionInfo before(SessionChangedEvent event) {
        return Objects.requireNonNull(event.before());
    }

    static SessionInfo after(SessionChangedEvent event) {
        return Objects.requireNonNull(event.after());
    }

    /** What was made until now is not looked at. */
    String opened(String id) {
        observed().forget();
        return id;
    }

    String ended() {
        String id = desk.call();
        desk.end("alice", id);
        return id;
    }

    String archived() {
        String id = ended();
        desk.daysPass(16);
        desk.sweepArchive();
        return opened(id);
    }

    void openUnder(String key) {
        desk.installation.open("alice", Asking.aRequest(), key);
    }

    void delete(RequestContext context) {
        desk.bulkDeletion.delete(context, Desk.with(new DeleteSessions(), r -> {
            r.accountId = "acme";
            r.startDateTime = "2020-01-01T00:00:00Z";
            r.endDateTime = "2030-01-01T00:00:00Z";
        }));
    }
}
