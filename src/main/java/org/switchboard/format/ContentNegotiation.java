package org.switchboard.format;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/**
 * Chooses the format of an answer from the ranges that the caller accepts (decisions, "Accept"): the greatest q wins, of
 * equals the closest name, of those the format's order. Where only a wildcard speaks, a request with a body is answered
 * in the body's own format. There is always an answer.
 */
public final class ContentNegotiation {
    private ContentNegotiation() {}

    /**
     * @param accepted the ranges of the Accept headers; empty if there is none
     * @param body the format of the request's body, if it has one that is known
     */
    public static Format choose(List<MediaType> accepted, Optional<Format> body) {
        Rank best = rank(Format.HTML, accepted, body);
        for (Format format : Format.values()) {
            Rank rank = rank(format, accepted, body);
            if (rank.isAbove(best)) {
                best = rank;
            }
        }
        return best.q() > 0
                ? best.format()
                : body.filter(format -> accepted.isEmpty()).orElse(Format.JSON);
    }

    /** How welcome a format is: q, then closeness, and among the merely tolerated the body's own before the others. */
    private record Rank(Format format, double q, int closeness, boolean ofBody) {
        boolean isAbove(Rank other) {
            if (q != other.q) {
                return q > other.q;
            }
            if (closeness != other.closeness) {
                return closeness > other.closeness;
            }
            return closeness == 1 && ofBody && !other.ofBody;
        }
    }

    private static Rank rank(Format format, List<MediaType> accepted, Optional<Format> body) {
        Rank closest = new Rank(format, 0, 0, body.filter(format::equals).isPresent());
        for (MediaType range : accepted) {
            int closeness = format.closeness(range);
            if (closeness > closest.closeness()) {
                closest = new Rank(format, q(range), closeness, closest.ofBody());
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
