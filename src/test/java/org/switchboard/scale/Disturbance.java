package org.switchboard.scale;

/** What is done to servers while clients create sessions on them. */
public interface Disturbance {
    /** How many sessions are made, at least, between two steps. */
    int SOME = 100;

    /** Does it, while the clients go on. */
    void on(Instances servers, CreatingClients clients) throws Exception;

    /** Ends a server at once and starts it again, in turn, so many times. */
    static Disturbance kill(int times) {
        return ending(times, Instances::kill);
    }

    /** Asks a server to end, without a drain, and starts it again, in turn, so many times. */
    static Disturbance terminate(int times) {
        return ending(times, Instances::stop);
    }

    /** Drains, stops and starts both servers, one after the other. */
    static Disturbance rollingRestart() {
        return ending(2, (servers, which) -> {
            servers.drain(which);
            servers.stop(which);
        });
    }

    /** How a server comes to its end. */
    interface Ending {
        void of(Instances servers, int which) throws Exception;
    }

    private static Disturbance ending(int times, Ending ending) {
        return (servers, clients) -> {
            for (int time = 0; time < times; time++) {
                clients.awaitMore(SOME);
                ending.of(servers, time % 2);
                clients.awaitMore(SOME);
                servers.startAgain(time % 2);
            }
            clients.awaitMore(SOME);
        };
    }
}
