/** The published flow types: channels. */
@NullMarked
package org.switchboard.contract.flows;

import org.jspecify.annotations.NullMarked;
