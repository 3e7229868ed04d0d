package org.switchboard.scale;

import java.net.URI;
import java.util.Map;

/** Two servers on one database behind a load balancer, numbered 0 and 1. */
public interface Instances extends AutoCloseable {
    /** The address of the load balancer. */
    URI url();

    /** What tells a server where the database is. */
    Map<String, String> settings();

    /** Lets a server take nothing on any more, and waits until it may be stopped. */
    void drain(int which) throws Exception;

    /** Stops a server in the way of its operator, and waits until it has ended. */
    void stop(int which) throws Exception;

    /** Ends a server at once (SIGKILL). */
    void kill(int which) throws Exception;

    /** Starts a server that has ended, and waits until requests go to it. */
    void startAgain(int which) throws Exception;

    @Override
    void close();
}
