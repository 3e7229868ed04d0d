/** Who asks, and what a request says beside its document. */
@NullMarked
package org.switchboard.request;

import org.jspecify.annotations.NullMarked;
