package org.switchboard.support;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Bytes for a parser to choke on: good documents with a few places overwritten, cut out or doubled, and mere noise. */
public final class DamagedDocuments {
    private DamagedDocuments() {}

    /**
     * Damaged forms of good documents.
     *
     * @param marks characters that mean something to the parser
     */
    public static Arbitrary<byte[]> of(String marks, String... documents) {
        Arbitrary<byte[]> good = Arbitraries.of(documents).map(text -> text.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> noise = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars(marks)
                        .ofMaxLength(12)
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(6));
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 4096);
        Arbitrary<byte[]> one = Combinators.combine(good, places, places, noise).as(DamagedDocuments::damaged);
        Arbitrary<byte[]> two = Combinators.combine(one, places, places, noise).as(DamagedDocuments::damaged);
        return Arbitraries.oneOf(one, two, noise);
    }

    private static byte[] damaged(byte[] document, int from, int length, byte[] noise) {
        if (document.length == 0) {
            return noise;
        }
        int start = from % document.length;
        int end = Math.min(document.length, start + length % 24);
        byte[] damaged = Arrays.copyOf(document, start + noise.length + document.length - end);
        System.arraycopy(noise, 0, damaged, start, noise.length);
        System.arraycopy(document, end, damaged, start + noise.length, document.length - end);
        return damaged;
    }

    /** Some shapes of nesting and repetition that parsers like to follow too far. */
    public static List<String> bombs(String open, String close) {
        return List.of(open.repeat(200), open.repeat(5000), open.repeat(63) + close.repeat(63), close.repeat(100));
    }
}
