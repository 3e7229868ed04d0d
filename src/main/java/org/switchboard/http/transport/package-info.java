/** How requests arrive and answers leave, so that no thread waits for a client that is slow. */
@NullMarked
package org.switchboard.http.transport;

import org.jspecify.annotations.NullMarked;
