package org.switchboard.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test of Payara Server only; the executions on Payara Micro leave it out. */
@Tag("payara-server")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OnPayaraServer {}
