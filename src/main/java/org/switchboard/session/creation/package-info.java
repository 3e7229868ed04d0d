/** How a session comes to be: what its request refers to, and the transactions that new sessions share. */
@NullMarked
package org.switchboard.session.creation;

import org.jspecify.annotations.NullMarked;
