package org.switchboard.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.persistence.AccountCondition;
import org.switchboard.persistence.IdGenerator;
import org.switchboard.request.Role;

/** A key that stands for a login. Only its digest is stored. */
@Entity
@Table(name = "api_key")
@AccountCondition("exists (select l from User l join l.accountIds a where l.id = e.loginId and a in :accounts)")
public class ApiKey {
    /** The version of every key: one is never changed. */
    public static final long VERSION = 1;

    private static final String SEPARATOR = ",";

    @Id
    private String id;

    @Column(name = "login_id")
    private String loginId;

    private String name;
    private String digest;
    private @Nullable String roles;
    private @Nullable String operations;

    @Column(name = "date_created")
    private OffsetDateTime dateCreated;

    private @Nullable OffsetDateTime expires;

    /** For JPA. */
    protected ApiKey() {
        this("", "", "", Instant.EPOCH, new Limits(Set.of(), Set.of(), Optional.empty()));
    }

    ApiKey(String loginId, String name, String digest, Instant now, Limits limits) {
        this.id = IdGenerator.next();
        this.loginId = loginId;
        this.name = name;
        this.digest = digest;
        this.dateCreated = now.atOffset(ZoneOffset.UTC);
        this.roles = joined(limits.roles().stream().map(Enum::name).toList());
        this.operations = joined(limits.operations());
        this.expires =
                limits.expires().map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    /**
     * What narrows a key.
     *
     * @param roles the only roles that count; none means all of the login
     * @param operations the only operations that it opens; none means all
     * @param expires when it ends; empty means never
     */
    public record Limits(Set<Role> roles, Set<String> operations, Optional<Instant> expires) {
        /** Copies the sets. */
        public Limits {
            roles = Set.copyOf(roles);
            operations = Set.copyOf(operations);
        }
    }

    private static @Nullable String joined(Collection<String> names) {
        return names.isEmpty() ? null : names.stream().sorted().collect(Collectors.joining(SEPARATOR));
    }

    public String id() {
        return id;
    }

    public String loginId() {
        return loginId;
    }

    public String name() {
        return name;
    }

    public OffsetDateTime dateCreated() {
        return dateCreated;
    }

    /** When it ends; empty means never. */
    public Optional<OffsetDateTime> expires() {
        return Optional.ofNullable(expires);
    }

    /** The only roles that count; empty means all of the login. */
    public Optional<Set<Role>> roles() {
        return Optional.ofNullable(roles)
                .map(names -> Arrays.stream(names.split(SEPARATOR))
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The only operations that it opens; empty means all. */
    public Optional<Set<String>> operations() {
        return Optional.ofNullable(operations).map(names -> Set.of(names.split(SEPARATOR)));
    }

    boolean isValid(Instant now) {
        return expires().map(end -> now.isBefore(end.toInstant())).orElse(true);
    }
}
