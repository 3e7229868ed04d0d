package org.switchboard.session.change;

import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.messaging.MessageInfo;
import org.switchboard.error.ApiException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.request.RequestContext;
import org.switchboard.session.LiveSession;
import org.switchboard.session.SessionAuthor;
import org.switchboard.session.SessionChange;
import org.switchboard.telephony.CarrierCommand;
import org.switchboard.telephony.CarrierProvider;

/**
 * One change of a session that a caller asked for, while it is made: what the session becomes, and what the carrier is told
 * to do. Belongs to one transaction.
 */
public final class SessionUpdate {
    private final SessionChange change;
    private final RequestContext context;
    private final CarrierGateway carrier;
    private final String orderId;
    private int orders;

    SessionUpdate(SessionChange change, RequestContext context, CarrierGateway carrier, String orderId) {
        this.change = change;
        this.context = context;
        this.carrier = carrier;
        this.orderId = orderId;
    }

    /** What else is stored. */
    public ScopedEntities entities() {
        return change.entities();
    }

    public LiveSession session() {
        return change.session();
    }

    public SessionAuthor author() {
        return change.author();
    }

    /** The account in which the session lies, and nothing else. */
    public AccountScope account() {
        return AccountScope.only(session().accountId());
    }

    /** Adds to the session's log. */
    public void log(String message) {
        change.log(message);
    }

    public void log(Optional<String> message) {
        message.ifPresent(change::log);
    }

    /** Says which message was sent in the session. */
    public void sent(MessageInfo message) {
        change.sent(message);
    }

    /**
     * Has the carrier do something, unless it is a dry run.
     *
     * @throws ApiException if it was not done
     */
    public CarrierProvider.Done order(CarrierCommand carrierCommand) {
        return carrier.place(context, orderId + '/' + orders++, carrierCommand);
    }

    /**
     * Ends the session and has the carrier hang up every leg that is up; one that has ended already stays as it is.
     *
     * @param outcome the outcome, where somebody says one
     */
    public void end(Optional<String> outcome) {
        Set<String> legs = session().legsUp();
        log(session().end(outcome, author()));
        hangUp(legs);
    }

    /** Has the carrier hang up legs. What it failed at is written into the log and keeps nothing from being done. */
    public void hangUp(Set<String> legs) {
        for (String leg : legs) {
            try {
                order(new CarrierCommand.HangUp(leg));
            } catch (ApiException e) {
                log("Leg " + leg + " was not hung up: " + e.getMessage());
            }
        }
    }

    /** How an entry of the log ends that tells what the carrier did: who it is. */
    public String carrierSuffix() {
        return carrier.logSuffix();
    }

    /** The leg of the session itself: its call SID, or its id where no carrier has given one. */
    public String leg() {
        return session().callSid().orElse(session().id());
    }
}
