/** What runs by the clock. */
@NullMarked
package org.switchboard.job;

import org.jspecify.annotations.NullMarked;
