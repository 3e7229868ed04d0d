package org.switchboard.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionQueueStates;

/**
 * Makes the tables of {@code docs/states.md} and its picture from {@link StateTable}. Where the boxes lie, and how the few
 * arrows that are not straight run, is fixed here; which arrows there are is not.
 */
public final class StatesDocument {
    static final Path DOCUMENT = Path.of("docs/states.md");
    static final Path PICTURE = Path.of("docs/pictures/states.svg");

    private static final String END_OF_TABLE = "<!-- end of states -->";
    private static final String ENDED = "ended";
    private static final double WIDTH = 136;
    private static final double HEIGHT = 46;
    private static final double GAP = 4;

    private static final Map<String, Box> CALL_BOXES = Map.of(
            "Disconnected",
            new Box(100, 250, "not begun"),
            "Ringing",
            new Box(310, 250, ""),
            "Connected",
            new Box(500, 130, ""),
            "Hold",
            new Box(650, 250, ""),
            "Passive",
            new Box(500, 370, ""),
            ENDED,
            new Box(860, 250, ENDED));

    /** What does not run straight: the control points and the end of a cubic curve, behind its start. */
    private static final Map<String, String> CALL_CURVES = Map.of(
            "Disconnected Connected",
            "M 100 223 C 110 150, 230 130, 428 130",
            "Ringing " + ENDED,
            "M 310 277 C 310 430, 370 452, 560 452 S 860 430, 860 277");

    private static final Map<String, Box> QUEUE_BOXES = Map.of(
            "None", new Box(100, 580, ""),
            "Queued", new Box(290, 580, ""),
            "Ringing", new Box(480, 580, ""),
            "Connected", new Box(670, 580, ""),
            "Hold", new Box(670, 690, ""),
            "Disconnected", new Box(860, 580, ""));

    private StatesDocument() {}

    /** A box by its centre, with a word below its name. */
    private record Box(double x, double y, String below) {
        /** Where the straight line to another box leaves this one. */
        String edge(Box to) {
            double dx = to.x - x;
            double dy = to.y - y;
            double part = Math.min(ratio(WIDTH / 2 + GAP, Math.abs(dx)), ratio(HEIGHT / 2 + GAP, Math.abs(dy)));
            return number(x + dx * part) + ' ' + number(y + dy * part);
        }

        private static double ratio(double half, double whole) {
            return whole == 0 ? Double.MAX_VALUE : half / whole;
        }
    }

    /** Writes both files anew. */
    public static void main(String... arguments) throws IOException {
        Files.writeString(PICTURE, picture());
        Files.writeString(DOCUMENT, document(Files.readString(DOCUMENT)));
    }

    /** A document with its tables made anew. */
    static String document(String document) {
        String withCalls = replaced(document, "<!-- call states, made by StatesDocument -->\n", table(StateTable.CALL));
        return replaced(withCalls, "<!-- queue states, made by StatesDocument -->\n", table(StateTable.QUEUE));
    }

    private static String replaced(String document, String start, String table) {
        int from = document.indexOf(start) + start.length();
        return document.substring(0, from) + table + document.substring(document.indexOf(END_OF_TABLE, from));
    }

