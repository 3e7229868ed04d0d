package org.switchboard.http.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes the values of secret parameters out of addresses, before anything can log them. */
public class QuerySecretsFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        @Nullable String query = request.getQueryString();
        String shown = query == null ? "" : SecretParameters.withoutValues(query);
        chain.doFilter(query == null || shown.equals(query) ? request : new Shown(request, shown), response);
    }

    private static final class Shown extends HttpServletRequestWrapper {
        private final String query;

        Shown(HttpServletRequest request, String query) {
            super(request);
            this.query = query;
        }

        @Override
        public String getQueryString() {
            return query;
        }
    }
}
