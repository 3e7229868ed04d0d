package org.switchboard.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How an entity lies within accounts. Every entity says so, and every query is narrowed by it: {@link ScopedEntities} gives no
 * other way to what is stored, so a query cannot forget the border between accounts.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AccountCondition {
    /** A condition in JPQL over the entity {@code e} and the set {@code :accounts}, true inside those accounts. */
    String value();
}
