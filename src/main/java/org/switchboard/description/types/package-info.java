/** The published types as source code of other languages: what ServiceStack's clients are generated from. */
@NullMarked
package org.switchboard.description.types;

import org.jspecify.annotations.NullMarked;
