package org.switchboard.http.transport;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.http.ResponseFlow;

/** An answer that is held back until it is whole, so that whoever makes it does not wait for the client. */
final class BufferedResponse extends HttpServletResponseWrapper implements ResponseFlow {
    private final DeferredBody body;
    private final StreamLimiter streamLimiter;
    private final String caller;
    private final BufferedOutput held = new BufferedOutput(new ReaderPaced());
    private @Nullable PrintWriter writer;
    private boolean streaming;

    /** @param body the body of the request; while it is awaited, the answer that is made is none */
    BufferedResponse(HttpServletResponse response, DeferredBody body, StreamLimiter streamLimiter, String caller) {
        super(response);
        this.body = body;
        this.streamLimiter = streamLimiter;
        this.caller = caller;
    }

    /** Passes a stream on, by the thread that makes it, to a client that reads fast enough. */
    private final class ReaderPaced implements BufferedOutput.Passing {
        private final long began = System.nanoTime();
        private long sent;

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            toClient().write(bytes, from, length);
            sent += length;
            if (MinimumRate.READING.isMissed(System.nanoTime() - began, 0, sent)) {
                throw new IOException("the client reads too slowly");
            }
        }

        @Override
        public void flush() throws IOException {
            out().flush();
        }

        @Override
        public void close() throws IOException {
            out().close();
        }
    }

    private ServletOutputStream out() throws IOException {
        return getResponse().getOutputStream();
    }

    /** Where its first byte is written to. */
    ServletOutputStream toClient() throws IOException {
        body.upgradeOffer().decline();
        return out();
    }

    @Override
    public void unchanging(byte[] bytes) {
        held.unchanging(bytes);
    }

    @Override
    public boolean beginStream() {
        streaming = streaming || streamLimiter.begin(caller);
        if (streaming) {
            held.stream();
        }
        return streaming;
    }

    /** Ends a stream, if it was one. */
    void endStream() {
        if (streaming) {
            streaming = false;
            streamLimiter.end(caller);
        }
    }

    /** Whether nothing of it is held any more, since it has been sent while it was made. */
    boolean hasPassed() {
        return held.passes();
    }

    /** How many bytes are held that nobody else holds. */
    int copiedLength() {
        return held.copiedLength();
    }

    /** What is to be sent. */
    List<byte[]> take() {
        if (writer != null) {
            writer.flush();
        }
        return held.take();
    }

    /** Closes the connection's side of an answer that its maker has closed: it may be one that must not end well. */
    void closeIfClosed() {
        if (held.isClosed() && !held.passes()) {
            try {
                out().close();
            } catch (IOException | RuntimeException e) {
                // An answer without its end fails to be closed, as it should.
            }
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return held;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            setCharacterEncoding(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(held, getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        held.flush();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        held.clear();
    }

    @Override
    public void reset() {
        super.reset();
        held.clear();
    }

    @Override
    public void setStatus(int status) {
        if (!body.isAwaited()) {
            super.setStatus(status);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!body.isAwaited()) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!body.isAwaited()) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void addCookie(Cookie cookie) {
        if (!body.isAwaited()) {
            super.addCookie(cookie);
        }
    }

    @Override
    public void setContentType(String type) {
        if (!body.isAwaited()) {
            super.setContentType(type);
        }
    }

    @Override
    public void setCharacterEncoding(String charset) {
        if (!body.isAwaited()) {
            super.setCharacterEncoding(charset);
        }
    }

    @Override
    public void setContentLength(int length) {
        if (!body.isAwaited()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!body.isAwaited()) {
            super.setContentLengthLong(length);
        }
    }
}
