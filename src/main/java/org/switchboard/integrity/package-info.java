/** What a database holds, table by table, and whether it is whole. Nothing that answers a request knows it. */
@org.jspecify.annotations.NullMarked
package org.switchboard.integrity;
