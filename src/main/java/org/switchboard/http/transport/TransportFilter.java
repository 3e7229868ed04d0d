package org.switchboard.http.transport;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.switchboard.http.ResponseFlow;
import org.switchboard.http.request.BodyArrival;

/**
 * Keeps threads from waiting for clients. A request goes in at once; if somebody wants its body and it is not all here, the
 * request is left, the body read as it comes, and the request goes in again. An answer is made into memory, then sent as its
 * client reads. Small bodies and answers take the same way as without it (docs/adr/0027).
 */
public class TransportFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(TransportFilter.class.getName());

    @Inject
    private transient TransferMonitor transferMonitor;

    @Inject
    private transient MemoryBudgets memoryBudgets;

    @Inject
    private transient StreamLimiter streamLimiter;

    private final transient ContextLeakLogFilter log = new ContextLeakLogFilter();
    private final transient MalformedRequestProbe probe = new MalformedRequestProbe();

    @Override
    public void init() {
        log.begin();
    }

    @Override
    public void destroy() {
        log.end();
        probe.end();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        probe.watch(request);
        if (isHttp2(request)) {
            chain.doFilter(request, response);
            return;
        }
        DeferredBody body = new DeferredBody(request);
        request.setAttribute(BodyArrival.ATTRIBUTE, body);
        if (body.upgradeOffer().isMade()) {
            // The server ends such a connection after the answer; a client that is not told loses what it sends next.
            response.setHeader("Connection", "close");
        }
        BufferedResponse answer = answer(request, response, body);
        try {
            chain.doFilter(new DeferredBodyRequest(request, body), answer);
        } finally {
            answer.endStream();
        }
        if (body.isAwaited()) {
            read(request, response, body);
        } else {
            send(request, answer);
        }
    }

    /** The server breaks off such a stream that is read as it comes; deploy/ switches HTTP/2 off. */
    private static boolean isHttp2(HttpServletRequest request) {
        return request.getProtocol().startsWith("HTTP/2");
    }

    private BufferedResponse answer(HttpServletRequest request, HttpServletResponse response, DeferredBody body) {
        @Nullable Principal caller = request.getUserPrincipal();
        BufferedResponse answer =
                new BufferedResponse(response, body, streamLimiter, caller == null ? "" : caller.getName());
        request.setAttribute(ResponseFlow.ATTRIBUTE, answer);
        return answer;
    }

    private void read(HttpServletRequest request, HttpServletResponse response, DeferredBody body) throws IOException {
        MemoryBudget memoryBudget = memoryBudgets.bodies(request.getUserPrincipal() != null);
        AsyncContext context = begin(request);
        BodyReceiver reading = new BodyReceiver(request.getInputStream(), body.most(), memoryBudget);
        reading.then(outcome -> {
            transferMonitor.end(reading);
            body.complete(outcome);
            transferMonitor.then(() -> {
                again(request, response, body, context);
                reading.leave();
            });
        });
        transferMonitor.begin(reading);
        request.getInputStream().setReadListener(reading);
    }

    /** The request goes in again, where it went in before. */
    private void again(
            HttpServletRequest request, HttpServletResponse response, DeferredBody body, AsyncContext context) {
        try {
            if (!body.came()) {
                // What the client still sends is no request.
                response.setHeader("Connection", "close");
            }
            BufferedResponse answer = answer(request, response, body);
            String servlet = request.getHttpServletMapping().getServletName();
            try {
                request.getServletContext()
                        .getNamedDispatcher(servlet)
                        .forward(new DeferredBodyRequest(request, body), answer);
            } finally {
                answer.endStream();
            }
            if (send(request, answer)) {
                context.complete();
            }
        } catch (IOException | ServletException | RuntimeException e) {
            LOG.log(Level.WARNING, "A request whose body came late could not be answered", e);
            context.complete();
        }
    }

    /** Sends an answer; whether all of it could be sent at once. */
    private boolean send(HttpServletRequest request, BufferedResponse answer) throws IOException {
        if (answer.hasPassed()) {
            return true;
        }
        int copied = answer.copiedLength();
        ServletOutputStream out = answer.toClient();
        ResponseSender sending = new ResponseSender(out, answer.take());
        try {
            if (sending.advance()) {
                answer.closeIfClosed();
                return true;
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "The client is gone", e);
            return true;
        }
        MemoryBudget memoryBudget = memoryBudgets.answers();
        if (!request.isAsyncSupported() || !memoryBudget.take(copied)) {
            sending.cut();
            return true;
        }
        AsyncContext context = request.isAsyncStarted() ? request.getAsyncContext() : begin(request);
        sending.then(() -> {
            transferMonitor.end(sending);
            memoryBudget.give(copied);
            answer.closeIfClosed();
            context.complete();
        });
        transferMonitor.begin(sending);
        out.setWriteListener(sending);
        return false;
    }

    private static AsyncContext begin(HttpServletRequest request) {
        AsyncContext context = request.startAsync();
        // Each transfer has a pace of its own.
        context.setTimeout(0);
        return context;
    }
}
