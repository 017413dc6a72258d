package org.marketops.plan.jira;

import org.marketops.budget.Kind;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalMonth;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What stands around the table: texts, ready to be written. */
public final class PlanPage {

    private static final int CENTURY = 100;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MIDDLE = 14;
    private static final String[] WORDS = {"plan", "show", "caption", "name", "currency", "reserve", "target", "gap", "region",
        "copy", "copyHint", "empty", "noIssues", "noMoney", "help", "noscript", "before", "after", "closeAll", "openAll",
        "unserved"};
    /** What the script says; the template puts each into an attribute. */
    private static final String[] SCRIPT = {"saving", "saved", "failed", "refused", "noFit", "notEditable", "bad", "both", "keep", "use",
        "undone", "nothing", "undo", "empty", "locked", "decimals", "even", "zero", "below", "readOnly",
        "close", "open", "lockedCell", "request", "gives"};

    private final PlanWords words;
    private final String project;
    private final String projectKey;
    private final int year;
    private final FiscalCalendar calendar;
    private final Map<String, String> texts = new HashMap<>();
    private final ZonedDateTime now;

    PlanPage(PlanWords words, String project, String projectKey, int year, FiscalCalendar calendar, ZonedDateTime now) {
        this.words = words;
        this.project = project;
        this.projectKey = projectKey;
        this.year = year;
        this.calendar = calendar;
        this.now = now;
        for (String word : WORDS) {
            texts.put(word, words.text(word));
        }
    }

    public Map<String, String> getWords() {
        return texts;
    }

    public List<Map<String, String>> getScript() {
        List<Map<String, String>> all = new ArrayList<>();
        for (String word : SCRIPT) {
            all.add(Map.of("name", word.toLowerCase(Locale.ROOT), "text", words.text("script." + word)));
        }
        return all;
    }

    public String getProject() {
        return project;
    }

    public String getProjectKey() {
        return projectKey;
    }

    public int getYear() {
        return year;
    }

    public int getBefore() {
        return year - 1;
    }

    public int getAfter() {
        return year + 1;
    }

    private static String shortYear(int year) {
        return String.format("FY%02d", year % CENTURY);
    }

    public String getName() {
        return shortYear(year);
    }

    public String getNameBefore() {
        return shortYear(year - 1);
    }

    public String getNameAfter() {
        return shortYear(year + 1);
    }

    public String getTitle() {
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MMMM uuuu", words.formats().locale());
        List<FiscalMonth> months = calendar.months(year);
        return words.text("title", shortYear(year), month.format(middle(months.get(0))), month.format(middle(months.get(months.size() - 1))));
    }

    /** A month of weeks may begin in the calendar month before. */
    private static LocalDate middle(FiscalMonth month) {
        return month.first().plusDays(MIDDLE);
    }

    public List<Map<String, Object>> getMonths() {
        DateTimeFormatter name = DateTimeFormatter.ofPattern("MMM", words.formats().locale());
        DateTimeFormatter full = DateTimeFormatter.ofPattern("MMMM uuuu", words.formats().locale());
        int current = calendar.monthOf(now.toLocalDate()).key();
        List<Map<String, Object>> months = new ArrayList<>();
        for (FiscalMonth month : calendar.months(year)) {
            months.add(Map.of("name", name.format(middle(month)), "full", full.format(middle(month)), "key", month.key(),
                    "css", (month.number() % MONTHS_OF_QUARTER == 1 ? "q" : "") + (month.key() < current ? " closed" : "")));
        }
        return months;
    }

    public List<Map<String, Object>> getQuarters() {
        FiscalMonth current = calendar.monthOf(now.toLocalDate());
        List<Map<String, Object>> quarters = new ArrayList<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            int last = calendar.months(year).get(quarter * MONTHS_OF_QUARTER - 1).key();
            boolean closed = last < current.key();
            boolean open = current.fiscalYear() == year && current.quarter() == quarter;
            quarters.add(Map.of("name", words.text(closed ? "quarter.closed" : open ? "quarter.now" : "quarter", Integer.toString(quarter)),
                    "css", closed ? "q closed" : "q"));
        }
        return quarters;
    }

    public List<Map<String, Object>> kinds(Kind shown) {
        List<Map<String, Object>> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            kinds.add(Map.of("key", kind.key(), "name", words.text("kind." + kind), "on", kind == shown));
        }
        return kinds;
    }

    /** "Plan FY27": the head of the column with the year. */
    String yearHead(Kind shown) {
        return words.text("kind." + shown) + " " + shortYear(year);
    }

    public String getAsOf() {
        return words.text("asOf", words.formats().dayAndTime(now), now.getZone().getId());
    }
}
