package org.switchboard.integrity;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table holds, in one line to compare.
 *
 * @param name the table
 * @param rows how many rows it has
 * @param digest equal for equal rows in whatever order and database: the sum of each row's SHA-256, modulo 2^256, in hex
 */
public record TableContent(String name, long rows, String digest) {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    /** As it is printed. */
    public String line() {
        return "%-24s %12d  %s".formatted(name, rows, digest);
    }

    /** Adds up the rows of a table; a column without a value counts for nothing. Not thread-safe. */
    public static final class Sum {
        private final String table;
        private final List<String> columns;
        private final MessageDigest sha256;
        private BigInteger sum = BigInteger.ZERO;
        private long rows;

        /** @param columns the names of the columns, in the order of the values */
        public Sum(String table, List<String> columns) {
            this.table = table;
            this.columns = List.copyOf(columns);
            try {
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("SHA-256 is part of every Java platform", e);
            }
        }

        /** Adds a row: its values as text, in the order of the columns, which is by name. */
        public void add(List<@Nullable String> values) {
            for (int at = 0; at < values.size(); at++) {
                @Nullable String value = values.get(at);
                if (value != null) {
                    add(columns.get(at));
                    add(value);
                }
            }
            sum = sum.add(new BigInteger(1, sha256.digest())).mod(MODULUS);
            rows++;
        }

        private void add(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            sha256.update(bytes);
        }

        /** What was added so far. */
        public TableContent content() {
            return new TableContent(table, rows, "%064x".formatted(sum));
        }
    }
}
