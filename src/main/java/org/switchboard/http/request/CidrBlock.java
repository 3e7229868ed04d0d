package org.switchboard.http.request;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of network addresses in CIDR notation (RFC 4632), or one address. Immutable.
 *
 * @param base an address in it
 * @param bits how many of the leading bits all of its addresses share
 */
record CidrBlock(InetAddress base, int bits) {
    /** Digits, so that nothing is ever looked up by name. */
    private static final Pattern LITERAL = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");

    /**
     * The network of a text such as {@code 10.0.0.0/8} or {@code ::1}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static CidrBlock parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress base = address(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(
                        "switchboard.trusted.proxies must hold addresses such as 10.0.0.0/8, found " + text));
        int length = base.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? length : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > length) {
            throw new IllegalArgumentException(
                    "switchboard.trusted.proxies: no network has " + bits + " bits: " + text);
        }
        return new CidrBlock(base, bits);
    }

    /** Whether a text is an address. */
    static boolean isAddress(String text) {
        return address(text).isPresent();
    }

    /** Whether an address lies in it. */
    boolean holds(String text) {
        return address(text).filter(this::holds).isPresent();
    }

    private boolean holds(InetAddress address) {
        byte[] own = base.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((own[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return LITERAL.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
