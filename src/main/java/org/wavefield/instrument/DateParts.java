package org.wavefield.instrument;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.wavefield.instrument.PageView.DatePart;

/** The three fields of a day. */
final class DateParts {

    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-0?(?<month>\\d{1,2})-0?(?<day>\\d{1,2})");
    private static final Map<String, Character> LETTERS = Map.of("day", 'd', "month", 'M', "year", 'y');

    private final String item;
    private final PageFields fields;

    DateParts(String item, PageFields fields) {
        this.item = item;
        this.fields = fields;
    }

    /** As people of the locale write a day: month first in the United States. */
    List<DatePart> inOrderOf(Locale locale) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        List<String> names = LETTERS.keySet().stream()
                .sorted(Comparator.comparingInt(name -> pattern.indexOf(LETTERS.get(name))))
                .toList();
        return IntStream.range(0, names.size())
                .mapToObj(place -> part(names.get(place), place == 0))
                .toList();
    }

    private DatePart part(String name, boolean first) {
        String field = item + "." + name;
        Matcher whole = ISO.matcher(fields.value(item));
        return new DatePart(
                name, field, first ? item : field, whole.matches() ? whole.group(name) : fields.value(field));
    }
}
