package org.switchboard.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.messaging.SendMessage;
import org.switchboard.contract.sessions.AddConferenceMember;
import org.switchboard.contract.sessions.AddSessionLog;
import org.switchboard.contract.sessions.DeleteChatMember;
import org.switchboard.contract.sessions.EndSession;
import org.switchboard.contract.sessions.HoldSession;
import org.switchboard.contract.sessions.InviteChatMember;
import org.switchboard.contract.sessions.MakeConference;
import org.switchboard.contract.sessions.PatchConferenceMember;
import org.switchboard.contract.sessions.PatchSession;
import org.switchboard.contract.sessions.RedirectSession;
import org.switchboard.contract.sessions.RejectSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.error.ApiException;
import org.switchboard.request.RequestContext;
import org.switchboard.session.ModelledSession.Person;

/** Something that somebody does to a session, and what it is to do to the model. */
record ModelledAct(String name, Doing doing, Modelling modelling) {
    interface Doing {
        WriteResult<?> at(Desk desk, RequestContext context, ModelledSession session);
    }

    interface Modelling {
        Optional<Class<? extends ApiException>> on(ModelledSession session, Person who);
    }

    @Override
    public String toString() {
        return name;
    }

    static ModelledAct state(SessionCallState state) {
        return patch(state, null, null, null);
    }

    static ModelledAct queue(SessionQueueStates state, boolean named) {
        @Nullable String queue = named ? "support" : null;
        return new ModelledAct(
                "queue " + state + (named ? " of Support" : ""),
                (desk, context, on) -> desk.control.patch(context, Desk.with(new PatchSession(), r -> {
                    r.sessionId = on.id;
                    r.queueState = state;
                    r.ringQueueId = queue;
                })),
                (on, who) -> on.become(state, queue, who));
    }

    static ModelledAct patch(
            @Nullable SessionCallState call,
            @Nullable SessionQueueStates queue,
            @Nullable SessionHoldReasons reason,
            @Nullable String console) {
        return new ModelledAct(
                "patch call " + call + ", queue " + queue + ", reason " + reason + ", console " + console,
                (desk, context, on) -> desk.control.patch(context, Desk.with(new PatchSession(), r -> {
                    r.sessionId = on.id;
                    r.callState = call;
                    r.queueState = queue;
                    r.holdReason = reason;
                    r.consoleData = console;
                })),
                (on, who) -> {
                    List<Function<ModelledSession, Optional<Class<? extends ApiException>>>> parts = new ArrayList<>();
                    if (console != null) {
                        parts.add(m -> m.console(console));
                    }
                    if (call == SessionCallState.Hold) {
                        parts.add(m -> m.hold(reason, who));
                    } else if (call != null) {
                        parts.add(m -> m.become(call, who));
                    }
                    if (reason != null && call != SessionCallState.Hold) {
                        parts.add(m -> m.holdReason(reason, who));
                    }
                    if (queue != null) {
                        parts.add(m -> m.become(queue, null, who));
                    }
                    return parts.stream()
                            .map(part -> part.apply(on))
                            .flatMap(Optional::stream)
                            .findFirst();
                });
    }

    static ModelledAct hold(@Nullable String leg, @Nullable SessionHoldReasons reason) {
        return new ModelledAct(
                "hold " + leg + ' ' + reason,
                (desk, context, on) -> desk.control.hold(context, Desk.with(new HoldSession(), r -> {
                    r.sessionId = on.id;
                    r.callSid = leg == null ? null : sid(desk, on, leg);
                    r.reason = reason;
                })),
                (on, who) -> on.holdCall(leg, reason, who));
    }

    static ModelledAct endLeg(String leg) {
        return new ModelledAct(
                "end the leg of " + leg,
                (desk, context, on) -> desk.control.end(context, Desk.with(new EndSession(), r -> {
                    r.sessionId = on.id;
                    r.callSid = sid(desk, on, leg);
                })),
                (on, who) -> on.endLeg(leg));
    }

