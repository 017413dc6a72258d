package org.marketops.money.jira;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.marketops.jira.Formats;
import org.marketops.money.Rate;
import org.marketops.money.Rates;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalMonth;

/** What the template shows: texts, ready to be written. */
public final class FiscalPage {

    private static final int MONTHS = 12;
    private static final String[] WORDS = {"title", "intro", "calendar", "start", "pattern", "zone", "company", "saveCalendar", "rates",
        "show", "year", "ratesCaption", "currency", "plan", "add", "addRate", "saveRates", "none"};

    private final FiscalCalendar calendar;
    private final Rates rates;
    private final int year;
    private final I18nResolver texts;
    private final Locale locale;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> errors = new HashMap<>();
    private String done = "";

    FiscalPage(FiscalCalendar calendar, Rates rates, int year, I18nResolver texts) {
        this.calendar = calendar;
        this.rates = rates;
        this.year = year;
        this.texts = texts;
        this.locale = new Formats(texts).locale();
        for (String word : WORDS) {
            words.put(word, text(word));
        }
    }

    FiscalPage withDone() {
        done = text("saved");
        return this;
    }

    FiscalPage withTyped(Map<String, String[]> parameters) {
        parameters.forEach((name, values) -> typed.put(name, values[0]));
        return this;
    }

    FiscalPage withError(String field, String sentence) {
        errors.put(field, sentence);
        return this;
    }

    private Map<String, Object> field(String name, String stored) {
        Map<String, Object> field = new HashMap<>();
        field.put("id", "fiscal-" + name.replace('.', '-'));
        field.put("name", name);
        field.put("value", typed.getOrDefault(name, stored));
        field.put("error", errors.getOrDefault(name, ""));
        return field;
    }

    private static Map<String, Object> option(String value, String label, boolean selected) {
        return Map.of("value", value, "label", label, "selected", selected);
    }

    public List<Map<String, Object>> getStarts() {
        String chosen = typed.getOrDefault("startMonth", Integer.toString(calendar.startMonth()));
        List<Map<String, Object>> options = new ArrayList<>();
        for (Month month : Month.values()) {
            String value = Integer.toString(month.getValue());
            options.add(option(value, month.getDisplayName(TextStyle.FULL_STANDALONE, locale), value.equals(chosen)));
        }
        return options;
    }

    public List<Map<String, Object>> getPatterns() {
        String chosen = typed.getOrDefault("pattern", calendar.pattern().name());
        List<Map<String, Object>> options = new ArrayList<>();
        for (FiscalCalendar.Pattern pattern : FiscalCalendar.Pattern.values()) {
            options.add(option(pattern.name(), text("pattern." + pattern.name()), pattern.name().equals(chosen)));
        }
        return options;
    }

    public Map<String, Object> getZone() {
        return field("zone", calendar.zone().getId());
    }

    public Map<String, Object> getCompany() {
        return field("companyCurrency", rates.company().getCurrencyCode());
    }

    public Map<String, Object> getAddCurrency() {
        return field("addCurrency", "");
    }

    public Map<String, Object> getAddRate() {
        return field("addRate", "");
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

    /** "Fiscal year 2027 runs from 1 Apr 2026 to 31 Mar 2027.", so that the name of the year is no riddle. */
    public String getSpan() {
        Formats formats = new Formats(texts);
        return text("span", Integer.toString(year), formats.day(calendar.firstDay(year)), formats.day(calendar.lastDay(year)));
    }

    public List<Map<String, Object>> getMonths() {
        List<Map<String, Object>> months = new ArrayList<>();
        DateTimeFormatter name = DateTimeFormatter.ofPattern("MMM uu", locale);
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMM", locale);
        for (FiscalMonth month : calendar.months(year)) {
            // The middle names a month of weeks, which may begin in the calendar month before.
            String label = name.format(month.first().plusDays(14));
            months.add(Map.of("label", label, "first", day.format(month.first()), "last", day.format(month.last())));
        }
        return months;
    }

    public List<Map<String, Object>> getRows() {
        Set<String> codes = new TreeSet<>();
        rates.all().forEach(rate -> codes.add(rate.currency().getCurrencyCode()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String code : codes) {
            List<Map<String, Object>> fields = new ArrayList<>();
            for (int month = Rate.PLAN; month <= MONTHS; month++) {
                Map<String, Object> field = field("rate." + code + "." + month, stored(code, month));
                field.put("label", text("rateFor", code, month == Rate.PLAN ? text("plan") : (String) getMonths().get(month - 1).get("label")));
                fields.add(field);
            }
            rows.add(Map.of("code", code, "fields", fields));
        }
        return rows;
    }

    private String stored(String code, int month) {
        return rates.units(Currency.getInstance(code), year, month).map(java.math.BigDecimal::toPlainString).orElse("");
    }

    public String getUnit() {
        return text("unit", rates.company().getCurrencyCode());
    }

    public Map<String, String> getWords() {
        return words;
    }

    /** Every error as a sentence; each stands beside its field too. */
    public List<String> getErrors() {
        return new ArrayList<>(errors.values());
    }

    public String getDone() {
        return done;
    }

    private String text(String key, Serializable... arguments) {
        String name = "marketops.money." + key;
        return arguments.length == 0 ? texts.getText(name) : texts.getText(name, arguments);
    }
}
