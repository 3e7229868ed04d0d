/**
 * The built WAR on Payara Server, as {@code deploy/server/run} starts it: below a path of its own, set up and deployed by
 * an administrator's commands. Run by the execution {@code on-server}.
 */
@org.jspecify.annotations.NullMarked
package org.switchboard.server;
