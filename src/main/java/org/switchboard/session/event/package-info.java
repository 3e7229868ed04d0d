/** What is told of each change of a session, inside its transaction. */
@NullMarked
package org.switchboard.session.event;

import org.jspecify.annotations.NullMarked;
