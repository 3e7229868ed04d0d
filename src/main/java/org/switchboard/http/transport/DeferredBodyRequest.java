package org.switchboard.http.transport;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * A request whose body is had by its {@link DeferredBody} only. What frameworks do to learn whether there is one, to read a
 * first byte, would wait for the client.
 */
final class DeferredBodyRequest extends HttpServletRequestWrapper {
    private final DeferredBody body;

    DeferredBodyRequest(HttpServletRequest request, DeferredBody body) {
        super(request);
        this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Unread(body.isAnnounced());
    }

    /** Says whether there is a body, and gives none of it. */
    private static final class Unread extends ServletInputStream {
        private final boolean announced;

        Unread(boolean announced) {
            this.announced = announced;
        }

        @Override
        public int available() {
            return announced ? 1 : 0;
        }

        @Override
        public int read() throws IOException {
            if (announced) {
                throw new IOException("the body is still under way");
            }
            return -1;
        }

        @Override
        public boolean isFinished() {
            return !announced;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is read already");
        }
    }
}
