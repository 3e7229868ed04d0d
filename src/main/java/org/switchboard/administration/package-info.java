/**
 * Looking after the server itself, the same for whoever asks through an interface as a SystemAdministrator and for whoever is let
 * in by JMX. Whatever is done is noted in the audit trail.
 */
@NullMarked
package org.switchboard.administration;

import org.jspecify.annotations.NullMarked;
