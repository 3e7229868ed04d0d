/** The configuration: every key that the server reads, and what it was at the start. */
@NullMarked
package org.switchboard.config;

import org.jspecify.annotations.NullMarked;
