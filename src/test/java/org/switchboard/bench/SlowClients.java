package org.switchboard.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many clients of this machine that send or read slowly, by one thread. A connection that the server ends is made anew, so
 * that there are always as many.
 */
public final class SlowClients implements AutoCloseable {
    private static final long BEAT_MILLIS = 4000;
    private static final long STEP_MILLIS = 100;

    private final InetSocketAddress server;
    private final Selector selector;
    private final List<Client> clients = new ArrayList<>();
    private final AtomicInteger connected = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "slow-clients");
    private volatile boolean closed;

    /**
     * What a slow client does.
     *
     * @param start what it sends at once
     * @param beat what it sends every four seconds; nothing for one that has asked and does not read
     */
    public record Way(String start, String beat) {
        /** Sends a request and never the end of its headers. */
        public static Way headers(String header) {
            return new Way("GET /sessions HTTP/1.1\r\nHost: localhost\r\n" + header, "X-Slow: 1\r\n");
        }

        /** Sends the headers, and the body byte by byte. */
        public static Way body(String path, String type, String header) {
            return new Way(
                    "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                            + "\r\nContent-Length: 60000\r\n" + header + "\r\n",
                    "a");
        }

        /** Asks some times and reads nothing. */
        public static Way reader(String path, int times, String header) {
            return new Way(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n").repeat(times), "");
        }
    }

    /** One of them. */
    private final class Client {
        private final Way way;
        private SocketChannel channel;
        private boolean isUp;

        Client(Way way) throws IOException {
            this.way = way;
            connect();
        }

        void connect() throws IOException {
            isUp = false;
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
            channel.connect(server);
            channel.register(selector, SelectionKey.OP_CONNECT, this);
        }

        void goOn(SelectionKey key) throws IOException {
            if (key.isConnectable() && channel.finishConnect()) {
                isUp = true;
                connected.incrementAndGet();
                send(way.start());
                // One that reads nothing learns of no end either; the others look for it.
                key.interestOps(way.beat().isEmpty() ? 0 : SelectionKey.OP_READ);
            } else if (key.isReadable() && channel.read(ByteBuffer.allocate(4096)) < 0) {
                throw new IOException("ended by the server");
            }
        }

        void beat() throws IOException {
            if (isUp && !way.beat().isEmpty()) {
                send(way.beat());
            }
        }

        private void send(String text) throws IOException {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }

        void again() throws IOException {
            if (isUp) {
                ended.incrementAndGet();
                connected.decrementAndGet();
            }
            channel.close();
            connect();
        }
    }

    private SlowClients(int port) throws IOException {
        server = new InetSocketAddress("127.0.0.1", port);
        selector = Selector.open();
    }

    /** Lets so many begin in each of the ways. */
    public static SlowClients begin(int port, int count, List<Way> ways) throws IOException {
        SlowClients slow = new SlowClients(port);
        for (Way way : ways) {
            for (int i = 0; i < count; i++) {
                slow.clients.add(slow.new Client(way));
            }
        }
        slow.thread.setDaemon(true);
        slow.thread.start();
        return slow;
    }

    /** How many are connected. */
    public int connected() {
        return connected.get();
    }

    /** How many connections the server has ended. */
    public int ended() {
        return ended.get();
    }

    private void run() {
        long next = System.currentTimeMillis() + BEAT_MILLIS;
        try {
            while (!closed) {
                selector.select(STEP_MILLIS);
                Iterator<SelectionKey> keys = selector.selectedKeys().iterator();
                while (keys.hasNext()) {
                    SelectionKey key = keys.next();
                    keys.remove();
                    attempt((Client) key.attachment(), () -> ((Client) key.attachment()).goOn(key));
                }
                if (System.currentTimeMillis() >= next) {
                    next += BEAT_MILLIS;
                    for (Client client : clients) {
                        attempt(client, client::beat);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private static void attempt(Client client, Step step) throws IOException {
        try {
            step.take();
        } catch (IOException e) {
            client.again();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Client client : clients) {
            client.channel.close();
        }
        selector.close();
    }
}
