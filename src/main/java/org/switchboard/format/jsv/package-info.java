/**
 * JSV, ServiceStack's own format, as events of Jackson.
 */
@NullMarked
package org.switchboard.format.jsv;

import org.jspecify.annotations.NullMarked;
