package org.switchboard.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.switchboard.persistence.AccountCondition;

/** How often sign-ins of a subject failed since a first one. It lies in no account: who failed is not known. */
@Entity
@Table(name = "failed_sign_in")
@AccountCondition("e.subject in :accounts and e.failures < 0")
public class FailedSignIn {
    @Id
    private String subject = "";

    private int failures;

    private OffsetDateTime expires = OffsetDateTime.MIN;

    /** For JPA. */
    protected FailedSignIn() {}

    /** One that has not failed yet. */
    FailedSignIn(String subject, Instant now, Memory memory) {
        this.subject = subject;
        this.expires = now.plus(memory.life()).atOffset(ZoneOffset.UTC);
    }

    /**
     * How long failures count.
     *
     * @param life how long
     * @param fromLast whether since the last one, and not since the first
     */
    record Memory(Duration life, boolean fromLast) {}

    String subject() {
        return subject;
    }

    Instant expires() {
        return expires.toInstant();
    }

    /** Counts one failure more; the first after the end of the last ones begins anew. */
    void add(Instant now, Memory memory) {
        boolean begins = !expires().isAfter(now);
        if (begins) {
            failures = 0;
        }
        if (begins || memory.fromLast()) {
            expires = now.plus(memory.life()).atOffset(ZoneOffset.UTC);
        }
        failures++;
    }

    int failures() {
        return failures;
    }
}
