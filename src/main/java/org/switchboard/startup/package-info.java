/** What is done between the start of the application and its first request: waiting, warming up. */
@NullMarked
package org.switchboard.startup;

import org.jspecify.annotations.NullMarked;