    /** The call SID of a member; what is no member's identity is a call SID itself. */
    private static String sid(Desk desk, ModelledSession on, String leg) {
        return desk.stored(on.id).members.stream()
                .filter(member -> leg.equals(member.identity) && member.callSid != null)
                .map(member -> String.valueOf(member.callSid))
                .findFirst()
                .orElse(leg.startsWith("CA") ? leg : "CAnone");
    }

    static ModelledAct end() {
        return new ModelledAct(
                "end",
                (desk, context, on) -> desk.control.end(context, Desk.with(new EndSession(), r -> r.sessionId = on.id)),
                (on, who) -> on.end());
    }

    static ModelledAct reject() {
        return new ModelledAct(
                "reject",
                (desk, context, on) ->
                        desk.control.reject(context, Desk.with(new RejectSession(), r -> r.sessionId = on.id)),
                (on, who) -> on.reject());
    }

    static ModelledAct log(String text) {
        return new ModelledAct(
                "log " + text,
                (desk, context, on) -> desk.control.log(context, Desk.with(new AddSessionLog(), r -> {
                    r.sessionId = on.id;
                    r.message = text;
                })),
                (on, who) -> on.log(text));
    }

    static ModelledAct send(String text) {
        return new ModelledAct(
                "send " + text,
                (desk, context, on) -> desk.messageService.send(context, Desk.with(new SendMessage(), r -> {
                    r.sessionId = on.id;
                    r.body = text;
                })),
                (on, who) -> on.send());
    }

    static ModelledAct invite(String party) {
        return new ModelledAct(
                "invite " + party,
                (desk, context, on) -> desk.chatMembers.invite(context, Desk.with(new InviteChatMember(), r -> {
                    r.sessionId = on.id;
                    r.memberToAdd = party;
                })),
                (on, who) -> on.invite(party));
    }

    static ModelledAct remove(String party) {
        return new ModelledAct(
                "remove " + party,
                (desk, context, on) -> desk.chatMembers.remove(context, Desk.with(new DeleteChatMember(), r -> {
                    r.sessionId = on.id;
                    r.memberId = party;
                })),
                (on, who) -> on.remove(party));
    }

    static ModelledAct confer(@Nullable String leg) {
        return new ModelledAct(
                "confer " + leg,
                (desk, context, on) -> desk.conferenceService.make(context, Desk.with(new MakeConference(), r -> {
                    r.sessionId = on.id;
                    r.callSid = leg;
                })),
                (on, who) -> on.confer(leg));
    }

    static ModelledAct add(String party, boolean answers) {
        return new ModelledAct(
                "add " + party + (answers ? "" : ", who does not answer"),
                (desk, context, on) -> {
                    desk.telephony.answers(answers);
                    return desk.conferenceService.add(context, Desk.with(new AddConferenceMember(), r -> {
                        r.sessionId = on.id;
                        r.destination = party;
                    }));
                },
                (on, who) -> on.addToConference(party, answers));
    }

    static ModelledAct patchMember(String party, @Nullable Boolean hold, @Nullable Boolean muted) {
        return new ModelledAct(
                "member " + party + " hold " + hold + ", muted " + muted,
                (desk, context, on) -> {
                    String sid = sid(desk, on, party);
                    return desk.conferenceService.patch(context, Desk.with(new PatchConferenceMember(), r -> {
                        r.sessionId = on.id;
                        r.callSid = sid;
                        r.hold = hold;
                        r.muted = muted;
                    }));
                },
                (on, who) -> on.patchMember(party, hold, muted));
    }

    static ModelledAct redirect(@Nullable String party) {
        return new ModelledAct(
                "redirect to " + party,
                (desk, context, on) -> desk.control.redirect(context, Desk.with(new RedirectSession(), r -> {
                    r.sessionId = on.id;
                    r.destination = party == null ? "@@" : party;
                })),
                (on, who) -> on.redirect(party, who));
    }
}
