package org.switchboard.telephony;

import java.util.List;

/** What a carrier can be asked to do. Numbers are in E.164; SIDs are the carrier's names of legs. */
public sealed interface CarrierCommand {
    /** Whom it concerns, for the log and for deciding whether it can be done: a number, an address or a SID. */
    String target();

    /** Call somebody. */
    record Dial(String from, String to) implements CarrierCommand {
        @Override
        public String target() {
            return to;
        }
    }

    /** Hand a leg over to another party. */
    record Redirect(String sid, String from, String to) implements CarrierCommand {
        @Override
        public String target() {
            return to;
        }
    }

    /** Put a leg on hold, or take it back. */
    record Hold(String sid, boolean on) implements CarrierCommand {
        @Override
        public String target() {
            return sid;
        }
    }

    /** Mute a leg, or let it be heard again. */
    record Mute(String sid, boolean on) implements CarrierCommand {
        @Override
        public String target() {
            return sid;
        }
    }

    /** End a leg. */
    record HangUp(String sid) implements CarrierCommand {
        @Override
        public String target() {
            return sid;
        }
    }

    /** Record a call. */
    record Record(String sid) implements CarrierCommand {
        @Override
        public String target() {
            return sid;
        }
    }

    /** Join legs in a conference. */
    record Conference(List<String> sids) implements CarrierCommand {
        /** Copies the SIDs. */
        public Conference {
            sids = List.copyOf(sids);
        }

        @Override
        public String target() {
            return String.join(", ", sids);
        }
    }

    /** Send a text message. */
    record Text(String from, String to, String body) implements CarrierCommand {
        @Override
        public String target() {
            return to;
        }
    }
}
