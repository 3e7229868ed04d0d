package org.switchboard.format;

/**
 * A value that its member cannot have.
 *
 * @param name the name as it was sent
 * @param message what was wrong and what is allowed
 */
public record BindingError(String name, String message) {}
