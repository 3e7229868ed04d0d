/** Who a request comes from: sign-ins, the origins of pages, and what no address may hold. */
@NullMarked
package org.switchboard.http.security;

import org.jspecify.annotations.NullMarked;
