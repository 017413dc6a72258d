package org.marketops.lead.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import org.marketops.kernel.IssueId;
import org.marketops.lead.Attribution;
import org.marketops.lead.Deal;
import org.marketops.lead.Model;
import org.marketops.lead.Pipeline;
import org.marketops.lead.SourcedBy;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The amounts of the page in words. Made only for people who may see money. */
final class MoneyView {

    /** Comes after every key: campaigns that the reader does not see are one line. */
    private static final String HIDDEN = "\uFFFF";

    private final LeadTexts texts;
    private final IssueManager issues;
    private final LeadDoor door;
    private final String browse;

    /** @param browse the address of an issue without its key */
    MoneyView(LeadTexts texts, IssueManager issues, LeadDoor door, String browse) {
        this.texts = texts;
        this.issues = issues;
        this.door = door;
        this.browse = browse;
    }

    Map<String, Object> page(FunnelPage.Figures figures) {
        Map<String, Object> page = new HashMap<>();
        FunnelQuery query = figures.query();
        List<Deal> deals = figures.deals();
        Pipeline pipeline = Pipeline.of(deals, figures.book(), new Pipeline.Rules(query.rule(), query.lookBack(), figures.terms()), figures.now());
        page.put("any", !deals.isEmpty());
        page.put("deals", texts.number(deals.size()));
        page.put("rule", texts.text("rule." + query.rule()));
        page.put("rules", choices(Stream.of(SourcedBy.values()).map(Enum::name).collect(Collectors.toList()), "rule.name.", query.rule().name()));
        page.put("windows", windows(query));
        page.put("window", texts.text(query.settings().isCollapsing() ? "page.window_once" : "page.window_text", Integer.toString(query.window())));
        page.put("pipeline", pipeline(pipeline));
        page.put("originated", percent(pipeline));
        page.put("models", models());
        List<Map<String, Object>> tables = new ArrayList<>();
        Attribution.of(deals.stream().map(figures.book()::opportunity).collect(Collectors.toList()),
                opportunity -> Optional.of(opportunity.closedAt().orElse(figures.now())), query.lookBack(), figures.settings().weights())
                .forEach((code, attribution) -> tables.add(table(attribution, pipeline.byCurrency().get(code))));
        page.put("tables", tables);
        return page;
    }

    private List<Map<String, Object>> choices(List<String> values, String prefix, String chosen) {
        List<Map<String, Object>> choices = new ArrayList<>();
        values.forEach(value -> choices.add(Map.of("value", value, "text", texts.text(prefix + value), "chosen", value.equals(chosen))));
        return choices;
    }

    private List<Map<String, Object>> windows(FunnelQuery query) {
        List<Map<String, Object>> choices = new ArrayList<>();
        query.windows().forEach(days -> choices.add(Map.of("value", days.toString(), "text", texts.text("page.window_days", days.toString()),
                "chosen", days == query.window())));
        return choices;
    }

    private String percent(Pipeline pipeline) {
        return new FunnelView(texts).percent(pipeline.originatedByMarketing());
    }

    private List<Map<String, Object>> pipeline(Pipeline pipeline) {
        List<Map<String, Object>> rows = new ArrayList<>();
        pipeline.byCurrency().forEach((code, sums) -> {
            Map<String, Object> row = new HashMap<>();
            row.put("currency", code);
            put(row, "all", sums.all(), code);
            put(row, "sourced", sums.sourced(), code);
            put(row, "influenced", sums.influenced(), code);
            rows.add(row);
        });
        return rows;
    }

    private void put(Map<String, Object> row, String name, Pipeline.Total total, String code) {
        row.put(name, texts.amount(total.minorUnits(), Currency.getInstance(code)));
        row.put(name + "Count", texts.number(total.count()));
    }

    private List<Map<String, Object>> models() {
        List<Map<String, Object>> models = new ArrayList<>();
        for (Model model : Model.values()) {
            models.add(Map.of("name", texts.text("model." + model), "text", texts.model(model)));
        }
        return models;
    }

    private Map<String, Object> table(Attribution attribution, Pipeline.Sums sums) {
        Map<String, Set<IssueId>> campaigns = new TreeMap<>();
        for (Model model : Model.values()) {
            attribution.credits(model).keySet().forEach(id -> campaigns.computeIfAbsent(key(id), key -> new TreeSet<>(
                    (one, other) -> Long.compare(one.value(), other.value()))).add(id));
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        campaigns.forEach((key, ids) -> rows.add(row(key, ids, attribution, sums)));
        Map<String, Object> table = new HashMap<>();
        table.put("currency", attribution.currency().getCurrencyCode());
        table.put("rows", rows);
        table.put("unattributed", texts.amount(attribution.unattributed(), attribution.currency()));
        table.put("without", texts.text("page.without", texts.number(attribution.withoutTouch()), texts.number(attribution.opportunities())));
        table.put("total", texts.amount(attribution.total(), attribution.currency()));
        table.put("influenced", texts.amount(sums.influenced().minorUnits(), attribution.currency()));
        long parts = sums.byCampaign().values().stream().mapToLong(Long::longValue).sum();
        table.put("overlap", parts > sums.influenced().minorUnits()
                ? texts.text("page.overlap", texts.amount(parts, attribution.currency()), texts.amount(sums.influenced().minorUnits(), attribution.currency())) : "");
        return table;
    }

    private String summary(IssueId id) {
        Issue issue = issues.getIssueObject(id.value());
        return issue.getSummary();
    }

    /** The order of the rows tells nothing of amounts. */
    private String key(IssueId id) {
        Issue issue = issues.getIssueObject(id.value());
        return door.maySee(issue) ? issue.getKey() : HIDDEN;
    }

    private Map<String, Object> row(String key, Set<IssueId> ids, Attribution attribution, Pipeline.Sums sums) {
        Map<String, Object> row = new HashMap<>();
        boolean isHidden = key.equals(HIDDEN);
        row.put("name", isHidden ? texts.text("page.hidden", texts.number(ids.size())) : summary(ids.iterator().next()));
        row.put("key", isHidden ? "" : key);
        row.put("url", isHidden ? "" : browse + key);
        List<Map<String, String>> cells = new ArrayList<>();
        for (Model model : Model.values()) {
            long credit = ids.stream().mapToLong(id -> attribution.credits(model).getOrDefault(id, 0L)).sum();
            cells.add(Map.of("model", texts.text("model." + model), "amount", texts.amount(credit, attribution.currency())));
        }
        row.put("cells", cells);
        long influenced = ids.stream().mapToLong(id -> sums.byCampaign().getOrDefault(id, 0L)).sum();
        row.put("influenced", texts.amount(influenced, attribution.currency()));
        return row;
    }
}
