package org.switchboard.http.transport;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.switchboard.http.error.HttpErrors;
import org.switchboard.http.transport.DeferredBody.Outcome;

/** Reads a body as it comes, until it is whole or as much as is wanted, its client too slow, or the room for it is gone. */
final class BodyReceiver implements ReadListener, Transfer {
    private static final int PART = 8192;

    private final ServletInputStream in;
    private final int most;
    private final MemoryBudget memoryBudget;
    private Consumer<Outcome> then = outcome -> {};
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final long began = System.nanoTime();
    private long last = began;
    private boolean ended;

    BodyReceiver(ServletInputStream in, int most, MemoryBudget memoryBudget) {
        this.in = in;
        this.most = most;
        this.memoryBudget = memoryBudget;
    }

    /** Says who takes what became of it, once. */
    synchronized void then(Consumer<Outcome> taker) {
        then = taker;
    }

    @Override
    public synchronized void onDataAvailable() throws IOException {
        byte[] read = new byte[PART];
        while (!ended && in.isReady()) {
            int length = in.read(read, 0, Math.min(PART, most - bytes.size()));
            if (length < 0) {
                end(new Outcome.Came(bytes.toByteArray()));
                return;
            }
            take(read, length);
            if (!ended && (bytes.size() >= most || in.isFinished() && in.available() == 0)) {
                end(new Outcome.Came(bytes.toByteArray()));
            }
        }
    }

    private void take(byte[] read, int length) {
        if (!memoryBudget.take(length)) {
            end(new Outcome.Failed(HttpErrors.noRoom()));
            return;
        }
        last = System.nanoTime();
        bytes.write(read, 0, length);
    }

    @Override
    public synchronized void onAllDataRead() {
        end(new Outcome.Came(bytes.toByteArray()));
    }

    @Override
    public synchronized void onError(Throwable failure) {
        end(new Outcome.Failed(HttpErrors.bodyTooSlow()));
    }

    @Override
    public synchronized void check() {
        long now = System.nanoTime();
        if (MinimumRate.SENDING.isMissed(now - began, now - last, bytes.size())) {
            end(new Outcome.Failed(HttpErrors.bodyTooSlow()));
        }
    }

    private void end(Outcome outcome) {
        if (!ended) {
            ended = true;
            then.accept(outcome);
        }
    }

    /** Gives back the room that it has taken. */
    synchronized void leave() {
        memoryBudget.give(bytes.size());
    }
}
