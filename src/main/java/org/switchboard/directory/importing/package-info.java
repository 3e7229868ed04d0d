/** Brings the directory to what a file or the configuration says. */
@NullMarked
package org.switchboard.directory.importing;

import org.jspecify.annotations.NullMarked;
