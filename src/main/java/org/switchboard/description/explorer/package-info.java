/** The explorer: a page that calls the server from the browser. */
@NullMarked
package org.switchboard.description.explorer;

import org.jspecify.annotations.NullMarked;
