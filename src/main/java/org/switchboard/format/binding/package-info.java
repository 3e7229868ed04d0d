/**
 * What a request says to a document beside or before its reading: parameters that are put into members, and the account that a body names.
 */
@NullMarked
package org.switchboard.format.binding;

import org.jspecify.annotations.NullMarked;
