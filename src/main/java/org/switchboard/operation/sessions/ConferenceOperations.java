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
import org.switchboard.session.call.ConferenceService;

/** The operations on conferences. */
@ApplicationScoped
public class ConferenceOperations {
    private static final String CONFERENCE = "/sessions/{sessionId}/conference";

    @Inject
    private ConferenceService conferenceService;

    @Produces
    Operation<MakeConference, SessionInfo> make() {
        return Operation.of(
                SessionOutcomes.writing(
                        MakeConference.class,
                        SessionInfo.class,
                        "Make a call a conference",
                        SessionOutcomes.USERS,
                        Verb.POST,
                        CONFERENCE),
                (context, request) ->
                        SessionOutcomes.of(conferenceService.make(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<AddConferenceMember, SessionInfo> add() {
        return Operation.of(
                SessionOutcomes.writing(
                        AddConferenceMember.class,
                        SessionInfo.class,
                        "Dial another party into a call, which becomes a conference if it is none",
                        SessionOutcomes.ANY_LOGIN,
                        Verb.POST,
                        CONFERENCE + "/members"),
                (context, request) ->
                        SessionOutcomes.of(conferenceService.add(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<PatchConferenceMember, SessionInfo> patch() {
        return Operation.of(
                SessionOutcomes.writing(
                        PatchConferenceMember.class,
                        SessionInfo.class,
                        "Hold or mute a member of a conference",
                        SessionOutcomes.USERS,
                        Verb.PATCH,
                        CONFERENCE + "/members/{callSid}"),
                (context, request) ->
                        SessionOutcomes.of(conferenceService.patch(context.requireNamedAccount(), request)));
    }
}
