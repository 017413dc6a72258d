package org.marketops.calendar.jira;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.marketops.calendar.Dimension;
import org.marketops.calendar.Item;
import org.marketops.calendar.Lane;
import org.marketops.calendar.Overlap;
import org.marketops.calendar.Period;
import org.marketops.calendar.Schedule;
import org.marketops.calendar.Span;

/** The lanes of one page of the calendar as plain texts. */
final class CalendarRows {

    /** Rows of one page. */
    static final int MOST = 200;

    private static final int MOST_MARKS = 4;
    private static final int COLOURS = 5;

    private final CalendarTexts texts;
    private final Schedule schedule;
    private final CalendarAddress address;
    private final String browse;
    private final TimeScale scale;
    private final int year;
    private final List<String> regions;

    CalendarRows(CalendarTexts texts, Schedule schedule, Period period, CalendarAddress address, String browse) {
        this.texts = texts;
        this.schedule = schedule;
        this.address = address;
        this.browse = browse;
        this.scale = new TimeScale(period);
        this.year = period.days().first().getYear();
        SortedSet<String> all = schedule.choices(Dimension.REGION);
        this.regions = new ArrayList<>(all);
    }

    /** @param page from 0 */
    List<Map<String, Object>> lanes(int page) {
        List<Map<String, Object>> lanes = new ArrayList<>();
        int at = 0;
        for (Lane lane : schedule.lanes()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Item item : lane.items()) {
                if (at >= page * MOST && at < (page + 1) * MOST) {
                    rows.add(row(item));
                }
                at++;
            }
            if (!rows.isEmpty()) {
                Map<String, Object> view = new HashMap<>();
                view.put("title", lane.value().isEmpty() ? texts.text("lane.none." + schedule.question().lanes().key()) : lane.value());
                view.put("rows", rows);
                lanes.add(view);
            }
        }
        return lanes;
    }

    /** Over all lanes: an item of two channels counts twice. */
    int count() {
        return schedule.lanes().stream().mapToInt(lane -> lane.items().size()).sum();
    }

    List<Map<String, Object>> legend() {
        List<Map<String, Object>> legend = new ArrayList<>();
        for (String region : regions) {
            legend.add(Map.of("name", region, "colour", colour(region)));
        }
        return legend;
    }

    private Map<String, Object> row(Item item) {
        Span span = item.span().orElseThrow(IllegalStateException::new);
        Map<String, Object> row = new HashMap<>();
        row.put("key", item.key());
        row.put("title", item.title());
        row.put("url", browse + item.key());
        row.put("about", texts.about(item));
        row.put("days", texts.days(span, year));
        row.put("status", item.status());
        row.put("owner", texts.owner(item));
        row.put("plan", item.plan());
        row.put("first", span.first().toString());
        row.put("last", span.last().toString());
        row.put("again", item.isApprovalAskedAgain());
        row.put("column", scale.column(span));
        row.put("colour", item.values(Dimension.REGION).isEmpty() ? "" : colour(item.values(Dimension.REGION).get(0)));
        row.put("edges", edges(span));
        row.put("label", texts.text("bar", item.key(), item.title(), texts.days(span, year)));
        row.put("moveUrl", address.with("move", item.key()) + "#mo-move");
        row.put("marks", marks(item));
        return row;
    }

    private String edges(Span span) {
        Span seen = schedule.question().days();
        return (span.first().isBefore(seen.first()) ? " from-before" : "") + (span.last().isAfter(seen.last()) ? " goes-on" : "");
    }

    private List<Map<String, Object>> marks(Item item) {
        List<Map<String, Object>> marks = new ArrayList<>();
        List<Overlap> overlaps = schedule.overlaps().longest();
        Span sight = schedule.question().days();
        for (int i = 0; i < overlaps.size() && marks.size() < MOST_MARKS; i++) {
            Overlap overlap = overlaps.get(i);
            if (overlap.isOf(item) && overlap.common().meets(sight)) {
                marks.add(Map.of("text", texts.text("overlap", i + 1), "column", scale.column(overlap.common()), "line", marks.size() + 2));
            }
        }
        return marks;
    }

    private String colour(String region) {
        return "r" + regions.indexOf(region) % COLOURS;
    }
}
