/**
 * Copies a database into one file and brings it back. Run by commands beside the server (deploy/backup), with the WAR's
 * classes and libraries alone; nothing that answers a request knows it.
 */
@org.jspecify.annotations.NullMarked
package org.switchboard.backup;
