/**
 * What the published types look like, read once from their declarations: for whatever describes, generates or binds them.
 */
@NullMarked
package org.switchboard.contract.model;

import org.jspecify.annotations.NullMarked;
