package org.marketops.calendar.jira;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import org.marketops.calendar.CalendarQuestion;
import org.marketops.calendar.Item;
import org.marketops.calendar.Period;
import org.marketops.calendar.ReadCalendar;
import org.marketops.calendar.Schedule;
import org.marketops.calendar.Span;
import org.marketops.delegation.Today;
import org.marketops.kernel.PersonKey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prepares the calendar for its template: what is where, what overlaps, what has no dates, and the addresses of the controls. */
public final class CalendarPages {

    private static final int MOST_LISTED = 50;
    /** A week that is cut shorter has no room for its name. */
    private static final int LEAST_DAYS_WITH_A_NAME = 4;

    private final ReadCalendar calendar;
    private final CalendarInput input;
    private final CalendarTexts texts;
    private final CompanyQuarters quarters;
    private final Today today;
    private final ProjectManager projects;
    private final OverlapPages overlaps;
    private final CalendarFilter filter;

    public CalendarPages(ReadCalendar calendar, CalendarInput input, CalendarTexts texts, CompanyQuarters quarters, Today today,
                         ProjectManager projects, OverlapPages overlaps) {
        this.calendar = calendar;
        this.input = input;
        this.texts = texts;
        this.quarters = quarters;
        this.today = today;
        this.projects = projects;
        this.overlaps = overlaps;
        this.filter = new CalendarFilter(texts);
    }

    /**
     * @throws org.marketops.kernel.BadInput if the address cannot be read
     * @throws org.marketops.kernel.NotFound if the project is absent or not visible to the person
     */
    Map<String, Object> page(PersonKey me, CalendarAddress address, String contextPath) {
        Map<String, String> typed = address.values();
        Period period = input.period(name -> typed.getOrDefault(name, ""), today.day(), quarters);
        CalendarQuestion question = input.question(name -> typed.getOrDefault(name, ""), period.days());
        Schedule schedule = calendar.read(me, question);
        CalendarAddress kept = address.without("move", "done", "was", OverlapPages.TOLD, CalendarInput.FIRST, CalendarInput.LAST);
        CalendarRows rows = new CalendarRows(texts, schedule, period, kept, contextPath + "/browse/");
        int number = input.rows(typed.getOrDefault(CalendarInput.ROWS, ""));
        Map<String, Object> page = new HashMap<>();
        head(page, schedule, period);
        controls(page, kept, period);
        scale(page, period);
        page.put("lanes", rows.lanes(number));
        page.put("legend", rows.legend());
        pages(page, kept, number, rows.count());
        page.put("overlaps", overlaps.open(schedule, period, kept, contextPath, me));
        page.put("wanted", overlaps.wanted(schedule, period, contextPath, me));
        page.put("overlapsMore", more(schedule.overlaps().total()));
        page.put("undated", undated(schedule, period, kept, contextPath));
        page.put("undatedTitle", texts.text("undated", schedule.undated().size()));
        page.put("undatedMore", more(schedule.undated().size()));
        filter.into(page, schedule, kept);
        crumbs(page, question, contextPath);
        return page;
    }

    private void head(Map<String, Object> page, Schedule schedule, Period period) {
        page.put("title", texts.text("title", texts.title(period)));
        page.put("lead", texts.text("lead", texts.longDays(period.days()), schedule.overlaps().total(), schedule.undated().size()));
        long hidden = schedule.found().hidden().orElse(0);
        page.put("hidden", hidden == 0 ? "" : texts.text("hidden", hidden));
        page.put("cut", schedule.found().total() <= schedule.found().items().size() ? ""
                : texts.text("cut", schedule.found().items().size(), schedule.found().total()));
        page.put("empty", schedule.running().isEmpty() ? texts.text(schedule.question().isOnlyOverlaps() ? "empty.overlaps" : "empty") : "");
    }

