package org.switchboard.http.request;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.switchboard.error.ApiException;
import org.switchboard.http.error.HttpErrors;

/**
 * Refuses requests whose end or whose addressee two servers could see differently, which is how one request is smuggled in
 * another past a proxy (RFC 9112, sections 3.2, 6.1 and 11.2). The connection ends, since where the next request begins is not
 * known.
 */
@PreMatching
@Priority(Priorities.HEADER_DECORATOR + 1)
@ApplicationScoped
public class MalformedRequestFilter implements ContainerRequestFilter {
    private static final String TRANSFER_ENCODING = "Transfer-Encoding";
    private static final String UPGRADE = "Upgrade";
    private static final Pattern HOST = Pattern.compile("([\\w.~%!$&'()*+,;=-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{0,5})?");

    /** What is said of a host that is not sound. */
    public static final String UNSOUND_HOST = "The header Host is no name or address with an optional port";

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(MalformedRequestMark.ATTRIBUTE) instanceof String message) {
            throw refusal(message);
        }
        List<String> encodings = lines(request, TRANSFER_ENCODING);
        if (!encodings.isEmpty() && !lines(request, HttpHeaders.CONTENT_LENGTH).isEmpty()) {
            throw refusal("Content-Length and Transfer-Encoding are both given");
        }
        if (encodings.size() > 1 || encodings.stream().anyMatch(encoding -> !isChunked(encoding))) {
            throw refusal("The Transfer-Encoding is not known; send chunked or none");
        }
        if (!encodings.isEmpty() && !lines(request, UPGRADE).isEmpty()) {
            throw refusal("A body in chunks comes with an Upgrade; send a Content-Length, or offer no other protocol");
        }
        List<String> hosts = lines(request, HttpHeaders.HOST);
        if (hosts.size() > 1) {
            throw refusal("The header Host is given more than once");
        }
        if (hosts.stream().anyMatch(host -> !isSoundHost(host))) {
            throw refusal(UNSOUND_HOST);
        }
    }

    /** Whether a value of the header {@code Host} is a name or an address, with a port or without. */
    public static boolean isSoundHost(String host) {
        return HOST.matcher(host.strip()).matches();
    }

    private static List<String> lines(ContainerRequestContext request, String name) {
        return request.getHeaders().getOrDefault(name, List.of());
    }

    private static boolean isChunked(String encoding) {
        return encoding.strip().equalsIgnoreCase("chunked");
    }

    private static ApiException refusal(String message) {
        return new ApiException(HttpErrors.ambiguousRequest(message).with("Connection", "close"));
    }
}
