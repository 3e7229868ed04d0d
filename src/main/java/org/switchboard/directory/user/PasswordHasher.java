package org.switchboard.directory.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.crypto.KeyGenerator;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.switchboard.directory.User;

/**
 * Hashes passwords and checks them. A password that was found right is remembered for a short time, as a keyed digest
 * bound to the stored hash that it was checked against: so the slow hash is not paid on each request, and a changed
 * hash makes what is remembered worthless at once. Thread-safe.
 */
@Singleton
public class PasswordHasher {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 32;
    private static final int KEY_BYTES = 64;

    private static final int REMEMBERED = 10_000;
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);
    private static final String DIGEST = "HmacSHA256";

    /** So that checking passwords can take half of the machine at most, whoever sends them. */
    private static final int CHECKS_AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final long WAIT_MILLIS = 5_000;

    private final Semaphore turns = new Semaphore(CHECKS_AT_ONCE, true);
    private final Pbkdf2PasswordHash slowHash;
    private final SecretKey digestKey;
    private final String hashOfNobody;
    private final Cache<String, Verified> verified = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(REMEMBERED_FOR)
            .build();

    @SuppressWarnings("ArrayRecordComponent") // Compared by MessageDigest.isEqual only.
    private record Verified(String hash, byte[] digest) {}

    @Inject
    public PasswordHasher(Pbkdf2PasswordHash slowHash) {
        this.slowHash = slowHash;
        slowHash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
                "Pbkdf2PasswordHash.Iterations", Integer.toString(ITERATIONS),
                "Pbkdf2PasswordHash.SaltSizeBytes", Integer.toString(SALT_BYTES),
                "Pbkdf2PasswordHash.KeySizeBytes", Integer.toString(KEY_BYTES)));
        digestKey = newDigestKey();
        hashOfNobody = slowHash.generate(new char[] {'x'});
    }

    /** A new salted hash of the password. Takes a noticeable part of a second, by intent. */
    public String hash(String password) {
        return slowHash.generate(password.toCharArray());
    }

    /** Thrown where too many passwords wait to be checked. */
    public static final class TooBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooBusy() {
            super("too many passwords wait to be checked", null, false, false);
        }
    }

    /**
     * Whether the password is the login's.
     *
     * @throws TooBusy if it could not be checked in time
     */
    public boolean isRight(User user, String password) {
        String stored = user.passwordHash().orElse("");
        if (stored.isEmpty()) {
            hashForTiming(password);
            return false;
        }
        Verified offered = new Verified(stored, digest(password));
        if (isKnown(user, offered)) {
            return true;
        }
        // Clients that come over from another server come all at once: whoever waited asks again before hashing.
        if (!inTurn(() -> isKnown(user, offered) || slowHash.verify(password.toCharArray(), stored))) {
            return false;
        }
        verified.put(user.id(), offered);
        return true;
    }

    private boolean isKnown(User user, Verified offered) {
        Verified known = verified.getIfPresent(user.id());
        return known != null
                && known.hash().equals(offered.hash())
                && MessageDigest.isEqual(known.digest(), offered.digest());
    }

    /** Takes as long as a wrong password does, so that an unknown login cannot be told from it by time. */
    public void hashForTiming(String password) {
        inTurn(() -> slowHash.verify(password.toCharArray(), hashOfNobody));
    }

    private boolean inTurn(BooleanSupplier check) {
        try {
            if (!turns.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new TooBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
        try {
            return check.getAsBoolean();
        } finally {
            turns.release();
        }
    }

    private static SecretKey newDigestKey() {
        try {
            return KeyGenerator.getInstance(DIGEST).generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(DIGEST + " is part of every Java platform", e);
        }
    }

    private byte[] digest(String password) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(digestKey);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(DIGEST + " is part of every Java platform", e);
        }
    }
}
