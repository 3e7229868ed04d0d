package org.switchboard.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Compares two sessions of the same format. The recorded one came from a service that stored nothing, so what our domain
 * adds (ids, dates, log, caller) is left aside; what a request says, and the names and their order, are not.
 */
final class SessionComparison {
    private static final String NAME = "displayName";

    /** The caller's, which a session gets here if the request names none. */
    private static final String DEFAULT_NAME = "Alice Moreno";

    /** What a request sets, or what is always the same in a new session. */
    private static final List<String> VALUES =
            List.of("dialState", "callState", "queueState", "channel", "holdReason", NAME, "direction", "wasMissed");

    /** Never null, so always written. */
    private static final List<String> ALWAYS = List.of(
            "dialState", "callState", "queueState", "channel", "ended", "holdReason", "direction", "wasMissed", "id");

    private static final List<String> ALL = names(published());
    private static final String STARTED = "startSession";

    private final JsonNode theirs;
    private final JsonNode mine;
    private final boolean cut;
    private final List<Finding> findings = new ArrayList<>();

    SessionComparison(JsonNode theirs, JsonNode mine, boolean cut) {
        this.theirs = theirs;
        this.mine = mine;
        this.cut = cut;
    }

    /**
     * Of sessions that the request opened.
     *
     * @param tellsToStart whether the request holds startSession: the recorded service showed it as {@code ended}, we log it
     */
    List<Finding> opened(boolean tellsToStart) {
        VALUES.forEach(this::compareValue);
        if (tellsToStart) {
            String logged = Boolean.toString(list(mine, "log").toString().contains(STARTED));
            compare(STARTED, text(theirs, "ended").toLowerCase(Locale.ROOT), logged);
        } else {
            compareValue("ended");
        }
        compare("members", identities(theirs).toString(), identities(mine).toString());
        compareNames(names(theirs));
        return findings;
    }

    private void compareValue(String name) {
        String value = text(theirs, name);
        if (cut && value.isEmpty()) {
            return;
        }
        String expected = name.equals(NAME) && value.isEmpty() ? DEFAULT_NAME : value;
        compare(name, expected, text(mine, name));
    }

    /** Of a session that was stored before. The recorded host's was filled differently, so its values say nothing. */
    List<Finding> shown(String id) {
        compare("id", id, text(mine, "id"));
        List<String> names = new ArrayList<>(names(theirs));
        if (leavesOutNulls()) {
            names.removeIf(name -> isLeftOut(name) && !theirs.get(name).isNull());
            ALWAYS.stream()
                    .filter(name -> text(mine, name).isEmpty())
                    .forEach(name -> compare(name, "something", "nothing"));
        }
        compareNames(names);
        return findings;
    }

    private boolean isLeftOut(String name) {
        return ALL.contains(name) && !ALWAYS.contains(name) && !names(mine).contains(name);
    }

    private void compareNames(List<String> names) {
        List<String> ours = names(mine);
        if (!leavesOutNulls()) {
            List<String> start = cut && ours.size() > names.size() ? ours.subList(0, names.size()) : ours;
            compare("names", names.toString(), start.toString());
            return;
        }
        int end = names.isEmpty() ? 0 : ALL.indexOf(names.get(names.size() - 1));
        List<String> comparable = ours.stream()
                .filter(name -> names.contains(name) || ALWAYS.contains(name) && ALL.indexOf(name) < end)
                .toList();
        compare("names", names.toString(), comparable.toString());
        compare("known names", ALL.stream().filter(ours::contains).toList().toString(), ours.toString());
    }

    /** JSON and JSV do; XML and CSV always have every name, and theirs begin with a capital or a namespace. */
    private boolean leavesOutNulls() {
        return names(mine).stream().allMatch(name -> Character.isLowerCase(name.charAt(0)));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> identities(JsonNode session) {
        List<String> identities = new ArrayList<>();
        for (JsonNode member : list(session, "members")) {
            if (!text(member, "isOriginalMember").equalsIgnoreCase("true")) {
                identities.add(text(member, "identity"));
            }
        }
        return identities;
    }

    private static JsonNode list(JsonNode object, String name) {
        return Content.member(object, name).orElseGet(MissingNode::getInstance);
    }

    private static String text(JsonNode object, String name) {
        return Content.member(object, name).map(JsonNode::asText).orElse("");
    }

    private static JsonNode published() {
        try (InputStream in =
                Objects.requireNonNull(SessionComparison.class.getResourceAsStream("/golden/SessionInfo-full.json"))) {
            return JsonTree.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(String aspect, String recorded, String ours) {
        if (!recorded.equals(ours)) {
            findings.add(new Finding(aspect, recorded, ours));
        }
    }
}
