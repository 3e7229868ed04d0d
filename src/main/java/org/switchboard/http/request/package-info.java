/** What a request says: its path, its format, its body and its document. */
@NullMarked
package org.switchboard.http.request;

import org.jspecify.annotations.NullMarked;
