package org.marketops.plan.jira;

import com.atlassian.jira.issue.Issue;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marketops.budget.AmountText;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.Kind;
import org.marketops.budget.Tag;
import org.marketops.time.FiscalMonth;

/** What the form of one line shows: what is stored, or what was typed and not saved. */
public final class LineForm {

    private static final int MIDDLE = 14;
    private static final String[] WORDS = {"category", "vendor", "note", "tag", "currency", "reserve", "amounts", "save", "cancel", "delete",
        "locked", "notSaved"};

    private final PlanWords words;
    private final Issue issue;
    private final int year;
    private final Kind kind;
    private final List<FiscalMonth> months;
    private final BudgetLine line;
    private final Map<String, String[]> typed;
    private final List<String> errors = new ArrayList<>();

    /** @param line empty for a new one. @param typed empty to show what is stored */
    LineForm(PlanWords words, Issue issue, int year, Kind kind, List<FiscalMonth> months, Optional<BudgetLine> line, Map<String, String[]> typed) {
        this.words = words;
        this.issue = issue;
        this.year = year;
        this.kind = kind;
        this.months = months;
        this.line = line.orElse(null);
        this.typed = typed;
    }

    LineForm withErrors(List<String> sentences) {
        errors.addAll(sentences);
        return this;
    }

    public List<String> getErrors() {
        return errors;
    }

    public Map<String, String> getWords() {
        Map<String, String> all = new HashMap<>();
        for (String word : WORDS) {
            all.put(word, words.text("line." + word));
        }
        return all;
    }

    public String getTitle() {
        return words.text(line == null ? "line.new" : "line.edit");
    }

    public String getOf() {
        return words.text("line.of", issue.getKey(), issue.getSummary(), String.format("FY%02d", year % 100));
    }

    public String getIssue() {
        return issue.getKey();
    }

    public String getProject() {
        return issue.getProjectObject().getKey();
    }

    public int getYear() {
        return year;
    }

    public String getKind() {
        return kind.key();
    }

    public String getKindName() {
        return words.text("kind." + kind);
    }

    /** 0 for a new one. */
    public int getLine() {
        return line == null ? 0 : line.id();
    }

    public int getVersion() {
        return line == null ? 0 : line.version();
    }

    public boolean isLocked() {
        return line != null && line.isLocked() && kind == Kind.PLAN;
    }

    private String value(String name, String stored) {
        return typed.containsKey(name) ? typed.get(name)[0] : stored;
    }

    public String getCategory() {
        return value("category", line == null ? "" : line.category());
    }

    public String getVendor() {
        return value("vendor", line == null ? "" : line.vendor());
    }

    public String getNote() {
        return value("note", line == null ? "" : line.note());
    }

    public String getCurrency() {
        return value("currency", line == null ? "" : line.currency().getCurrencyCode());
    }

    public boolean isReserve() {
        return line == null ? typed.containsKey("reserve") : line.isReserve();
    }

    public List<Map<String, Object>> getTags() {
        String chosen = value("tag", line == null ? Tag.FORECAST.key() : line.tag().key());
        List<Map<String, Object>> tags = new ArrayList<>();
        for (Tag tag : Tag.values()) {
            tags.add(Map.of("key", tag.key(), "name", words.text("tag." + tag), "on", tag.key().equals(chosen)));
        }
        return tags;
    }

    public List<Map<String, String>> getMonths() {
        DateTimeFormatter name = DateTimeFormatter.ofPattern("MMM uuuu", words.formats().locale());
        List<Map<String, String>> fields = new ArrayList<>();
        for (FiscalMonth month : months) {
            String stored = line == null || line.cells().at(kind, month.number()).isEmpty() ? ""
                    : AmountText.amount(line.cells().orZero(kind, month.number()), line.currency()).toPlainString();
            fields.add(Map.of("name", "m" + month.number(), "label", name.format(month.first().plusDays(MIDDLE)),
                    "value", value("m" + month.number(), stored), "was", stored, "wasName", "was" + month.number()));
        }
        return fields;
    }
}
