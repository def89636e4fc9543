package org.wavefield.fieldwork;

import java.math.BigInteger;
import java.util.Optional;

/** Crockford's base 32: no letters that look like digits, and 5 bits a character. */
final class Base32 {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS = 5;

    private Base32() {}

    /** As many characters as the bits fill; the bits have to fill them. */
    static String encode(byte[] bytes) {
        int length = bytes.length * Byte.SIZE / BITS;
        BigInteger rest = new BigInteger(1, bytes);
        char[] characters = new char[length];
        for (int i = length - 1; i >= 0; i--) {
            characters[i] = ALPHABET.charAt(rest.intValue() & 31);
            rest = rest.shiftRight(BITS);
        }
        return new String(characters);
    }

    /**
     * The bytes, if the text is what {@link #encode} makes of that many: one spelling for one value.
     *
     * @param length in bytes, so that their bits fill characters
     */
    static Optional<byte[]> decode(String text, int length) {
        if (text.length() != length * Byte.SIZE / BITS) {
            return Optional.empty();
        }
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return Optional.empty();
            }
            value = value.shiftLeft(BITS).or(BigInteger.valueOf(digit));
        }
        byte[] bytes = new byte[length];
        byte[] digits = value.toByteArray();
        int taken = Math.min(digits.length, length);
        System.arraycopy(digits, digits.length - taken, bytes, length - taken, taken);
        return Optional.of(bytes);
    }
}
