package org.switchboard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.customers.CustomerBreadcrumb;
import org.switchboard.format.AllFormats;
import org.switchboard.format.Format;
import org.switchboard.format.Formats;
import org.switchboard.operation.RowStream;

/** Rows that end too early end in a way that the client sees. */
class RowStreamingOutputTest {
    private static final Formats FORMATS = AllFormats.of(() -> Set.of(CustomerBreadcrumb.class));
    private static final String TWO = "Id,Name\r\n0,\r\n1,\r\n";

    private final Answer answer = new Answer();

    @Test
    void wholeRowsHaveAnEnd() throws IOException {
        answer.begun = true;

        sending("HTTP/1.1", rows(2, 2)).to(answer);

        assertThat(answer.text()).isEqualTo(TWO);
        assertThat(answer.trailers.get()).isEmpty();
        assertThat(answer.closed).isFalse();
    }

    @Test
    void whatHasBegunIsLeftWithoutAnEndAndItsConnectionIsClosed() {
        answer.begun = true;

        assertThatThrownBy(() -> sending("HTTP/1.1", rows(5, 2)).to(answer)).hasMessage("no more rows");

        assertThat(answer.text()).isEqualTo(TWO);
        assertThat(answer.headers).containsExactly("Connection: close");
        assertThat(answer.closed).isTrue();
        assertThatThrownBy(() -> answer.trailers.get()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsStillHeldBackCanBeAnsweredInAnotherWay() {
        assertThatThrownBy(() -> sending("HTTP/1.1", rows(5, 2)).to(answer)).hasMessage("no more rows");

        assertThat(answer.closed).isFalse();
        assertThat(answer.trailers.get()).isEmpty();
    }

    @Test
    void overHttp2TheConnectionStaysOpen() {
        sending("HTTP/2.0", rows(0, 0));

        assertThat(answer.headers).isEmpty();
    }

    @Test
    void overHttp10NothingIsSentBeforeAllOfItIsThere() throws IOException {
        answer.knowsNoChunks = true;
        answer.begun = true;

        assertThatThrownBy(() -> sending("HTTP/1.0", rows(5, 2)).to(answer)).hasMessage("no more rows");
        assertThat(answer.text()).isEmpty();
        assertThat(answer.closed).isFalse();

        sending("HTTP/1.0", rows(2, 2)).to(answer);
        assertThat(answer.text()).isEqualTo(TWO);
    }

    private RowStreamingOutput sending(String protocol, RowStream<?> rowStream) {
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> protocol);
        return new RowStreamingOutput(FORMATS, Format.CSV, rowStream, new AbortableResponse(request, answer.servlet()));
    }

    /** Rows of one in a part, of which some are there. */
    private static RowStream<CustomerBreadcrumb> rows(int count, int there) {
        return new RowStream<>(CustomerBreadcrumb.class, () -> new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                return at < count;
            }

            @Override
            public List<CustomerBreadcrumb> next() {
                if (at == there) {
                    throw new IllegalStateException("no more rows");
                }
                CustomerBreadcrumb row = new CustomerBreadcrumb();
                row.id = Integer.toString(at++);
                return List.of(row);
            }
        });
    }

    /** An answer, as the container has it and as JAX-RS writes to it. */
    private static final class Answer extends OutputStream {
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private final List<String> headers = new ArrayList<>();
        private Supplier<Map<String, String>> trailers = Map::of;
        private boolean knowsNoChunks;
        private boolean begun;
        private boolean closed;

        @Override
        public void write(int b) {
            sent.write(b);
        }

        String text() {
            return sent.toString(StandardCharsets.UTF_8);
        }

        HttpServletResponse servlet() {
            return (HttpServletResponse) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {HttpServletResponse.class},
                    (proxy, method, arguments) -> asked(method.getName(), arguments));
        }

        @SuppressWarnings("unchecked")
        private @Nullable Object asked(String what, Object[] arguments) {
            switch (what) {
                case "setTrailerFields" -> {
                    if (knowsNoChunks) {
                        throw new IllegalStateException("no trailers");
                    }
                    trailers = (Supplier<Map<String, String>>) arguments[0];
                    return null;
                }
                case "setHeader" -> {
                    headers.add(arguments[0] + ": " + arguments[1]);
                    return null;
                }
                case "isCommitted" -> {
                    return false;
                }
                case "getContentType" -> {
                    return begun ? "text/csv" : null;
                }
                case "getOutputStream" -> {
                    return ending();
                }
                default -> throw new UnsupportedOperationException(what);
            }
        }

        /** Ends the answer with its trailers, as the container does. */
        private ServletOutputStream ending() {
            return new ServletOutputStream() {
                @Override
                public void write(int b) {
                    sent.write(b);
                }

                @Override
                public void close() {
                    closed = true;
                    trailers.get();
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
