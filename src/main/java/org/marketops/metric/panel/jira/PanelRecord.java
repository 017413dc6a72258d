package org.marketops.metric.panel.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Fact;
import org.marketops.metric.ReportedRatio;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.jira.Numbers;
import org.marketops.metric.jira.Words;
import org.marketops.metric.tray.Proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What stands under the tiles of one panel: what happened meanwhile, what the files themselves say, and what waits for a campaign. */
final class PanelRecord {

    private static final int MOST_MARKS = 10;
    private static final int MOST_RATIOS = 12;
    /** A plan may have hundreds of campaigns; who looks for rows of all of them opens the tray. */
    private static final int MOST_NAMES = 50;

    private final Words words;
    private final Numbers numbers;
    private final PanelFacts facts;

    PanelRecord(Words words, PanelFacts facts) {
        this.words = words;
        this.numbers = words.numbers();
        this.facts = facts;
    }

    /** In which something happened. */
    Set<YearMonth> months() {
        Set<YearMonth> months = new TreeSet<>();
        marks().forEach(mark -> months.add(YearMonth.from(mark.day)));
        return months;
    }

    /** The newest first: {@code 20 May 2026: Money moved, EUR 4,000.00}. */
    List<String> happened() {
        List<String> lines = new ArrayList<>();
        for (DayMark mark : marks()) {
            String what = words.of("panel.mark." + mark.what);
            String amount = mark.amount.signum() == 0 ? "" : (mark.amount.signum() > 0 ? "+" : "") + numbers.money(mark.amount, mark.currency);
            lines.add(amount.isEmpty() ? words.of("panel.marked", numbers.day(mark.day), what)
                    : words.of("panel.marked.amount", numbers.day(mark.day), what, amount));
        }
        return lines;
    }

    /** Changes of one kind on one day are one mark: a plan is typed cell by cell. */
    private List<DayMark> marks() {
        Map<String, DayMark> days = new LinkedHashMap<>();
        List<PanelMargin.Mark> inOrder = new ArrayList<>(facts.margin.marks());
        inOrder.sort(Comparator.comparing(PanelMargin.Mark::at).reversed().thenComparing(PanelMargin.Mark::what));
        for (PanelMargin.Mark mark : inOrder) {
            LocalDate day = mark.at().atZone(facts.zone()).toLocalDate();
            String key = day + mark.what() + mark.currency();
            days.computeIfAbsent(key, first -> new DayMark(day, mark)).add(mark);
        }
        return days.values().stream().limit(MOST_MARKS).collect(Collectors.toList());
    }

    /** Source, figure, as the file states it, as its rows give it. */
    List<List<String>> reported() {
        List<List<String>> lines = new ArrayList<>();
        List<ReportedRatio> all = new ArrayList<>(facts.margin.reported());
        all.sort(Comparator.comparing(ReportedRatio::batchId).reversed().thenComparing(ReportedRatio::code));
        Set<String> told = new HashSet<>();
        for (ReportedRatio ratio : all) {
            boolean shown = facts.money || !ratio.isMoney();
            if (shown && lines.size() < MOST_RATIOS && told.add(ratio.source() + ratio.code() + ratio.currency())) {
                lines.add(line(ratio));
            }
        }
        return lines;
    }

    private List<String> line(ReportedRatio ratio) {
        String stated = ratio.lowest().compareTo(ratio.highest()) == 0 ? shown(ratio, ratio.lowest())
                : words.of("panel.reported.range", shown(ratio, ratio.lowest()), shown(ratio, ratio.highest()), ratio.rows());
        return List.of(words.source(ratio.source()), name(ratio), stated,
                ratio.recomputed().map(value -> shown(ratio, value)).orElseGet(() -> words.of("panel.noValue")));
    }

    private String name(ReportedRatio ratio) {
        return facts.evaluator.dictionary().find(ratio.code()).map(words::name).orElse(ratio.code());
    }

    private String shown(ReportedRatio ratio, BigDecimal value) {
        if (ratio.isMoney()) {
            return ratio.currency().equals(Fact.NO_CURRENCY) ? numbers.count(value) : numbers.money(value, ratio.currency());
        }
        boolean percent = facts.evaluator.dictionary().find(ratio.code()).filter(metric -> metric.unit() == Definition.Unit.PERCENT).isPresent();
        return percent ? numbers.percent(value, 2) : numbers.count(value);
    }

    /** Rows of files that wait, under a name like that of the issue or of one of its campaigns. */
    long waiting(IssueManager issues) {
        if (facts.margin.waiting().isEmpty()) {
            return 0;
        }
        List<String> names = names(issues);
        return facts.margin.waiting().entrySet().stream()
                .filter(waiting -> names.stream().anyMatch(name -> Proposal.isNear(waiting.getKey(), name))).mapToLong(Map.Entry::getValue).sum();
    }

    private List<String> names(IssueManager issues) {
        List<String> names = new ArrayList<>(List.of(facts.issue.getSummary()));
        for (IssueId campaign : facts.margin.campaigns().subList(0, Math.min(MOST_NAMES, facts.margin.campaigns().size()))) {
            Issue found = issues.getIssueObject(campaign.value());
            if (found != null) {
                names.add(found.getSummary());
            }
        }
        return names;
    }

    /** As the template asks for them. */
    static List<Map<String, String>> rows(List<List<String>> lines) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines) {
            Map<String, String> row = new HashMap<>();
            row.put("source", line.get(0));
            row.put("figure", line.get(1));
            row.put("stated", line.get(2));
            row.put("computed", line.get(3));
            rows.add(row);
        }
        return rows;
    }

    private static final class DayMark {

        private final LocalDate day;
        private final String what;
        private final String currency;
        private BigDecimal amount = BigDecimal.ZERO;

        DayMark(LocalDate day, PanelMargin.Mark first) {
            this.day = day;
            this.what = first.what();
            this.currency = first.currency();
        }

        void add(PanelMargin.Mark mark) {
            if (mark.isBudget()) {
                amount = amount.add(BigDecimal.valueOf(mark.minorUnits(), Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits())));
            }
        }
    }
}
