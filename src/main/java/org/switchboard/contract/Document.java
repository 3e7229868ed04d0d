package org.switchboard.contract;

/** A type that can be the whole body of a request or an answer. */
public interface Document {}
