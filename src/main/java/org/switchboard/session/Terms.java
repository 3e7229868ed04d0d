package org.switchboard.session;

import java.util.Optional;
import org.switchboard.directory.Actor;
import org.switchboard.directory.IfMatch;
import org.switchboard.security.Caller;

/**
 * Who asks for something, and on which terms. Immutable.
 *
 * @param caller who asks
 * @param actor the same as whoever changes things: inside which accounts, from where
 * @param key the caller's name for the request, so that it may be repeated safely
 * @param condition which version of the session is to be changed
 * @param dryRun whether it is only tried: all is checked and shown, nothing is stored or sent
 */
public record Terms(
        Caller caller, Actor actor, Optional<IdempotencyKey> key, Optional<IfMatch> condition, boolean dryRun) {}
