package org.switchboard.operation.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.switchboard.contract.sessions.AddConferenceMember;
import org.switchboard.contract.sessions.MakeConference;
import org.switchboard.contract.sessions.PatchConferenceMember;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.operation.Operation;
import org.switchboard.operation.Verb;
import org.switchboard.session.ConferenceService;

/** The operations on conferences. */
@ApplicationScoped
public class ConferenceOperations {
    private static final String CONFERENCE = "/sessions/{sessionId}/conference";

    @Inject
    private ConferenceService conferenceService;

    @Produces
    Operation<MakeConference, SessionInfo> make() {
        return Operation.of(
                SessionAnswers.writing(
                        MakeConference.class,
                        SessionInfo.class,
                        "Make a call a conference",
                        SessionAnswers.USERS,
                        Verb.POST,
                        CONFERENCE),
                (context, request) -> SessionAnswers.of(conferenceService.make(context.authorized(), request)));
    }

    @Produces
    Operation<AddConferenceMember, SessionInfo> add() {
        return Operation.of(
                SessionAnswers.writing(
                        AddConferenceMember.class,
                        SessionInfo.class,
                        "Dial another party into a call, which becomes a conference if it is none",
                        SessionAnswers.ANY_LOGIN,
                        Verb.POST,
                        CONFERENCE + "/members"),
                (context, request) -> SessionAnswers.of(conferenceService.add(context.authorized(), request)));
    }

    @Produces
    Operation<PatchConferenceMember, SessionInfo> patch() {
        return Operation.of(
                SessionAnswers.writing(
                        PatchConferenceMember.class,
                        SessionInfo.class,
                        "Hold or mute a member of a conference",
                        SessionAnswers.USERS,
                        Verb.PATCH,
                        CONFERENCE + "/members/{callSid}"),
                (context, request) -> SessionAnswers.of(conferenceService.patch(context.authorized(), request)));
    }
}
