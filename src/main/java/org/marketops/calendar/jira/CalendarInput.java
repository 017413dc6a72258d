package org.marketops.calendar.jira;

import com.atlassian.sal.api.message.I18nResolver;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.marketops.calendar.CalendarQuestion;
import org.marketops.calendar.Dimension;
import org.marketops.calendar.Period;
import org.marketops.calendar.Span;
import org.marketops.kernel.BadInput;

/** Reads what a page or a call asks for. An empty text is one that was not given. */
public final class CalendarInput {

    static final String PROJECT = "project";
    static final String DAY = "day";
    static final String SHOW = "show";
    static final String BY = "by";
    static final String KIND = "kind";
    static final String SAME = "same";
    static final String ONLY = "only";
    static final String ROWS = "rows";
    static final String FIRST = "first";
    static final String LAST = "last";
    static final String SHIFT = "days";
    /** What {@code same} holds when no overlaps are wanted. */
    static final String NOTHING = "none";

    private static final String KEY = "[A-Za-z][A-Za-z0-9_]{0,254}";
    private static final int MOST_DAYS = 3660;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final I18nResolver texts;

    public CalendarInput(I18nResolver texts) {
        this.texts = texts;
    }

    Period period(Function<String, String> typed, LocalDate today, Period.Quarters quarters) {
        String length = typed.apply(SHOW);
        return Period.around(typed.apply(DAY).isEmpty() ? today : day(DAY, typed.apply(DAY)),
                length.isEmpty() ? Period.Length.QUARTER : Period.Length.of(length).orElseThrow(() -> bad(SHOW, length)), quarters);
    }

    /** @throws BadInput naming the parameter that cannot be read */
    CalendarQuestion question(Function<String, String> typed, Span days) {
        String project = typed.apply(PROJECT);
        if (!project.isEmpty() && !project.matches(KEY)) {
            throw bad(PROJECT, project);
        }
        CalendarQuestion question = new CalendarQuestion(Optional.of(project).filter(key -> !key.isEmpty()), kind(typed.apply(KIND)), days)
                .onlyOverlaps(!typed.apply(ONLY).isEmpty());
        String by = typed.apply(BY);
        if (!by.isEmpty()) {
            question = question.by(Dimension.of(by).orElseThrow(() -> bad(BY, by)));
        }
        if (!typed.apply(SAME).isEmpty()) {
            question = question.alikeIn(alike(typed.apply(SAME)));
        }
        for (Dimension dimension : Dimension.values()) {
            String value = typed.apply(dimension.key());
            question = value.isEmpty() ? question : question.onlyWith(dimension, value);
        }
        return question;
    }

    private CalendarQuestion.Kind kind(String typed) {
        try {
            return typed.isEmpty() ? CalendarQuestion.Kind.CAMPAIGN : CalendarQuestion.Kind.valueOf(typed.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw bad(KIND, typed);
        }
    }

    private Set<Dimension> alike(String typed) {
        Set<Dimension> alike = EnumSet.noneOf(Dimension.class);
        Arrays.stream(typed.split(",")).filter(each -> !each.isEmpty() && !each.equals(NOTHING))
                .forEach(each -> alike.add(Dimension.of(each).orElseThrow(() -> bad(SAME, each))));
        return alike;
    }

    /** @throws BadInput if it is no day of the years 1900 to 2200 */
    LocalDate day(String field, String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.trim());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            throw bad("day", field, typed);
        }
        throw bad("day", field, typed);
    }

    /** @throws BadInput if a day is missing or unreadable, or they cross */
    Span span(String first, String last) {
        LocalDate from = day(FIRST, first);
        LocalDate to = day(LAST, last);
        if (to.isBefore(from)) {
            throw new BadInput(LAST, texts.getText("marketops.calendar.bad.cross", to.toString(), from.toString()));
        }
        return Span.of(from, to);
    }

    /** @throws BadInput if it is no number of days but 0, at most ten years */
    int shift(String typed) {
        String trimmed = typed.trim();
        int days = trimmed.matches("[+-]?\\d{1,4}") ? Integer.parseInt(trimmed) : 0;
        if (days == 0 || Math.abs(days) > MOST_DAYS) {
            throw bad("shift", SHIFT, typed);
        }
        return days;
    }

    int rows(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private BadInput bad(String field, String typed) {
        return bad(field, field, typed);
    }

    private BadInput bad(String text, String field, String typed) {
        return new BadInput(field, texts.getText("marketops.calendar.bad." + text, typed));
    }
}
