package org.marketops.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the internet from all others: those of this machine, of an inner network, or with a special meaning. */
final class PublicAddress {

    /** Network and length of its prefix; IANA's registry of special addresses. */
    private static final int[][] SPECIAL = {{0, 0, 0, 0, 8}, {10, 0, 0, 0, 8}, {100, 64, 0, 0, 10}, {127, 0, 0, 0, 8}, {169, 254, 0, 0, 16},
        {172, 16, 0, 0, 12}, {192, 0, 0, 0, 24}, {192, 0, 2, 0, 24}, {192, 88, 99, 0, 24}, {192, 168, 0, 0, 16}, {198, 18, 0, 0, 15},
        {198, 51, 100, 0, 24}, {203, 0, 113, 0, 24}, {224, 0, 0, 0, 3}};

    private PublicAddress() {
    }

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? is4(bytes) : is6(bytes);
    }

    private static boolean is4(byte[] bytes) {
        for (int[] special : SPECIAL) {
            if (startsLike(bytes, special, special[4])) {
                return false;
            }
        }
        return true;
    }

    /** Only 2000::/3 is given to anybody; of that, tunnels and examples are left out, because they lead to addresses of their own. */
    private static boolean is6(byte[] bytes) {
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean special = bytes[0] == 0x20 && bytes[1] == 0x01 && (bytes[2] & 0xfe) == 0;
        boolean example = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8;
        return global && !sixToFour && !special && !example;
    }

    private static boolean startsLike(byte[] bytes, int[] network, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % 8;
            if ((bytes[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
