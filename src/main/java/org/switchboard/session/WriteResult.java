package org.switchboard.session;

/**
 * What became of a session that was to be changed.
 *
 * @param answer what to show
 * @param sessionId the session
 * @param version the session's version now
 * @param accountId the account in which it lies
 * @param replayed whether this is the answer to an earlier request under the same key
 * @param <A> what is shown
 */
public record WriteResult<A>(A answer, String sessionId, long version, String accountId, boolean replayed) {}
