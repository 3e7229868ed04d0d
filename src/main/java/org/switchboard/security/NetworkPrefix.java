package org.switchboard.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which network addresses count as one: those of version 6 that share their first 64 bits, since a subscriber has at least
 * so many (RFC 6177), and takes another at will (RFC 8981). One of version 4 stands for itself.
 */
final class NetworkPrefix {
    private static final Pattern VERSION_6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*");
    private static final int NETWORK_BYTES = 8;
    private static final HexFormat HEX = HexFormat.of();

    private NetworkPrefix() {}

    /** The network of an address, as a text; what is no address of version 6 is itself. */
    static String of(String address) {
        String bare = address.replaceFirst("%.*", "");
        if (!VERSION_6.matcher(bare).matches()) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(bare);
            return parsed instanceof Inet6Address ? network(parsed.getAddress()) : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static String network(byte[] address) {
        byte[] network = Arrays.copyOf(address, NETWORK_BYTES);
        return IntStream.iterate(0, at -> at < NETWORK_BYTES, at -> at + 2)
                .mapToObj(at -> Integer.toHexString(HexFormat.fromHexDigits(HEX.formatHex(network, at, at + 2))))
                .collect(Collectors.joining(":", "", "::/64"));
    }
}
