package org.marketops.metric.file.jira;

import org.marketops.metric.file.DayOrder;
import org.marketops.metric.file.FormatChoices;
import org.marketops.metric.file.NumberStyle;

import javax.servlet.http.HttpServletRequest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person says about the format of a file, as fields of a form: {@code f.numbers}, {@code f.days}, {@code f.currency},
 * {@code f.encoding}, {@code f.separator}, {@code f.header} (a line), {@code f.first} and {@code f.last}, {@code f.micros}, {@code f.zone}, {@code f.profile}, and {@code f.column.X}. What is empty or makes no sense is as detected.
 */
final class FormatForm {

    static final String PREFIX = "f.";
    static final String PROFILE = "f.profile";
    static final String COLUMN = "f.column.";
    static final String NO_COLUMN = "-";
    private static final List<String> ROLES = List.of("campaign", "key", "day", "first", "last", "currency");

    private FormatForm() {
    }

    static FormatChoices of(HttpServletRequest request) {
        SortedMap<String, String> chosen = chosen(request);
        FormatChoices choices = FormatChoices.asDetected();
        choices = choices.encoding(chosen.getOrDefault("f.encoding", "")).separator(chosen.getOrDefault("f.separator", ""));
        choices = choices.header(line(chosen.getOrDefault("f.header", "")));
        Optional<NumberStyle> numbers = named(NumberStyle.values(), chosen.get("f.numbers"));
        Optional<DayOrder> days = named(DayOrder.values(), chosen.get("f.days"));
        choices = numbers.isPresent() ? choices.numbers(numbers.get()) : choices;
        choices = days.isPresent() ? choices.days(days.get()) : choices;
        choices = chosen.containsKey("f.currency") ? choices.currency(chosen.get("f.currency")) : choices;
        choices = chosen.containsKey("f.micros") ? choices.micros(chosen.get("f.micros").equals("yes")) : choices;
        choices = choices.zone(chosen.getOrDefault("f.zone", "")).profile(chosen.getOrDefault("f.profile", ""));
        Optional<LocalDate> first = day(chosen.get("f.first"));
        Optional<LocalDate> last = day(chosen.get("f.last"));
        choices = first.isPresent() && last.isPresent() ? choices.period(first.get(), last.get()) : choices;
        for (String field : fields()) {
            String column = chosen.getOrDefault(COLUMN + field, "");
            choices = column.isEmpty() ? choices : choices.column(field, column.equals(NO_COLUMN) ? "" : column);
        }
        return choices;
    }

    /** The filled fields, to be sent on with the next form. */
    static SortedMap<String, String> chosen(HttpServletRequest request) {
        SortedMap<String, String> chosen = new TreeMap<>();
        for (String name : Collections.list(request.getParameterNames())) {
            String value = request.getParameter(name);
            if (name.startsWith(PREFIX) && value != null && !value.isBlank()) {
                chosen.put(name, value);
            }
        }
        return chosen;
    }

    /** What a column may hold: places and days first, then metrics. */
    static List<String> fields() {
        List<String> fields = new java.util.ArrayList<>(ROLES);
        org.marketops.metric.MetricKey.ofFiles().forEach(metric -> fields.add(metric.code()));
        return fields;
    }

    private static <T extends Enum<T>> Optional<T> named(T[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static long line(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Long.parseLong(text) : 0;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
