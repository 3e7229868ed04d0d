package org.switchboard.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.DirectoryLookup;
import org.switchboard.directory.endpoint.PhoneNumberParser;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.request.RequestContext;
import org.switchboard.telephony.CarrierCommand;
import org.switchboard.telephony.CarrierProvider;

/**
 * One change of a session while it is made: the session, which nobody else can change meanwhile, and what is added to its
 * log. Belongs to one transaction.
 */
public final class SessionUpdate {
    private final ScopedEntities entities;
    private final LiveSession session;
    private final RequestContext context;
    private final SessionAuthor author;
    private final CarrierGateway carrier;
    private final String orderId;
    private final List<LiveLogEntry> log = new ArrayList<>();
    private int orders;
    private boolean changed;

    SessionUpdate(
            ScopedEntities entities,
            LiveSession session,
            RequestContext context,
            SessionAuthor author,
            CarrierGateway carrier,
            String orderId) {
        this.entities = entities;
        this.session = session;
        this.context = context;
        this.author = author;
        this.carrier = carrier;
        this.orderId = orderId;
    }

    /** What else is stored. */
    public ScopedEntities entities() {
        return entities;
    }

    public LiveSession session() {
        return session;
    }

    public SessionAuthor author() {
        return author;
    }

    RequestContext context() {
        return context;
    }

    /** The account in which the session lies, and nothing else. */
    public AccountScope account() {
        return AccountScope.only(session.accountId());
    }

    /** Adds to the session's log. */
    public void log(String message) {
        LiveLogEntry entry = session.log(author.now(), message);
        log.add(entry);
        entities.add(entry);
    }

    void log(Optional<String> message) {
        message.ifPresent(this::log);
    }

    /** Says that it is a change, though nothing is added to the log. */
    public void alive() {
        changed = true;
    }

    boolean changesAnything() {
        return changed || !log.isEmpty();
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
    void end(Optional<String> outcome) {
        Set<String> legs = Legs.up(session);
        log(session.end(outcome, author));
        hangUp(legs);
    }

    /** Has the carrier hang up legs. What it failed at is written into the log and keeps nothing from being done. */
    void hangUp(Set<String> legs) {
        for (String leg : legs) {
            try {
                order(new CarrierCommand.HangUp(leg));
            } catch (ApiException e) {
                log("Leg " + leg + " was not hung up: " + e.getMessage());
            }
        }
    }

    /** How the log names what the carrier did. */
    public String throughCarrier() {
        return carrier.through();
    }

    /** The leg of the session itself: its call SID, or its id where no carrier has given one. */
    String leg() {
        return session.callSid().orElse(session.id());
    }

    /**
     * A number that the account owns.
     *
     * @param field the field in which it was given
     * @param given what was given; the session's own number, else the first that the account owns, if nothing was
     * @throws ApiException if the account does not own it, or owns none
     */
    public String ownNumber(String field, Optional<String> given) {
        if (given.isEmpty()) {
            return session.fromPhoneNumber()
                    .or(() -> DirectoryLookup.anyPhoneNumber(entities, session.accountId()))
                    .orElseThrow(() -> invalid("Required", field, "is missing, and the account owns no number"));
        }
        String number = e164(given.get())
                .orElseThrow(() -> invalid(
                        "InvalidAddress", field, "is not a phone number; give it in E.164, such as +18144043093"));
        DirectoryLookup.phoneNumber(entities, account(), number)
                .orElseThrow(() -> invalid("NotFound", field, "is unknown: the account does not own this number"));
        return number;
    }

    /** The same, or nothing where none was given and there is none. */
    String ownNumberIfAny(String field, Optional<String> given) {
        boolean none = given.isEmpty()
                && session.fromPhoneNumber().isEmpty()
                && DirectoryLookup.anyPhoneNumber(entities, session.accountId()).isEmpty();
        return none ? "" : ownNumber(field, given);
    }

    /** A text as a number in E.164, if it is one in the account's region. */
    public Optional<String> e164(String text) {
        return PhoneNumberParser.e164(text, DirectoryLookup.region(entities, session.accountId()));
    }

    /** The session as it stands now, with its whole log. */
    public SessionInfo shown() {
        entities.flush();
        return SessionMapper.of(
                session, SessionRepository.log(entities, account(), session, SessionRepository.Tables.LIVE));
    }

    public static ApiException invalid(String code, String field, String what) {
        return new ValidationException(List.of(FieldErrors.fault(code, field, what)));
    }

    public static ApiException conflict(String code, String field, String what) {
        return new ConflictException(FieldErrors.fault(code, field, what));
    }
}
