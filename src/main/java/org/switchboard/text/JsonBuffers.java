package org.switchboard.text;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.RecyclerPool;

/**
 * The buffers with which Jackson reads and writes. They belong to the application: by Jackson's default each thread of the
 * server keeps some, and by them the whole application after it was undeployed. Thread-safe.
 */
public final class JsonBuffers {
    /** Where they are taken from and brought back to; holds as many as were ever in use at one time. */
    public static final RecyclerPool<BufferRecycler> POOL = JsonRecyclerPools.newConcurrentDequePool();

    private JsonBuffers() {}

    /** The beginning of every mapper of JSON in the application. */
    public static JsonFactoryBuilder factory() {
        return new JsonFactoryBuilder().recyclerPool(POOL);
    }
}
