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
public class SimulatedCarrier implements CarrierProvider {
    private static final Logger LOG = Logger.getLogger(SimulatedCarrier.class.getName());
    private static final String EVERYTHING = "*";
    private static final int DIGITS = 32;

    private final Set<String> failing;

    /** For CDI's proxy. */
    protected SimulatedCarrier() {
        this(Optional.empty());
    }

    /** @param fails what it shall fail at */
    @Inject
    public SimulatedCarrier(@ConfigProperty(name = "switchboard.telephony.simulator.fails") Optional<String> fails) {
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
    public Done carryOut(String orderId, CarrierCommand carrierCommand) {
        if (failing.contains(EVERYTHING) || failing.contains(carrierCommand.target())) {
            throw new CarrierException(name() + " was told to fail at " + carrierCommand.target());
        }
        LOG.fine(() -> "Simulated: " + carrierCommand);
        return new Done(sid(orderId, carrierCommand), true);
    }

    private static String sid(String orderId, CarrierCommand carrierCommand) {
        if (carrierCommand instanceof CarrierCommand.Dial
                || carrierCommand instanceof CarrierCommand.Text
                || carrierCommand instanceof CarrierCommand.Conference) {
            String kind = carrierCommand instanceof CarrierCommand.Conference
                    ? "CF"
                    : carrierCommand instanceof CarrierCommand.Text ? "SM" : "CA";
            return kind + digest(orderId + '\n' + carrierCommand).substring(0, DIGITS);
        }
        return carrierCommand.target();
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
