package org.switchboard.session.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewOutgoingSession;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldError;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.RequestContext;
import org.switchboard.session.LiveSession;
import org.switchboard.session.Session;
import org.switchboard.session.SessionDefaults;
import org.switchboard.session.WriteResult;
import org.switchboard.session.change.CarrierGateway;
import org.switchboard.session.creation.ReferenceResolver;
import org.switchboard.session.creation.SessionCreation;
import org.switchboard.telephony.CarrierCommand;
import org.switchboard.telephony.CarrierProvider;

/** Calls numbers: opens a Voice session and has the carrier dial. Thread-safe. */
@Singleton
public class OutgoingCallService {
    private static final String CALLER_ID = "CallerId";
    private static final String NUMBER_SHOWN = "FromPhoneNumber";
    private static final String FLOW_NOT_RUN =
            "The flow %s was asked for. This server does not run flows yet: nothing was started.";

    private final SessionCreation sessionCreation;
    private final DirectoryCache directoryCache;
    private final CarrierGateway carrier;

    @Inject
    public OutgoingCallService(SessionCreation sessionCreation, DirectoryCache directoryCache, CarrierGateway carrier) {
        this.sessionCreation = sessionCreation;
        this.directoryCache = directoryCache;
        this.carrier = carrier;
    }

    /**
     * Calls a number. The carrier dials before the session is stored: a call that is not placed leaves no session, and one
     * that is placed twice, because storing failed and the caller tried again under the same key, is one order to the carrier.
     *
     * @throws ApiException if the carrier fails; nothing was stored
     */
    public WriteResult<SessionInfo> call(RequestContext context, NewOutgoingSession request) {
        FieldErrors faults = new FieldErrors();
        faults.require("NumberToDial", request.numberToDial);
        faults.check("NumberToDial", request.numberToDial, Session.MAX_NAME);
        faults.check(CALLER_ID, request.callerId, Session.MAX_NAME);
        faults.check("FlowId", request.flowId, Session.MAX_NAME);
        if (faults.isEmpty() && !ReferenceResolver.isE164(String.valueOf(request.numberToDial))) {
            faults.add("InvalidAddress", "NumberToDial", "is not a number in E.164, such as +18144043093");
        }
        faults.refuseIfAny();
        NewSession session = new NewSession();
        session.channel = FlowChannels.Voice;
        session.direction = SessionDirections.Outgoing;
        session.callState = SessionCallState.Connected;
        session.destination = request.numberToDial;
        session.toAddress = request.numberToDial;
        session.fromPhoneNumber = callerId(context, request);
        try {
            return sessionCreation.open(context, request, session, live -> dial(context, request, live));
        } catch (ValidationException refusal) {
            throw new ValidationException(
                    refusal.fields().stream().map(OutgoingCallService::asCalled).toList());
        }
    }

    /** A fault of the session in the words of whoever asked for a call. */
    private static FieldError asCalled(FieldError fault) {
        return fault.field().equals(NUMBER_SHOWN)
                ? new FieldError(
                        fault.code(),
                        CALLER_ID,
                        fault.message().replace('\'' + NUMBER_SHOWN + '\'', '\'' + CALLER_ID + '\''))
                : fault;
    }

    private String callerId(RequestContext context, NewOutgoingSession request) {
        AccountScope scope = context.scope();
        return SessionDefaults.optional(request.callerId)
                .or(() -> scope.single().flatMap(directoryCache::anyPhoneNumber))
                .orElseThrow(
                        () -> new ValidationException(
                                FieldErrors.fault(
                                        "Required",
                                        CALLER_ID,
                                        scope.single().isPresent()
                                                ? "is missing, and the account owns no number"
                                                : "is missing: your login does not have exactly one account; name a number or 'accountId'")));
    }

    private List<String> dial(RequestContext context, NewOutgoingSession request, LiveSession session) {
        String number = String.valueOf(request.numberToDial);
        CarrierProvider.Done dialed = carrier.place(
                context,
                CarrierGateway.idFor(context),
                new CarrierCommand.Dial(session.fromPhoneNumber().orElse(""), number));
        session.dialed(dialed.sid(), dialed.answered());
        String called = "Called " + number + carrier.logSuffix()
                + (dialed.answered() ? ", which says that it was answered" : "");
        return SessionDefaults.optional(request.flowId)
                .map(flow -> List.of(called, FLOW_NOT_RUN.formatted(flow)))
                .orElse(List.of(called));
    }
}
