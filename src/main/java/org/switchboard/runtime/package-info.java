/** What every part takes from where it runs: the time, threads, which version this is. */
@NullMarked
package org.switchboard.runtime;

import org.jspecify.annotations.NullMarked;
