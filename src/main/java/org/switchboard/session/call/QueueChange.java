package org.switchboard.session.call;

import java.util.Optional;
import org.switchboard.contract.sessions.PatchSession;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.directory.DirectoryLookup;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.EndpointType;
import org.switchboard.directory.User;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.session.SessionDefaults;
import org.switchboard.session.change.SessionUpdate;

/** What a patch says of a session's place in a queue. */
final class QueueChange {
    private QueueChange() {}

    /** Finds the fault of naming a queue, or somebody in it, without a state. */
    static void check(PatchSession request, FieldErrors faults) {
        String only = "counts with QueueState only, which is missing";
        if (request.queueState == null && request.ringQueueId != null) {
            faults.add("InvalidValue", "RingQueueId", only);
        }
        if (request.queueState == null && request.queueMemberId != null) {
            faults.add("InvalidValue", "QueueMemberId", only);
        }
    }

    /** Changes the state, where queue and member are of the session's account. */
    static void make(SessionUpdate change, PatchSession request, SessionQueueStates to) {
        Optional<String> ringQueue = SessionDefaults.optional(request.ringQueueId)
                .map(id -> DirectoryLookup.endpoint(change.entities(), change.account(), id)
                        .filter(endpoint -> endpoint.type() == EndpointType.Team)
                        .map(Endpoint::id)
                        .orElseThrow(() -> new ValidationException(FieldErrors.fault(
                                "NotFound", "RingQueueId", "is unknown: no team of this account has this id"))));
        Optional<String> member =
                SessionDefaults.optional(request.queueMemberId).map(id -> queueMember(change, id));
        change.log(change.session().changeState(to, ringQueue, member, change.author()));
    }

    private static String queueMember(SessionUpdate change, String id) {
        return DirectoryLookup.endpoint(change.entities(), change.account(), id)
                .filter(endpoint -> endpoint.type() == EndpointType.User)
                .map(Endpoint::id)
                .or(() -> DirectoryLookup.person(change.entities(), change.account(), id)
                        .map(User::id))
                .orElseThrow(() -> new ValidationException(FieldErrors.fault(
                        "NotFound", "QueueMemberId", "is unknown: no user of this account has this id")));
    }
}
