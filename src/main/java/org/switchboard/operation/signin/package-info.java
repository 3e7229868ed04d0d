/** The operations of signing in and of API keys. */
@NullMarked
package org.switchboard.operation.signin;

import org.jspecify.annotations.NullMarked;
