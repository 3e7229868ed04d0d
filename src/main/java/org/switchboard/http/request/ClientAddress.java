package org.switchboard.http.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where requests come from and how: what a proxy says of it counts only if the proxy is one of those configured in
 * {@code switchboard.trusted.proxies}, a list of addresses and networks such as {@code 10.0.0.0/8}.
 */
@ApplicationScoped
public class ClientAddress {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    @Inject
    @ConfigProperty(name = "switchboard.trusted.proxies")
    private Optional<String[]> trusted;

    private volatile @Nullable List<CidrBlock> cidrBlocks;

    /** The address of the client: the last one on the way that is no trusted proxy. */
    public String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        if (!isTrusted(peer)) {
            return peer;
        }
        List<String> way = Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        String client = peer;
        for (int i = way.size() - 1; i >= 0 && isTrusted(client) && CidrBlock.isAddress(way.get(i)); i--) {
            client = way.get(i);
        }
        return client;
    }

    /** Whether the client's connection was encrypted all the way, as far as is known. */
    public boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || isTrusted(request.getRemoteAddr()) && "https".equalsIgnoreCase(request.getHeader(FORWARDED_PROTO));
    }

    private boolean isTrusted(String address) {
        if (trusted.isEmpty()) {
            return false;
        }
        List<CidrBlock> known = cidrBlocks;
        if (known == null) {
            known = Arrays.stream(trusted.get()).map(CidrBlock::parse).toList();
            cidrBlocks = known;
        }
        return known.stream().anyMatch(cidrBlock -> cidrBlock.holds(address));
    }
}
