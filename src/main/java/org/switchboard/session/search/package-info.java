/** Many sessions at once: lists, exports, what is live, and deleting in bulk. */
@NullMarked
package org.switchboard.session.search;

import org.jspecify.annotations.NullMarked;
