package org.wavefield.outbox;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses of the internet protocol belong to the public internet. Everything else is somebody's own network, this
 * machine's to begin with, and no webhook may reach it.
 */
final class PublicAddress {

    /** Special-purpose IPv4 blocks, by the registry that RFC 6890 set up. */
    private static final List<Block> PRIVATE_V4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));

    /** Of IPv6 only this block is given out to the public internet; what is special within it follows. */
    private static final Block GLOBAL_V6 = Block.of("2000::", 3);

    private static final List<Block> PRIVATE_V6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    /** Addresses of the IPv4 internet behind a translator. */
    private static final Block TRANSLATED = Block.of("64:ff9b::", 96);

    private static final int V4_BYTES = 4;

    private PublicAddress() {}

    /** Whether it is one of them. */
    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return PRIVATE_V4.stream().noneMatch(block -> block.holds(bytes));
        }
        return address instanceof Inet6Address && isPublicV6(bytes);
    }

    private static boolean isPublicV6(byte[] bytes) {
        if (TRANSLATED.holds(bytes)) {
            byte[] inside = Arrays.copyOfRange(bytes, bytes.length - V4_BYTES, bytes.length);
            return PRIVATE_V4.stream().noneMatch(block -> block.holds(inside));
        }
        return GLOBAL_V6.holds(bytes) && PRIVATE_V6.stream().noneMatch(block -> block.holds(bytes));
    }

    /** All addresses that begin with the same bits. */
    private record Block(byte[] start, int bits) {

        static Block of(String start, int bits) {
            try {
                return new Block(InetAddress.getByName(start).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((address[bit / Byte.SIZE] & mask) != (start[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
