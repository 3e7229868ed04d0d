package org.switchboard.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/**
 * A document that is the same for all who find the server at one address, made once for each of the last such addresses. Its
 * bytes are never changed, so that many slow readers of it hold one copy. Thread-safe.
 */
public final class CachedDocument {
    private static final int ADDRESSES = 8;

    private final Cache<String, byte[]> made =
            Caffeine.newBuilder().maximumSize(ADDRESSES).build();
    private final Function<String, byte[]> maker;

    /** @param maker makes the document for an address */
    public CachedDocument(Function<String, byte[]> maker) {
        this.maker = maker;
    }

    /** The document for callers who find the server at the address. */
    public byte[] at(String address) {
        return made.get(address, maker);
    }
}