    private void controls(Map<String, Object> page, CalendarAddress kept, Period period) {
        CalendarAddress first = kept.without(CalendarInput.ROWS);
        page.put("before", first.with(CalendarInput.DAY, period.before(quarters).days().first().toString()).toString());
        page.put("after", first.with(CalendarInput.DAY, period.after(quarters).days().first().toString()).toString());
        page.put("now", first.without(CalendarInput.DAY).toString());
        page.put("self", kept.toString());
        page.put("lengths", lengths(first, period));
    }

    private List<Map<String, Object>> lengths(CalendarAddress address, Period period) {
        List<Map<String, Object>> lengths = new ArrayList<>();
        for (Period.Length length : Period.Length.values()) {
            lengths.add(Map.of("url", address.with(CalendarInput.SHOW, length.key()).toString(), "text", texts.text("show." + length.key()),
                    "on", length == period.length()));
        }
        return lengths;
    }

    private void scale(Map<String, Object> page, Period period) {
        TimeScale scale = new TimeScale(period);
        List<Map<String, Object>> headings = new ArrayList<>();
        for (Span heading : scale.headings()) {
            boolean single = period.length() == Period.Length.WEEK;
            headings.add(Map.of("column", scale.column(heading), "now", heading.contains(today.day()),
                    "text", single ? texts.weekday(heading.first()) : heading.days() < LEAST_DAYS_WITH_A_NAME ? ""
                            : texts.day(heading.first(), heading.first().getYear()),
                    "nowText", texts.text(single ? "today" : "thisWeek")));
        }
        page.put("headings", headings);
        String now = period.days().contains(today.day()) ? ";--mo-now:" + scale.middle(today.day()) : "";
        page.put("scale", "--mo-days:" + scale.columns() + ";--mo-lines:" + scale.lines() + now);
        page.put("columns", Long.toString(scale.columns()));
        page.put("showsNow", !now.isEmpty());
    }

    private void pages(Map<String, Object> page, CalendarAddress kept, int number, int rows) {
        int first = number * CalendarRows.MOST;
        page.put("paged", rows <= CalendarRows.MOST ? ""
                : texts.text("paged", Math.min(first + 1, rows), Math.min(first + CalendarRows.MOST, rows), rows));
        page.put("pageBefore", number == 0 ? "" : kept.with(CalendarInput.ROWS, number == 1 ? "" : Integer.toString(number - 1)).toString());
        page.put("pageAfter", first + CalendarRows.MOST >= rows ? "" : kept.with(CalendarInput.ROWS, Integer.toString(number + 1)).toString());
    }

    private Map<String, Object> campaign(Item item, String contextPath) {
        return Map.of("key", item.key(), "title", item.title(), "owner", texts.owner(item), "url", contextPath + "/browse/" + item.key());
    }

    private List<Map<String, Object>> undated(Schedule schedule, Period period, CalendarAddress kept, String contextPath) {
        List<Map<String, Object>> views = new ArrayList<>();
        schedule.undated().stream().limit(MOST_LISTED).forEach(item -> {
            Map<String, Object> view = new HashMap<>(campaign(item, contextPath));
            view.put("why", texts.undated(item, period.days().first().getYear()));
            view.put("moveUrl", kept.with("move", item.key()) + "#mo-move");
            views.add(view);
        });
        return views;
    }

    private String more(int total) {
        return total > MOST_LISTED ? texts.text("more", total - MOST_LISTED) : "";
    }

    private void crumbs(Map<String, Object> page, CalendarQuestion question, String contextPath) {
        Optional<Project> project = question.project().map(projects::getProjectByCurrentKey);
        page.put("project", project.map(Project::getName).orElse(""));
        page.put("projectUrl", project.map(found -> contextPath + "/projects/" + found.getKey()).orElse(""));
        page.put("linksUrl", new CalendarAddress(contextPath + FeedLinksServlet.PATH, Map.of())
                .with(CalendarInput.PROJECT, project.map(Project::getKey).orElse("")).toString());
    }
}
