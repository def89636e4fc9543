package org.wavefield.fieldwork;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that a respondent writes down and types in again: 60 bits as 12 characters of Crockford's base 32. The database
 * has its hash.
 */
public final class Code {

    private static final Pattern WRITTEN = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Pd}]");
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int MAXIMUM_TYPED = 40;

    private final String characters;

    private Code(String characters) {
        this.characters = characters;
    }

    /** The code of the 60 lowest bits. */
    static Code of(long bits) {
        char[] characters = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            characters[i] = ALPHABET.charAt((int) (bits & 31));
            bits >>>= 5;
        }
        return new Code(new String(characters));
    }

    /** Reads what was typed: small letters, spaces and hyphens do not matter, nor O for 0, I or L for 1. */
    static Optional<Code> parse(String typed) {
        if (typed.length() > MAXIMUM_TYPED) {
            return Optional.empty();
        }
        String characters = IGNORED.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return WRITTEN.matcher(characters).matches() ? Optional.of(new Code(characters)) : Optional.empty();
    }

    /** As a page shows it: {@code 7KQ2-M0ZD-4TXA}. */
    public String shown() {
        return characters.substring(0, 4) + "-" + characters.substring(4, 8) + "-" + characters.substring(8);
    }

    /** What the database keeps. */
    byte[] hash() {
        return Secret.sha256(characters.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Code && characters.equals(((Code) other).characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    /** Says nothing, so that no log ever holds one. */
    @Override
    public String toString() {
        return "Code";
    }
}
