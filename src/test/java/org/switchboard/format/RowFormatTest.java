package org.switchboard.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.contract.customers.CustomerBreadcrumb;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionLogInfo;

/** Rows that are sent as they come are the rows of a list. */
class RowFormatTest {
    private static final Formats FORMATS = AllFormats.of(() -> Set.of(SessionInfo.class));

    @ParameterizedTest
    @EnumSource(names = {"CSV", "JSONL"})
    void whatIsSentInPartsIsWhatAListIs(Format format) throws IOException {
        List<SessionInfo> all =
                IntStream.range(0, 700).mapToObj(RowFormatTest::session).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        FORMATS.send(
                format,
                SessionInfo.class,
                List.of(all.subList(0, 1), List.of(), all.subList(1, 500), all.subList(500, 700)),
                out);

        assertThat(out.toByteArray()).isEqualTo(FORMATS.write(format, new DocumentList<>(SessionInfo.class, all)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "JSONL"})
    void noPartsAreAnEmptyList(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        FORMATS.send(format, SessionInfo.class, List.of(), out);

        assertThat(out.toByteArray())
                .isEqualTo(FORMATS.write(format, new DocumentList<>(SessionInfo.class, List.of())));
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "JSONL"})
    void aPartIsSentBeforeTheNextIsAskedFor(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> sent = new ArrayList<>();

        FORMATS.send(
                format,
                SessionInfo.class,
                parts(3, at -> {
                    sent.add(out.size());
                    return List.of(session(at));
                }),
                out);

        assertThat(sent.get(0)).isZero();
        assertThat(sent).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "JSONL"})
    void aLongPartIsSentPieceByPiece(Format format) throws IOException {
        List<Integer> pieces = new ArrayList<>();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                pieces.add(1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                pieces.add(length);
            }
        };

        FORMATS.send(format, SessionInfo.class, parts(1, at -> sessions(5_000)), out);

        assertThat(pieces)
                .hasSizeGreaterThan(10)
                .allSatisfy(length -> assertThat(length).isLessThan(64 * 1024));
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "JSONL"})
    void nothingIsSentWhereTheFirstPartFails(Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> FORMATS.send(
                        format,
                        CustomerBreadcrumb.class,
                        parts(1, at -> {
                            throw new IllegalStateException("no part");
                        }),
                        out))
                .hasMessage("no part");
        assertThat(out.size()).isZero();
    }

    @Test
    void onlyFormatsOfRowsAreSent() {
        assertThat(Format.values())
                .filteredOn(Format::isOfRows)
                .allSatisfy(
                        format -> FORMATS.send(format, SessionInfo.class, List.of(), OutputStream.nullOutputStream()));
        assertThatThrownBy(
                        () -> FORMATS.send(Format.XML, SessionInfo.class, List.of(), OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static <T> Iterable<List<T>> parts(int count, IntFunction<List<T>> part) {
        return () -> new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < count;
            }

            @Override
            public List<T> next() {
                return part.apply(at++);
            }
        };
    }

    private static List<SessionInfo> sessions(int count) {
        return IntStream.range(0, count).mapToObj(RowFormatTest::session).toList();
    }

    private static SessionInfo session(int number) {
        SessionInfo session = new SessionInfo();
        session.id = "s" + number;
        session.displayName = number % 3 == 0 ? "with \"quotes\", and é" : null;
        SessionLogInfo entry = new SessionLogInfo();
        entry.message = "[Created, by: alice]\n";
        session.log = List.of(entry);
        return session;
    }
}