    private static <S extends Enum<S>> String table(StateTable<S> table) {
        return "| from | may become |\n| --- | --- |\n"
                + table.states().stream()
                        .map(state -> "| " + state + " | " + names(table.after(state)) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String names(Set<? extends Enum<?>> states) {
        return states.isEmpty() ? "nothing" : states.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    static String picture() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 740" role="img" aria-label="The states of a session and what each may become">
                <style>
                  .page { fill: #fbfbf9; } .box { fill: #ffffff; stroke: #0b5c8a; stroke-width: 1.6; }
                  .begin { fill: #e9f3f9; } .end { fill: #eceff1; stroke: #56616b; }
                  .arrow { fill: none; stroke: #56616b; stroke-width: 1.6; } .head { fill: #56616b; }
                  text { font-family: system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; fill: #1d2328; text-anchor: middle; }
                  .name { font-size: 16px; font-weight: 600; } .below { font-size: 12px; } .title { font-size: 18px; font-weight: 600; text-anchor: start; }
                  .note { font-size: 13px; text-anchor: start; } .below, .note { fill: #56616b; }
                  @media (prefers-color-scheme: dark) {
                    .page { fill: #15191c; } .box { fill: #1f2529; stroke: #6db7e0; } .begin { fill: #12303f; }
                    .end { fill: #2a3136; stroke: #a3afb8; } .arrow { stroke: #a3afb8; } .head { fill: #a3afb8; }
                    text { fill: #e8ecef; } .below, .note { fill: #a3afb8; }
                  }
                </style>
                <defs>
                <marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="head" d="M 0 1 L 10 5 L 0 9 z"/></marker>
                </defs>
                <rect class="page" width="960" height="740" rx="12"/>
                <text class="title" x="32" y="44">callState: the call</text>
                <text class="note" x="32" y="66">A new session may begin in any state that has not ended. DELETE ends it from every one.</text>
                """
                + arrows(callArrows(), CALL_BOXES, CALL_CURVES)
                + boxes(CALL_BOXES)
                + """
                <text class="title" x="32" y="510">queueState: the queue</text>
                <text class="note" x="32" y="532">Whatever it is but None, it becomes Disconnected when the session ends.</text>
                """
                + arrows(arrowsOf(StateTable.QUEUE), QUEUE_BOXES, Map.of())
                + boxes(QUEUE_BOXES)
                + "</svg>\n";
    }

    /** Whatever becomes Disconnected has ended, which is another box than that of a session that has not begun. */
    private static Set<Arrow> callArrows() {
        return arrowsOf(StateTable.CALL).stream()
                .map(arrow -> arrow.to().equals(SessionCallState.Disconnected.name())
                        ? new Arrow(arrow.from(), ENDED)
                        : arrow)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Arrow(String from, String to) implements Comparable<Arrow> {
        Arrow back() {
            return new Arrow(to, from);
        }

        @Override
        public int compareTo(Arrow other) {
            return toString().compareTo(other.toString());
        }
    }

    private static <S extends Enum<S>> Set<Arrow> arrowsOf(StateTable<S> table) {
        return table.states().stream()
                .flatMap(from -> table.after(from).stream().map(to -> new Arrow(from.name(), to.name())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Two states that may become each other have one arrow with two heads. */
    private static String arrows(Set<Arrow> arrows, Map<String, Box> boxes, Map<String, String> curves) {
        return arrows.stream()
                .filter(arrow -> !arrows.contains(arrow.back()) || arrow.compareTo(arrow.back()) < 0)
                .map(arrow -> {
                    Box from = boxes.get(arrow.from());
                    Box to = boxes.get(arrow.to());
                    String path = Optional.ofNullable(curves.get(arrow.from() + ' ' + arrow.to()))
                            .orElseGet(() -> "M " + from.edge(to) + " L " + to.edge(from));
                    String back = arrows.contains(arrow.back()) ? " marker-start=\"url(#head)\"" : "";
                    return "<path class=\"arrow\" d=\"" + path + '"' + back + " marker-end=\"url(#head)\"/>\n";
                })
                .collect(Collectors.joining());
    }

    private static String boxes(Map<String, Box> boxes) {
        return new TreeSet<>(boxes.keySet())
                .stream().map(name -> box(name, boxes.get(name))).collect(Collectors.joining());
    }

    private static String box(String name, Box box) {
        boolean ends = box.below().equals(ENDED)
                || box.below().isEmpty() && name.equals(SessionQueueStates.Disconnected.name());
        boolean begins = box.below().equals("not begun") || name.equals(SessionQueueStates.None.name());
        String shown = name.equals(ENDED) ? SessionCallState.Disconnected.name() : name;
        double baseline = box.below().isEmpty() ? box.y() + 5.5 : box.y() - 1;
        return "<rect class=\"box" + (ends ? " end" : begins ? " begin" : "") + "\" x=\"" + number(box.x() - WIDTH / 2)
                + "\" y=\"" + number(box.y() - HEIGHT / 2) + "\" width=\"" + number(WIDTH) + "\" height=\""
                + number(HEIGHT) + "\" rx=\"9\"/>\n" + text("name", box.x(), baseline, shown)
                + (box.below().isEmpty() ? "" : text("below", box.x(), box.y() + 15, box.below()));
    }

    private static String text(String kind, double x, double y, String text) {
        return "<text class=\"" + kind + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\">" + text + "</text>\n";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }
}
