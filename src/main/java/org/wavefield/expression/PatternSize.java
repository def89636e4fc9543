package org.wavefield.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a pattern becomes once its repetitions are written out, as RE2 does before it looks at its own limit: a
 * thousand times a thousand copies would use up the memory or the stack. It counts rather too much than too little.
 */
final class PatternSize {

    /** The longest pattern, in characters. */
    static final int LONGEST = 500;

    /** The most characters and repetitions that it may become. */
    static final long LARGEST = 2_000;

    /** What an author has to know of patterns. */
    static final String HINT = "Patterns are regular expressions as RE2 reads them, of " + LONGEST
            + " characters at most, and without many repetitions of repetitions.";

    private static final Pattern TIMES = Pattern.compile("\\{([0-9]{1,4})(,([0-9]{0,4}))?}");

    private final String pattern;
    private final Deque<Long> outside = new ArrayDeque<>();
    private long all;
    private long last;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** Whether it is small enough to be read at all. */
    static boolean isBearable(String pattern) {
        return pattern.length() <= LONGEST && new PatternSize(pattern).count() <= LARGEST;
    }

    private long count() {
        for (int at = 0; at < pattern.length() && all <= LARGEST; at++) {
            at = next(at);
        }
        return outside.stream().mapToLong(Long::longValue).sum() + all;
    }

    /** Counts what stands here, and returns its last character's position. */
    private int next(int at) {
        switch (pattern.charAt(at)) {
            case '\\' -> {
                one();
                return at + 1;
            }
            case '[' -> {
                one();
                return endOfClass(at);
            }
            case '(' -> {
                outside.push(all);
                all = 0;
            }
            case ')' -> {
                last = all + 1;
                all = (outside.isEmpty() ? 0 : outside.pop()) + last;
            }
            case '*', '+', '?' -> all++;
            case '{' -> {
                return repeated(at);
            }
            default -> one();
        }
        return at;
    }

    private void one() {
        last = 1;
        all++;
    }

    private int endOfClass(int at) {
        int end = at + 1;
        end += end < pattern.length() && pattern.charAt(end) == '^' ? 1 : 0;
        end += end < pattern.length() && pattern.charAt(end) == ']' ? 1 : 0;
        while (end < pattern.length() && pattern.charAt(end) != ']') {
            end += pattern.charAt(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    private int repeated(int at) {
        Matcher times = TIMES.matcher(pattern).region(at, pattern.length());
        if (!times.lookingAt()) {
            one();
            return at;
        }
        long fewest = Long.parseLong(times.group(1));
        String most = times.group(3);
        long copies = Math.max(fewest + 1, most == null || most.isEmpty() ? 0 : Long.parseLong(most));
        all += last * (copies - 1);
        last *= copies;
        return times.end() - 1;
    }
}
