/** What databases know by its name: H2 stores the class of a trigger, and a build before or after this one must find it. */
@NullMarked
package org.switchboard.platform;

import org.jspecify.annotations.NullMarked;
