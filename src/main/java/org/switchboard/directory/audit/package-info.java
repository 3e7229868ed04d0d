/** Who did what to the directory, to credentials and to the server. */
@NullMarked
package org.switchboard.directory.audit;

import org.jspecify.annotations.NullMarked;
