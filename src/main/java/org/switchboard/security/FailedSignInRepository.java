package org.switchboard.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.switchboard.job.ScheduledJob;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.SqlState;
import org.switchboard.persistence.Transactions;

/**
 * What all servers of one database know together of sign-ins that failed, and of addresses where users have signed in
 * before. Nothing here is asked while sign-ins go well. Thread-safe.
 */
@Singleton
public class FailedSignInRepository implements ScheduledJob {
    private static final AccountScope BEFORE_ACCOUNTS = new AccountScope.All();
    private static final int TRIES = 5;

    private final Transactions database;

    @Inject
    FailedSignInRepository(Transactions database) {
        this.database = database;
    }

    /**
     * How often a subject failed.
     *
     * @param failures how often
     * @param expires until when that counts
     */
    record Count(int failures, Instant expires) {}

    /**
     * Counts a failure of each subject. By primary key.
     *
     * @param subjects how long the failures of each count
     * @return the counts, by subject
     */
    Map<String, Count> add(Map<String, FailedSignIn.Memory> subjects, Instant now) {
        Map<String, String> digests = byDigest(subjects.keySet());
        return tried(entities -> {
            List<FailedSignIn> rows = new ArrayList<>(entities.query(FailedSignIn.class, BEFORE_ACCOUNTS)
                    .where("e.subject in :subjects", "subjects", digests.keySet())
                    .orderedBy("e.subject")
                    .listForUpdate());
            Set<String> there = rows.stream().map(FailedSignIn::subject).collect(Collectors.toSet());
            digests.keySet().stream()
                    .filter(digest -> !there.contains(digest))
                    .map(digest -> new FailedSignIn(digest, now, memory(subjects, digests, digest)))
                    .forEach(row -> {
                        entities.add(row);
                        rows.add(row);
                    });
            rows.forEach(row -> row.add(now, memory(subjects, digests, row.subject())));
            entities.flush();
            return counts(rows.stream(), digests);
        });
    }

    private static FailedSignIn.Memory memory(
            Map<String, FailedSignIn.Memory> subjects, Map<String, String> digests, String digest) {
        return Objects.requireNonNull(subjects.get(digests.get(digest)), "every row was asked for");
    }

    /** The counts of those subjects that have any. By primary key. */
    Map<String, Count> of(Set<String> subjects, Instant now) {
        Map<String, String> digests = byDigest(subjects);
        List<FailedSignIn> rows = database.call(entities -> entities.query(FailedSignIn.class, BEFORE_ACCOUNTS)
                .where("e.subject in :subjects", "subjects", digests.keySet())
                .list());
        return counts(rows.stream().filter(row -> row.expires().isAfter(now)), digests);
    }

    /** The subjects by what stands for them in the database, in its order, so that servers take rows in the same one. */
    private static Map<String, String> byDigest(Set<String> subjects) {
        Map<String, String> digests = new TreeMap<>();
        subjects.forEach(subject -> digests.put(Tokens.digest(subject), subject));
        return digests;
    }

    private static Map<String, Count> counts(Stream<FailedSignIn> rows, Map<String, String> digests) {
        return rows.collect(Collectors.toMap(
                row -> digests.getOrDefault(row.subject(), ""), row -> new Count(row.failures(), row.expires())));
    }

    /** Forgets the failures of a subject. By primary key. */
    void forget(String subject) {
        tried(entities -> entities.query(FailedSignIn.class, BEFORE_ACCOUNTS)
                .where("e.subject = :subject", "subject", Tokens.digest(subject))
                .delete());
    }

    /** Whether a user has signed in from an address before. By primary key. */
    boolean isKnown(String subject, Instant now) {
        return database
                .call(entities -> entities.query(KnownAddress.class, BEFORE_ACCOUNTS)
                        .where("e.subject = :subject", "subject", Tokens.digest(subject))
                        .where("e.expires > :now", "now", now.atOffset(ZoneOffset.UTC))
                        .values("subject", String.class, 1))
                .stream()
                .findFirst()
                .isPresent();
    }

    /** Notes that a user has signed in from an address. By primary key. */
    void know(String subject, Instant expires) {
        tried(entities -> {
            int known = entities.query(KnownAddress.class, BEFORE_ACCOUNTS)
                    .where("e.subject = :subject", "subject", Tokens.digest(subject))
                    .update("e.expires = :expires", "expires", expires.atOffset(ZoneOffset.UTC));
            if (known == 0) {
                entities.add(new KnownAddress(Tokens.digest(subject), expires));
                entities.flush();
            }
            return true;
        });
    }

    /** Two servers that note the same at the same time are in each other's way; the one that lost tries again. */
    private <T> T tried(Function<ScopedEntities, T> work) {
        for (int tries = 1; tries < TRIES; tries++) {
            try {
                return database.call(work);
            } catch (RuntimeException e) {
                if (!SqlState.isUniqueViolation(e) && !SqlState.isBusy(e)) {
                    throw e;
                }
            }
        }
        return database.call(work);
    }

    @Override
    public String name() {
        return "counts of failed sign-ins";
    }

    @Override
    public Duration interval() {
        return FailedSignInLimiter.WINDOW;
    }

    /** By the indexes {@code failed_sign_in_expires} and {@code known_address_expires}. */
    @Override
    public int run(Instant now) {
        return database.call(
                entities -> expired(entities, FailedSignIn.class, now) + expired(entities, KnownAddress.class, now));
    }

    private static int expired(ScopedEntities entities, Class<?> type, Instant now) {
        return entities.query(type, BEFORE_ACCOUNTS)
                .where("e.expires <= :now", "now", now.atOffset(ZoneOffset.UTC))
                .delete();
    }
}
