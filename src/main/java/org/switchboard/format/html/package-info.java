/**
 * Pages that show a document to people, and their templates.
 */
@NullMarked
package org.switchboard.format.html;

import org.jspecify.annotations.NullMarked;
