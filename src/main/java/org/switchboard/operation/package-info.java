/**
 * What an operation is, and which there are: read from the annotated methods of JAX-RS resources. Every interface goes by
 * this, so that a new operation appears in all of them by itself.
 */
@NullMarked
package org.switchboard.operation;

import org.jspecify.annotations.NullMarked;
