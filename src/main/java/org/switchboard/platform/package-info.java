/** What all features stand on, and nothing of the business: configuration, time, ids, text, migrations, health. */
@NullMarked
package org.switchboard.platform;

import org.jspecify.annotations.NullMarked;
