package org.marketops.calendar.jira;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.marketops.calendar.CalendarQuestion;
import org.marketops.calendar.Dimension;
import org.marketops.calendar.Schedule;

/** The part of the page that chooses what it shows: lanes, kind, values, what makes an overlap. */
final class CalendarFilter {

    private final CalendarTexts texts;

    CalendarFilter(CalendarTexts texts) {
        this.texts = texts;
    }

    void into(Map<String, Object> page, Schedule schedule, CalendarAddress kept) {
        CalendarAddress first = kept.without(CalendarInput.ROWS);
        CalendarQuestion question = schedule.question();
        page.put("by", by(question, first));
        page.put("filters", values(schedule));
        page.put("kinds", kinds(question));
        page.put("same", same(question));
        page.put("only", question.isOnlyOverlaps());
        page.put("onlyUrl", first.with(CalendarInput.ONLY, question.isOnlyOverlaps() ? "" : "1").toString());
        page.put("filtered", Arrays.stream(Dimension.values()).anyMatch(dimension -> question.wanted(dimension).isPresent())
                || kept.values().containsKey(CalendarInput.SAME) || question.kind() != CalendarQuestion.Kind.CAMPAIGN);
        page.put("unfiltered", first.without(CalendarInput.SAME, CalendarInput.KIND, CalendarInput.ONLY, "audience", "channel", "region", "owner")
                .toString());
        page.put("kept", kept(first));
        page.put("alike", question.alike().isEmpty() ? texts.text("alike.none") : texts.text("alike.title", names(question.alike())));
    }

    private List<Map<String, Object>> by(CalendarQuestion question, CalendarAddress address) {
        List<Map<String, Object>> by = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            by.add(Map.of("url", address.with(CalendarInput.BY, dimension.key()).toString(), "text", name(dimension),
                    "on", dimension == question.lanes()));
        }
        return by;
    }

    private List<Map<String, Object>> values(Schedule schedule) {
        List<Map<String, Object>> filters = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            String wanted = schedule.question().wanted(dimension).orElse("");
            Set<String> all = new TreeSet<>(schedule.choices(dimension));
            if (!wanted.isEmpty()) {
                all.add(wanted);
            }
            List<Map<String, Object>> choices = new ArrayList<>();
            all.forEach(value -> choices.add(Map.of("value", value, "on", value.equals(wanted))));
            filters.add(Map.of("name", dimension.key(), "text", name(dimension), "choices", choices));
        }
        return filters;
    }

    private List<Map<String, Object>> kinds(CalendarQuestion question) {
        List<Map<String, Object>> kinds = new ArrayList<>();
        for (CalendarQuestion.Kind kind : CalendarQuestion.Kind.values()) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            kinds.add(Map.of("value", key, "text", texts.text("kind." + key), "on", kind == question.kind()));
        }
        return kinds;
    }

    private List<Map<String, Object>> same(CalendarQuestion question) {
        List<Map<String, Object>> same = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            same.add(Map.of("value", dimension.key(), "text", name(dimension), "on", question.alike().contains(dimension)));
        }
        return same;
    }

    /** What the form does not ask for but must not lose. */
    private static List<Map<String, Object>> kept(CalendarAddress address) {
        List<Map<String, Object>> kept = new ArrayList<>();
        for (String name : new String[] {CalendarInput.PROJECT, CalendarInput.DAY, CalendarInput.SHOW, CalendarInput.BY, CalendarInput.ONLY}) {
            if (address.values().containsKey(name)) {
                kept.add(Map.of("name", name, "value", address.values().get(name)));
            }
        }
        return kept;
    }

    private String names(Set<Dimension> dimensions) {
        List<String> names = new ArrayList<>();
        dimensions.forEach(dimension -> names.add(texts.text("same." + dimension.key())));
        return names.size() == 1 ? names.get(0)
                : texts.text("and", String.join(", ", names.subList(0, names.size() - 1)), names.get(names.size() - 1));
    }

    private String name(Dimension dimension) {
        return texts.text("by." + dimension.key());
    }
}
