package org.switchboard.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.switchboard.http.transport.DeferredBody.Outcome;

/** A body that comes in packets. */
class BodyReceiverTest {
    private final Packets packets = new Packets();
    private final List<Outcome> outcomes = new ArrayList<>();

    @Test
    void aBodyIsWholeWhenItsLastPacketHasCome() throws IOException {
        BodyReceiver reading = reading(100, new MemoryBudget(100));
        packets.arrive("half a ", false);
        reading.onDataAvailable();
        assertThat(outcomes).isEmpty();
        packets.arrive("body", true);
        reading.onDataAvailable();

        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Came.class,
                        came -> assertThat(came.bytes())
                                .asString(StandardCharsets.US_ASCII)
                                .isEqualTo("half a body"));
    }

    @Test
    void ofABodyThatIsTooLongOneByteMoreIsRead() throws IOException {
        BodyReceiver reading = reading(4, new MemoryBudget(100));
        packets.arrive("too long", false);
        reading.onDataAvailable();

        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Came.class, came -> assertThat(came.bytes()).hasSize(5));
    }

    @Test
    void aBodyForWhichThereIsNoRoomIsRefusedAndGivesBackWhatItHad() throws IOException {
        MemoryBudget memoryBudget = new MemoryBudget(8);
        BodyReceiver reading = reading(100, memoryBudget);
        packets.arrive("1234", false);
        reading.onDataAvailable();
        packets.arrive("56789", false);
        reading.onDataAvailable();
        reading.leave();

        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.fault().status()).isEqualTo(503));
        assertThat(memoryBudget.take(8)).isTrue();
    }

    @Test
    void whatComesOfItIsToldOnce() throws IOException {
        BodyReceiver reading = reading(100, new MemoryBudget(100));
        packets.arrive("body", true);
        reading.onDataAvailable();
        reading.onAllDataRead();
        reading.onError(new IOException("gone"));

        assertThat(outcomes).hasSize(1);
    }

    private BodyReceiver reading(int limit, MemoryBudget memoryBudget) {
        BodyReceiver reading = new BodyReceiver(packets, limit + 1, memoryBudget);
        reading.then(outcomes::add);
        return reading;
    }

    /** What a server would have received. */
    private static final class Packets extends ServletInputStream {
        private final Deque<Byte> bytes = new ArrayDeque<>();
        private boolean last;

        void arrive(String text, boolean isLast) {
            for (byte each : text.getBytes(StandardCharsets.US_ASCII)) {
                bytes.add(each);
            }
            last = isLast;
        }

        @Override
        public int available() {
            return bytes.size();
        }

        @Override
        public int read() {
            return bytes.isEmpty() ? -1 : bytes.remove();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int count = Math.min(length, bytes.size());
            for (int i = 0; i < count; i++) {
                into[from + i] = bytes.remove();
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return last;
        }

        @Override
        public boolean isReady() {
            return !bytes.isEmpty();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
