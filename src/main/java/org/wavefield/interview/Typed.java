package org.wavefield.interview;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people type: numbers, days and texts, from the keyboards of many countries. */
final class Typed {

    private static final int LONGEST_NUMBER = 60;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(?:(?:\\d+|\\d{1,3}(?: \\d{3})+)(?:\\.\\d*)?|\\.\\d+)");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NEW_LINE = Pattern.compile("\r\n|[\r\u000B\f\u0085\u2028\u2029]");

    private Typed() {}

    /** Whether there is nothing to see: white space, and the marks that turn the direction of writing. */
    static boolean isBlank(String typed) {
        return typed.codePoints().allMatch(Typed::isInvisible);
    }

    /**
     * A number, with the decimals that were typed. A comma and a point are both decimal separators; groups of three may be
     * set apart by spaces, and by nothing else, because 1,000 would be read as one.
     */
    static Optional<BigDecimal> number(String typed) {
        if (typed.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        String plain = plain(typed);
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(" ", "").replaceFirst("\\.$", "")))
                : Optional.empty();
    }

    /** A day in its ISO 8601 form. */
    static Optional<LocalDate> day(String typed) {
        Matcher day = DAY.matcher(typed.length() > LONGEST_NUMBER ? "" : plain(typed));
        return day.matches() ? day(day.group(1), day.group(2), day.group(3)) : Optional.empty();
    }

    /** A day from three fields. */
    static Optional<LocalDate> day(String year, String month, String day) {
        Optional<BigDecimal> y = number(year).filter(number -> number.scale() <= 0);
        Optional<BigDecimal> m = number(month).filter(number -> number.scale() <= 0);
        Optional<BigDecimal> d = number(day).filter(number -> number.scale() <= 0);
        if (y.isEmpty() || m.isEmpty() || d.isEmpty() || y.get().precision() != 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    y.get().intValueExact(), m.get().intValueExact(), d.get().intValueExact()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty(); // no such day: 30 February
        }
    }

    /** A text with plain line ends, composed characters, and nothing around it. */
    static String text(String typed, boolean multiline) {
        String lines = NEW_LINE.matcher(typed).replaceAll("\n");
        String text = multiline ? lines : lines.replace('\n', ' ');
        return stripped(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static String stripped(String text) {
        int[] points = text.codePoints().toArray();
        int start = 0;
        int end = points.length;
        while (start < end && isSpace(points[start])) {
            start++;
        }
        while (end > start && isSpace(points[end - 1])) {
            end--;
        }
        return new String(points, start, end - start);
    }

    /** Whether a text has only characters that can be stored and shown. */
    static boolean isText(String text) {
        return text.codePoints()
                .allMatch(point -> point == '\n'
                        || point == '\t'
                        || Character.getType(point) != Character.CONTROL
                                && Character.getType(point) != Character.SURROGATE);
    }

    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .map(Typed::plain)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private static int plain(int point) {
        if (Character.isDigit(point)) {
            return '0' + Character.digit(point, 10);
        }
        return switch (point) {
            case ',', '\u066B', '\uFF0E', '\uFF0C' -> '.';
            case '\u2212', '\uFF0D', '\uFE63' -> '-';
            case '\uFF0B' -> '+';
            case '\u066C' -> ' ';
            default -> isSpace(point) ? ' ' : point;
        };
    }

    private static boolean isInvisible(int point) {
        return isSpace(point) || Character.getType(point) == Character.FORMAT;
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
}
