package org.marketops.board.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.approval.FinishedRound;
import org.marketops.approval.FinishedRounds;
import org.marketops.approval.Round;
import org.marketops.board.LeadTimes;
import org.marketops.jira.AppRight;
import org.marketops.jira.AppRights;
import org.marketops.jira.ArrayNode;
import org.marketops.jira.ObjectNode;
import org.marketops.kernel.IssueId;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long requests took from submission to decision, the slowest first. Percentiles count plans that the reader does not see and name none. */
public final class LeadTimeItem implements ItemFigures {

    private static final int MOST = 10;

    private final PackDesk desk;
    private final FinishedRounds rounds;
    private final AppRights rights;
    private final ItemTexts texts;
    private final ItemLinks links;

    public LeadTimeItem(PackDesk desk, FinishedRounds rounds, AppRights rights, ItemTexts texts, ItemLinks links) {
        this.desk = desk;
        this.rounds = rounds;
        this.rights = rights;
        this.texts = texts;
        this.links = links;
    }

    @Override
    public String key() {
        return "lead-time";
    }

    @Override
    public String usualPeriod() {
        return "this";
    }

    @Override
    public void put(Question question, ItemTable table) {
        Map<IssueId, Issue> issues = desk.issues(question.user(), question.project());
        ZoneId zone = desk.quarters().calendar().zone();
        Instant from = desk.quarters().first(question.quarter()).atStartOfDay(zone).toInstant();
        Instant before = desk.quarters().last(question.quarter()).plusDays(1).atStartOfDay(zone).toInstant();
        List<FinishedRound> finished = rounds.decided(issues.keySet(), from, before);
        LeadTimes times = LeadTimes.of(finished.stream().map(FinishedRound::took).collect(Collectors.toList()));
        String quarter = texts.quarter(question.quarter());
        table.json().put("finished", times.count());
        table.open(links.approvals(), texts.text("open.approvals"));
        if (finished.isEmpty()) {
            table.note("", texts.text("leadTime.none", quarter), texts.text("leadTime.none.text", question.project().getName()));
            return;
        }
        percentile(table.json(), "p50", times.p50());
        percentile(table.json(), "p85", times.p85());
        table.line(times.p50().isPresent() ? texts.text("leadTime.sum", texts.number(times.p50().get()), texts.number(times.p85().get()), times.count())
                : texts.text("leadTime.few", LeadTimes.ENOUGH));
        parts(question, table, finished);
        List<FinishedRound> seen = finished.stream().filter(each -> desk.issues().sees(question.user(), issues.get(each.plan())))
                .sorted(Comparator.comparing(FinishedRound::took).reversed().thenComparing(each -> each.plan().value())).collect(Collectors.toList());
        table.head(texts.text("word.plan"), false).head(texts.text("word.decision"), false).head(texts.text("word.hours"), true);
        int shown = Math.min(MOST, seen.size());
        BigDecimal slowest = seen.isEmpty() ? BigDecimal.ZERO : LeadTimes.hours(seen.get(0).took());
        seen.stream().limit(MOST).forEach(each -> row(table.row(), each, issues.get(each.plan()), slowest));
        table.caption(texts.text("leadTime.caption", question.project().getName(), quarter, shown, finished.size()));
        if (seen.size() < finished.size()) {
            table.line(texts.text("leadTime.hidden", finished.size() - seen.size()));
        }
    }

    /** By step for everybody; by person for those who may know of every vote who cast it. */
    private void parts(Question question, ItemTable table, List<FinishedRound> finished) {
        Map<Integer, List<Duration>> steps = new TreeMap<>();
        finished.forEach(round -> round.steps().forEach((step, took) -> steps.computeIfAbsent(step, any -> new ArrayList<>()).add(took)));
        ArrayNode list = table.json().putArray("steps");
        steps.forEach((step, times) -> part(table, list.addObject().put("step", step), texts.text("leadTime.step", step), LeadTimes.of(times)));
        if (rights.has(Optional.of(question.user()), AppRight.VIEW_AUDIT)) {
            Map<String, List<Duration>> voters = new TreeMap<>();
            finished.forEach(round -> round.voters().forEach((person, took) -> voters.computeIfAbsent(desk.name(person), any -> new ArrayList<>()).add(took)));
            ArrayNode people = table.json().putArray("voters");
            voters.forEach((name, times) -> part(table, people.addObject().put("person", name), name, LeadTimes.of(times)));
        }
    }

    private void part(ItemTable table, ObjectNode node, String name, LeadTimes times) {
        node.put("decisions", times.count());
        percentile(node, "p50", times.p50());
        percentile(node, "p85", times.p85());
        if (times.p50().isPresent()) {
            table.line(texts.text("leadTime.part", name, texts.number(times.p50().get()), texts.number(times.p85().get()), times.count()));
        }
    }

    private static void percentile(ObjectNode json, String name, Optional<BigDecimal> hours) {
        if (hours.isPresent()) {
            json.put(name, hours.get());
        } else {
            json.putNull(name).put(name + "Reason", "TOO_FEW");
        }
    }

    private void row(ItemRow row, FinishedRound round, Issue issue, BigDecimal slowest) {
        BigDecimal hours = LeadTimes.hours(round.took());
        boolean approved = round.outcome() == Round.State.APPROVED;
        row.text("plan", issue.getKey(), issue.getKey()).link(links.issue(issue.getKey())).small(issue.getSummary())
                .text("decision", round.outcome().name(), "").mark("decision", round.outcome().name(), texts.text("leadTime." + round.outcome().name()),
                        approved ? "ok" : "warn", approved ? "✓" : "!")
                .number("hours", hours, hours.signum() == 0 ? texts.text("leadTime.short") : texts.number(hours));
        if (slowest.signum() > 0) {
            row.bar(hours, slowest, 0, 0);
        }
    }
}
