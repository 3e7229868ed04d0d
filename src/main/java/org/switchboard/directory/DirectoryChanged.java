package org.switchboard.directory;

/** Says, inside the transaction that does it, that the directory is being changed. */
public record DirectoryChanged() {}
