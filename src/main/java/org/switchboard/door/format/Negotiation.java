package org.switchboard.door.format;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the format of an answer from the ranges that the caller accepts (decisions, "Accept"): the greatest q wins, of
 * equals the closest name, of those the format's order. Where only a wildcard speaks, a request with a body is answered
 * in the body's own format. There is always an answer.
 */
public final class Negotiation {
    private Negotiation() {}

    /**
     * @param accepted the ranges of the Accept headers; empty if there is none
     * @param body the format of the request's body, if it has one that is known
     */
    public static Format choose(List<MediaType> accepted, Optional<Format> body) {
        Rank best = new Rank(Format.JSON, 0, 0);
        for (Format format : Format.values()) {
            Rank rank = rank(format, accepted);
            if (rank.isAbove(best)) {
                best = rank;
            }
        }
        return best.isNamed() ? best.format() : body.orElse(best.format());
    }

    private record Rank(Format format, double q, int closeness) {
        boolean isAbove(Rank other) {
            return q > other.q || q == other.q && closeness > other.closeness;
        }

        boolean isNamed() {
            return q > 0 && closeness > 1;
        }
    }

    private static Rank rank(Format format, List<MediaType> accepted) {
        Rank closest = new Rank(format, 0, 0);
        for (MediaType range : accepted) {
            int closeness = format.closeness(range);
            if (closeness > closest.closeness()) {
                closest = new Rank(format, q(range), closeness);
            }
        }
        return closest;
    }

    private static double q(MediaType range) {
        String q = range.getParameters().get("q");
        try {
            return q == null ? 1 : Double.parseDouble(q);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
