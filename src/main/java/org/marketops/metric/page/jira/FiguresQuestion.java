package org.marketops.metric.page.jira;

import org.marketops.kernel.BadInput;
import org.marketops.metric.page.Grain;
import org.marketops.metric.page.Series;
import org.marketops.metric.page.Window;
import org.marketops.metric.progress.TargetPeriod;
import org.marketops.time.FiscalCalendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What an address asks for. What is not said has a default: the fiscal year to date, by month, beside last year, by source. */
final class FiguresQuestion {

    static final String NOTHING = "none";
    static final List<String> COMPARISONS = List.of("lastYear", "before", NOTHING);
    static final String CUSTOM = "custom";
    static final String GROUP = "=";

    private static final int MOST_POINTS = 400;
    private static final int MOST_YEARS = 10;

    private final String metric;
    private final String period;
    private final Window window;
    private final Grain grain;
    private final String comparison;
    private final Split split;
    private final String group;
    private final AsOf asOf;

    private FiguresQuestion(String metric, String period, Window window, Grain grain, String comparison, Split split, String group,
                            AsOf asOf) {
        this.metric = metric;
        this.period = period;
        this.window = window;
        this.grain = grain;
        this.comparison = comparison;
        this.split = split;
        this.group = group;
        this.asOf = asOf;
    }

    /**
     * @param sent by name of a parameter, never null
     * @throws BadInput naming the parameter, its value and what may be sent
     */
    static FiguresQuestion read(UnaryOperator<String> sent, FiscalCalendar calendar, AsOf asOf, FiguresTexts texts) {
        String period = sent.apply("period").isEmpty() ? Integer.toString(calendar.yearOf(asOf.today())) : sent.apply("period");
        Window window = CUSTOM.equals(period) ? custom(day(sent, "from", texts), day(sent, "to", texts), texts)
                : Window.of(TargetPeriod.read(period).orElseThrow(() -> new BadInput("period", texts.of("bad.period", period))), calendar, asOf.today());
        String by = choice(sent, "by", List.of("day", "week", "month"), "month", texts);
        Grain grain = Grain.valueOf(by.toUpperCase(Locale.ROOT));
        if (Series.length(window, grain, calendar) > MOST_POINTS) {
            throw new BadInput("by", texts.of("bad.points", MOST_POINTS));
        }
        String comparison = choice(sent, "compare", COMPARISONS, COMPARISONS.get(0), texts);
        String[] codes = Arrays.stream(Split.values()).map(Split::code).toArray(String[]::new);
        Split split = Split.valueOf(choice(sent, "split", List.of(codes), Split.SOURCE.code(), texts).toUpperCase(Locale.ROOT));
        return new FiguresQuestion(sent.apply("metric"), period, window, grain, comparison, split, sent.apply("group"), asOf);
    }

    private static Window custom(LocalDate first, LocalDate last, FiguresTexts texts) {
        if (last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS))) {
            throw new BadInput("to", texts.of("bad.days", first.toString(), last.toString()));
        }
        return Window.days(first, last);
    }

    private static LocalDate day(UnaryOperator<String> sent, String name, FiguresTexts texts) {
        try {
            LocalDate day = LocalDate.parse(sent.apply(name));
            if (day.getYear() >= 2000 && day.getYear() < 2100) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // Falls through to the one refusal of days.
        }
        throw new BadInput(name, texts.of("bad.day", name, sent.apply(name)));
    }

    private static String choice(UnaryOperator<String> sent, String name, List<String> allowed, String otherwise, FiguresTexts texts) {
        String value = sent.apply(name);
        if (!value.isEmpty() && !allowed.contains(value)) {
            throw new BadInput(name, texts.of("bad.choice", name, value, String.join(", ", allowed)));
        }
        return value.isEmpty() ? otherwise : value;
    }

    /** Empty if none was named. */
    String metric() {
        return metric;
    }

    /** As {@link TargetPeriod#key()}, or {@link #CUSTOM}. */
    String period() {
        return period;
    }

    Window window() {
        return window;
    }

    Grain grain() {
        return grain;
    }

    String comparison() {
        return comparison;
    }

    Split split() {
        return split;
    }

    AsOf asOf() {
        return asOf;
    }

    /** Of the breakdown, the one that is looked into: without the sign before it that lets a group without a name be asked for. */
    Optional<String> group() {
        return group.startsWith(GROUP) ? Optional.of(group.substring(GROUP.length())) : Optional.empty();
    }
}
