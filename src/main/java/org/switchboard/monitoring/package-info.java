/**
 * What the server tells about itself to those who look after it: each part names its metrics and actions once, as beans,
 * and they are published from here as MBeans and as MicroProfile Metrics.
 */
@NullMarked
package org.switchboard.monitoring;

import org.jspecify.annotations.NullMarked;
