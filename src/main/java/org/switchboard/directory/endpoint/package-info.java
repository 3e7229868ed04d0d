/** Keeps the endpoints: numbers, people, teams, mailboxes. */
@NullMarked
package org.switchboard.directory.endpoint;

import org.jspecify.annotations.NullMarked;
