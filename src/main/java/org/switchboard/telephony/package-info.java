/**
 * The port to carriers: what needs a live call leg or a text message goes through {@link CarrierProvider}, and nothing else does.
 * A simulator stands in until a carrier is plugged in.
 */
@NullMarked
package org.switchboard.telephony;

import org.jspecify.annotations.NullMarked;
