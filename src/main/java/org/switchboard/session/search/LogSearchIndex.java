package org.switchboard.session.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What of a log PostgreSQL's index holds. Every session's first entry says in the same words who created it and which
 * defaults were applied; to index these words for each session took longer than to store it. So the index leaves them out
 * ({@code searched_log} of the migration V5 does, by the same list), and is asked for the longest part of a text that can
 * lie between such words; the whole text is then looked for in what the index gives.
 */
final class LogSearchIndex {
    /**
     * The words, each with the space behind it. None begins as another ends, so that it does not matter in which order they
     * are taken out.
     */
    static final List<String> COMMON_WORDS = List.of(
            "created by ",
            "defaults applied: ",
            "channel voice, ",
            "channel chat, ",
            "direction outgoing, ",
            "callstate connected, ",
            "fromaddress ",
            "fromname ",
            "toaddress ",
            "displayname ",
            "customerid ");

    private static final String GAP = "\u0001";
    private static final int LEAST = 3;

    private LogSearchIndex() {}

    /** The part of a text that the index is asked for; empty if too little of it can lie between the common words. */
    static Optional<String> telling(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean shifted = lower.length() != text.length();
        if (shifted || COMMON_WORDS.stream().anyMatch(words -> words.contains(lower))) {
            return Optional.empty();
        }
        int begin = endOfWordBefore(lower);
        int end = lower.length() - startOfWordBehind(lower.substring(begin));
        String inside = lower.substring(begin, end);
        for (String words : COMMON_WORDS) {
            inside = inside.replace(words, GAP.repeat(words.length()));
        }
        return longest(inside)
                .filter(part -> part.length() >= LEAST)
                .map(part -> rarest(text.substring(begin + part.begin(), begin + part.end())));
    }

    /**
     * The word with the most digits, if it has enough of them: numbers are rare, while the letters of a word stand in many
     * others, and the index reads the whole list of each three letters that it is asked for.
     */
    private static String rarest(String part) {
        return Arrays.stream(part.split(" "))
                .filter(word -> digits(word) >= LEAST)
                .max(Comparator.comparingLong(LogSearchIndex::digits))
                .orElse(part);
    }

    private static long digits(String word) {
        return word.chars().filter(Character::isDigit).count();
    }

    /** A part of a text; how the database lowers its case is its own matter, so the text itself is taken. */
    private record Part(int begin, int end) {
        int length() {
            return end - begin;
        }
    }

    private static Optional<Part> longest(String inside) {
        List<Part> parts = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at <= inside.length(); at++) {
            if (at == inside.length() || inside.startsWith(GAP, at)) {
                parts.add(new Part(begin, at));
                begin = at + 1;
            }
        }
        return parts.stream().max(Comparator.comparingInt(Part::length));
    }

    /** How much of the beginning may be the end of common words that begin before the text. */
    private static int endOfWordBefore(String text) {
        int longest = 0;
        for (String words : COMMON_WORDS) {
            for (int from = 1; from < words.length(); from++) {
                if (text.startsWith(words.substring(from))) {
                    longest = Math.max(longest, words.length() - from);
                    break;
                }
            }
        }
        return longest;
    }

    /** How much of the end may be the beginning of common words that end behind the text. */
    private static int startOfWordBehind(String text) {
        int longest = 0;
        for (String words : COMMON_WORDS) {
            for (int to = words.length() - 1; to > longest; to--) {
                if (text.endsWith(words.substring(0, to))) {
                    longest = to;
                    break;
                }
            }
        }
        return longest;
    }
}
