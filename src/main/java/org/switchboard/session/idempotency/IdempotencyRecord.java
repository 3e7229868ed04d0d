package org.switchboard.session.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.switchboard.contract.Document;
import org.switchboard.persistence.AccountCondition;
import org.switchboard.persistence.StoredJson;
import org.switchboard.request.IdempotencyKey;

/**
 * That a write was asked for under an idempotency key, and how it was answered. Stored in the transaction of the write, so
 * both are there or neither is.
 */
@Entity
@Table(name = "keyed_answer")
@IdClass(IdempotencyRecord.Key.class)
@AccountCondition("e.accountId in :accounts")
public class IdempotencyRecord {
    /** Whose key, and which. */
    public record Key(String loginId, String key) implements Serializable {
        /** For JPA. */
        public Key() {
            this("", "");
        }
    }

    @Id
    @Column(name = "login_id")
    private String loginId = "";

    @Id
    @Column(name = "idempotency_key")
    private String key = "";

    @Column(name = "account_id")
    private String accountId = "";

    private String digest = "";

    private String answer = "";

    @Column(name = "answer_version")
    private long version;

    private OffsetDateTime expires = OffsetDateTime.MIN;

    /** For JPA. */
    protected IdempotencyRecord() {}

    /**
     * @param attempt what was asked, by whom and under which key
     * @param accountId the account in which it was done
     * @param answer how it was answered
     * @param version the version of what the answer shows
     * @param now the moment
     */
    public IdempotencyRecord(IdempotentRequest attempt, String accountId, Document answer, long version, Instant now) {
        this.loginId = attempt.loginId();
        this.key = attempt.key().value();
        this.accountId = accountId;
        this.digest = attempt.digest();
        this.answer = StoredJson.write(answer);
        this.version = version;
        this.expires = now.plus(IdempotencyKey.REMEMBERED).atOffset(ZoneOffset.UTC);
    }

    /** A digest that is equal for requests that ask for the same, in whatever format they came. */
    static String digest(String accountId, Document request) {
        try {
            byte[] text = (accountId + '\n' + request.getClass().getSimpleName() + '\n' + StoredJson.write(request))
                    .getBytes(StandardCharsets.UTF_8);
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

    /** The version of what the answer shows; 0 if it has none. */
    public long version() {
        return version;
    }

    String accountId() {
        return accountId;
    }

    /** The answer as it was first given. */
    public <A> A answer(Class<A> type) {
        return StoredJson.read(answer, type);
    }
}
