package org.switchboard.http.request;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.switchboard.http.security.WarmUpCredentials;
import org.switchboard.monitoring.Drain;

/** Knows of every request from before it is read until its answer is written, so that a drain waits for all of it. */
public class RequestTrackingFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Drain drain;

    @Inject
    private transient RequestMetrics requests;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        drain.beginRequest();
        // What is thrown to the server becomes an answer only after this.
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        boolean goesOn = false;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
            goesOn = request.isAsyncStarted();
        } finally {
            if (goesOn) {
                drain.leaveRequest();
                request.getAsyncContext().addListener(new Ending(request, response));
            } else {
                drain.endRequest();
                count(request, status);
            }
        }
    }

    private void count(HttpServletRequest request, int status) {
        if (!WarmUpCredentials.isOwn(request)) {
            requests.answered(status);
        }
    }

    /** The end of a request that goes on without its thread. */
    private final class Ending implements AsyncListener {
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        Ending(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            drain.endRequest();
            count(request, response.getStatus());
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // It is completed after this.
        }

        @Override
        public void onError(AsyncEvent event) {
            // It is completed after this.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
