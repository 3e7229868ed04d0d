package org.switchboard.error;

/**
 * What is wrong with one field of a request.
 *
 * @param code a short code for programs
 * @param field the field as the contract writes it; an item of a list as {@code Name[0]}
 * @param message what was wrong and what is allowed
 */
public record FieldError(String code, String field, String message) {}
