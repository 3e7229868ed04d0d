package org.switchboard.telephony;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands in for a carrier: nothing is called or sent. The same order gives the same SID, whoever is dialed answers at once,
 * and what it shall fail at is configured by {@code switchboard.telephony.simulator.fails}: numbers, addresses or SIDs with
 * commas between them, or {@code *} for everything. Thread-safe.
 */
@ApplicationScoped
public class SimulatedTelephony implements Telephony {
    private static final Logger LOG = Logger.getLogger(SimulatedTelephony.class.getName());
    private static final String EVERYTHING = "*";
    private static final int DIGITS = 32;

    private final Set<String> failing;

    /** For CDI's proxy. */
    protected SimulatedTelephony() {
        this(Optional.empty());
    }

    /** @param fails what it shall fail at */
    @Inject
    public SimulatedTelephony(@ConfigProperty(name = "switchboard.telephony.simulator.fails") Optional<String> fails) {
        failing = Arrays.stream(fails.orElse("").split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    @PostConstruct
    void say() {
        LOG.warning("Telephony is simulated: no call is placed and no text message is sent");
    }

    @Override
    public String name() {
        return "the simulated carrier";
    }

    @Override
    public Done carryOut(String orderId, Order order) {
        if (failing.contains(EVERYTHING) || failing.contains(order.target())) {
            throw new CarrierFailure(name() + " was told to fail at " + order.target());
        }
        LOG.fine(() -> "Simulated: " + order);
        return new Done(sid(orderId, order), true);
    }

    private static String sid(String orderId, Order order) {
        if (order instanceof Order.Dial || order instanceof Order.Text || order instanceof Order.Conference) {
            String kind = order instanceof Order.Conference ? "CF" : order instanceof Order.Text ? "SM" : "CA";
            return kind + digest(orderId + '\n' + order).substring(0, DIGITS);
        }
        return order.target();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
