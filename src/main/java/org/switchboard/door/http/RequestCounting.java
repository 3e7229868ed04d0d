package org.switchboard.door.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.switchboard.platform.Drain;

/** Knows of every request from before it is read until its answer is written, so that a drain waits for all of it. */
@WebFilter("/*")
public class RequestCounting extends HttpFilter {
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
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            drain.endRequest();
            if (!OwnRequests.isOwn(request)) {
                requests.answered(status);
            }
        }
    }
}
