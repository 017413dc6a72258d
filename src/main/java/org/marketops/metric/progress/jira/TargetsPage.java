package org.marketops.metric.progress.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.jira.MoneyRight;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.Refused;
import org.marketops.metric.MonthSum;
import org.marketops.metric.dictionary.CurrentDictionary;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.jira.MeasureTexts;
import org.marketops.metric.jira.IssueNumbers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the page of an issue's targets shows: texts, ready to be written. */
public final class TargetsPage {

    private static final String[] WORDS = {"heading", "intro", "none", "caption", "metric", "period", "target", "actual", "attainment", "pacing",
        "forecast", "state", "actions", "edit", "remove", "add", "amount", "amount.hint", "below", "gap", "currency", "currency.hint", "save", "back", "later"};

    /** What most targets are set for; the rest of the dictionary follows by name. */
    private static final List<String> USUAL = List.of("leads", "mql", "pipeline", "opportunities", "spend", "results", "costPerLead", "costPerMql",
            "costPerResult", "returnOnAdSpend", "clicks", "costPerClick", "ctr", "impressions", "costPerMille", "conversions", "costPerConversion", "registrations",
            "attendees", "leadTaggingRate");
    private final TargetDesk desk;
    private final TargetViews views;
    private final MeasureTexts texts;
    private final IssueNumbers numbers;
    private final MoneyRight money;
    private final CurrentDictionary dictionary;
    private final PeriodChoices periods;
    private final MarketingFields fields;
    private final GoalsView goals;
    private final ProjectTargetDesk projects;

    public TargetsPage(TargetDesk desk, TargetViews views, MeasureTexts texts, IssueNumbers numbers, MoneyRight money,
                       CurrentDictionary dictionary, PeriodChoices periods, MarketingFields fields,
                       GoalsView goals, ProjectTargetDesk projects) {
        this.desk = desk;
        this.views = views;
        this.texts = texts;
        this.numbers = numbers;
        this.money = money;
        this.dictionary = dictionary;
        this.periods = periods;
        this.fields = fields;
        this.goals = goals;
        this.projects = projects;
    }

    String refusal(Refused refused) {
        return texts.refusal(refused);
    }

    Map<String, Object> of(TargetPlace place, Optional<ApplicationUser> reader, Map<String, String> typed, String errorField, String error, String done) {
        boolean amounts = money.maySee(reader);
        Map<String, Object> page = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        for (String word : WORDS) {
            words.put(word.replace('.', '_'), texts.of("target.page." + word));
        }
        page.put("words", words);
        page.put("parameter", place.parameter());
        page.put("key", place.key());
        page.put("name", place.name());
        page.put("path", place.path());
        page.put("ofProject", place.issue().isEmpty());
        if (place.issue().isPresent()) {
            Issue issue = place.issue().get();
            IssueId id = IssueId.of(issue.getId());
            List<MonthSum> sums = numbers.of(reader, id).sums();
            page.put("lines", views.lines(desk.of(id, sums, amounts)));
            page.put("goals", goals.of(issue, sums, amounts, typed));
        } else {
            words.put("intro", texts.of("target.project.intro"));
            words.put("back", texts.of("target.project.back"));
            page.put("lines", views.ofProject(projects.of(place.key(), amounts)));
        }
        page.put("metrics", metrics(typed.get("metric"), amounts));
        page.put("periods", periods.options(typed.get("period")));
        page.put("typed", withCurrency(place, typed));
        page.put("money", amounts);
        page.put("errorField", errorField);
        page.put("error", error);
        page.put("done", "saved".equals(done) || "removed".equals(done) ? texts.of("target.page.done." + done) : "");
        return page;
    }

    private Map<String, String> withCurrency(TargetPlace place, Map<String, String> typed) {
        Map<String, String> shown = new HashMap<>(typed);
        if (shown.get("currency").isEmpty()) {
            shown.put("currency", place.issue().flatMap(issue -> fields.text(issue, MarketingField.CURRENCY)).orElse(""));
        }
        return shown;
    }

    private List<Map<String, Object>> metrics(String chosen, boolean amounts) {
        List<Map<String, Object>> options = new ArrayList<>();
        Dictionary now = dictionary.now();
        for (Definition metric : now.all()) {
            if (metric.kind() != Definition.Kind.NUMBER && (amounts || !now.restsOnMoney(metric))) {
                options.add(option(metric.code(), texts.name(metric), metric.code().equals(chosen)));
            }
        }
        options.sort(Comparator.comparingInt((Map<String, Object> option) -> place(option.get("value").toString()))
                .thenComparing(option -> option.get("label").toString(), String.CASE_INSENSITIVE_ORDER));
        return options;
    }

    /** Where a metric stands in a list: the usual ones first. */
    static int place(String code) {
        int place = USUAL.indexOf(code);
        return place < 0 ? USUAL.size() : place;
    }

    private static Map<String, Object> option(String value, String label, boolean selected) {
        return Map.of("value", value, "label", label, "selected", selected);
    }
}
