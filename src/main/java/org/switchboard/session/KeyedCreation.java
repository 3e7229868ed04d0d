package org.switchboard.session;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.platform.StoredJson;

/**
 * That a session was created under an idempotency key, and how that was answered. It lies in the session's own row, so
 * session and key are stored together or not at all.
 */
@Embeddable
public class KeyedCreation {
    private static final TypeReference<SessionInfo> ANSWER = new TypeReference<>() {};

    @Column(name = "idempotency_key")
    private String key;

    @Column(name = "idempotency_digest")
    private String digest;

    @Column(name = "idempotency_answer")
    private String answer;

    @Column(name = "idempotency_expires")
    private OffsetDateTime expires;

    /** For JPA. */
    protected KeyedCreation() {
        key = "";
        digest = "";
        answer = "";
        expires = OffsetDateTime.MIN;
    }

    KeyedCreation(IdempotencyKey key, String digest, SessionInfo answer, Instant now) {
        this.key = key.value();
        this.digest = digest;
        this.answer = StoredJson.write(answer);
        this.expires = now.plus(IdempotencyKey.REMEMBERED).atOffset(ZoneOffset.UTC);
    }

    /** A digest that is equal for requests that ask for the same, in whatever format they came. */
    static String digest(String accountId, NewSession request) {
        try {
            byte[] text = (accountId + '\n' + StoredJson.write(request)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    boolean isOf(String otherDigest) {
        return digest.equals(otherDigest);
    }

    boolean isExpired(Instant now) {
        return !expires.toInstant().isAfter(now);
    }

    /** The answer as it was first given. */
    SessionInfo answer() {
        return StoredJson.read(answer, ANSWER);
    }
}
