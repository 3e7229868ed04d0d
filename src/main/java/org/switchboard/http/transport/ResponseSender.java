package org.switchboard.http.transport;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Sends an answer as its client reads it, in slices, so that the server holds few bytes of it a second time. The server asks
 * to be asked whether it can take bytes; having said so it takes any number without waiting. One thread at a time.
 */
final class ResponseSender implements WriteListener, Transfer {
    private static final int SLICE = 32 * 1024;

    private final ServletOutputStream out;
    private final Deque<byte[]> parts;
    private Runnable then = () -> {};
    private final long began = System.nanoTime();
    private long last = began;
    private long sent;
    private int at;
    private boolean ended;

    ResponseSender(ServletOutputStream out, List<byte[]> parts) {
        this.out = out;
        this.parts = new ArrayDeque<>(parts);
    }

    /** Says what is done once, when all is sent or given up. */
    synchronized void then(Runnable work) {
        then = work;
    }

    /** Sends what can be sent without waiting; whether that was all. */
    synchronized boolean advance() throws IOException {
        do {
            if (!out.isReady()) {
                return false;
            }
            sendSlice();
        } while (!parts.isEmpty());
        return true;
    }

    private void sendSlice() throws IOException {
        byte[] part = parts.peek();
        if (part == null) {
            return;
        }
        int length = Math.min(SLICE, part.length - at);
        out.write(part, at, length);
        at += length;
        sent += length;
        last = System.nanoTime();
        if (at == part.length) {
            parts.remove();
            at = 0;
        }
    }

    @Override
    public synchronized void onWritePossible() throws IOException {
        if (!ended && advance()) {
            end();
        }
    }

    @Override
    public synchronized void onError(Throwable failure) {
        end();
    }

    @Override
    public synchronized void check() {
        long now = System.nanoTime();
        if (!ended && MinimumRate.READING.isMissed(now - began, now - last, sent)) {
            cut();
        }
    }

    /**
     * Cuts the connection. A servlet cannot say so; but a thread that is interrupted does not wait until the client reads: the
     * server closes the connection in its place. If the client has just read, these are the bytes whose turn it is.
     */
    synchronized void cut() {
        Thread.currentThread().interrupt();
        try {
            sendSlice();
            out.flush();
        } catch (IOException | RuntimeException e) {
            end();
        } finally {
            Thread.interrupted();
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            parts.clear();
            then.run();
        }
    }
}
