package org.switchboard.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.switchboard.text.XmlCharacters;

/**
 * Entities of one type inside a scope, narrowed further by conditions in JPQL over the entity {@code e}. Not thread-safe.
 *
 * @param <T> the type
 */
public final class ScopedQuery<T> {
    private static final String ACCOUNTS = "accounts";
    private static final Set<String> NO_ACCOUNT = Set.of("");

    private final EntityManager manager;
    private final Class<T> type;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<String> collections = new ArrayList<>();
    private String order = "";

    ScopedQuery(EntityManager manager, Class<T> type, AccountScope scope) {
        this.manager = manager;
        this.type = type;
        @Nullable AccountCondition within = type.getAnnotation(AccountCondition.class);
        if (within == null) {
            throw new IllegalStateException(type + " does not say how it lies within accounts; see AccountCondition");
        }
        if (scope instanceof AccountScope.Only only) {
            conditions.add('(' + within.value() + ')');
            parameters.put(ACCOUNTS, only.accountIds().isEmpty() ? NO_ACCOUNT : only.accountIds());
        }
    }

    /** Narrows it by a condition without parameters. */
    public ScopedQuery<T> where(String condition) {
        conditions.add('(' + condition + ')');
        return this;
    }

    /**
     * Narrows it by a condition with one parameter. Nothing stored holds a character that {@link XmlCharacters} does not allow,
     * and PostgreSQL refuses a question that does; so such a character is asked for as the one that stands in for it.
     */
    public ScopedQuery<T> where(String condition, String parameter, Object value) {
        parameters.put(parameter, storable(value));
        return where(condition);
    }

    /** Gives a parameter to a condition that has more than one. */
    public ScopedQuery<T> with(String parameter, Object value) {
        parameters.put(parameter, storable(value));
        return this;
    }

    private static Object storable(Object value) {
        if (value instanceof String text) {
            return XmlCharacters.sanitized(text);
        }
        return value instanceof Collection<?> many
                ? many.stream().map(ScopedQuery::storable).toList()
                : value;
    }

    /** Sets the order: {@code e.name, e.id}. */
    public ScopedQuery<T> orderedBy(String attributes) {
        order = " order by " + attributes;
        return this;
    }

    /** Reads these collections of all entities together, with one question for each and not one for each entity. */
    public ScopedQuery<T> reading(String... attributes) {
        collections.addAll(List.of(attributes));
        return this;
    }

    /** Those of them that there are now, which nobody else can change before the end of this transaction. */
    public List<T> listForUpdate() {
        return query("select e", order, type)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The first of them. */
    public Optional<T> first() {
        return query("select e", order, type).setMaxResults(1).getResultStream().findFirst();
    }

    /** All of them; the caller knows that they are few. */
    public List<T> list() {
        return query("select e", order, type).getResultList();
    }

    /** Some of them: {@code count} from the place {@code from}. */
    public List<T> list(int from, int count) {
        return query("select e", order, type)
                .setFirstResult(from)
                .setMaxResults(count)
                .getResultList();
    }

    /** All of them, one after the other; closed by the end of the transaction. */
    public Stream<T> stream() {
        return query("select e", order, type).getResultStream();
    }

    /** One attribute of each of them. */
    public <V> List<V> values(String attribute, Class<V> valueType) {
        return query("select e." + attribute, order, valueType).getResultList();
    }

    /** The same of at most {@code count} of them. */
    public <V> List<V> values(String attribute, Class<V> valueType, int count) {
        return values(attribute, valueType, 0, count);
    }

    /** The same of at most {@code count} of them from the place {@code from}. */
    public <V> List<V> values(String attribute, Class<V> valueType, int from, int count) {
        return query("select e." + attribute, order, valueType)
                .setFirstResult(from)
                .setMaxResults(count)
                .getResultList();
    }

    /** Some attributes of each of them, {@code e.name, e.id}: cheaper than the entities where many are only shown. */
    public List<Object[]> rows(String attributes) {
        return query("select " + attributes, order, Object[].class).getResultList();
    }

    /** What is selected, whatever its order: equal to that of another selection of the same. */
    public Object cacheKey() {
        return List.of(type, List.copyOf(conditions), Map.copyOf(parameters));
    }

    /** How many there are. */
    public long count() {
        return query("select count(e)", "", Long.class).getSingleResult();
    }

    /** Whether there is one. */
    public boolean exists() {
        return !query("select e.id", "", Object.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Changes all of them in one statement: {@code e.holder = null}. */
    public int update(String assignments) {
        return prepared(manager.createQuery("update " + name() + " e set " + assignments + condition()))
                .executeUpdate();
    }

    /** The same with one parameter. */
    public int update(String assignments, String parameter, Object value) {
        parameters.put(parameter, storable(value));
        return update(assignments);
    }

    /** Removes all of them in one statement. */
    public int delete() {
        return prepared(manager.createQuery("delete from " + name() + " e" + condition()))
                .executeUpdate();
    }

    private <V> TypedQuery<V> query(String what, String ordered, Class<V> valueType) {
        TypedQuery<V> query =
                prepared(manager.createQuery(what + " from " + name() + " e" + condition() + ordered, valueType));
        if (!collections.isEmpty() && valueType == type) {
            query.setHint("eclipselink.batch.type", "IN");
            collections.forEach(attribute -> query.setHint("eclipselink.batch", "e." + attribute));
        }
        return query;
    }

    private <Q extends Query> Q prepared(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private String condition() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String name() {
        return type.getSimpleName();
    }
}
