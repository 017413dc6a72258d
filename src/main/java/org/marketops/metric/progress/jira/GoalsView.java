package org.marketops.metric.progress.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.jira.Formats;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Measure;
import org.marketops.metric.MonthSum;
import org.marketops.metric.Undefined;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.jira.MeasureTexts;
import org.marketops.metric.dictionary.jira.ShownValues;
import org.marketops.metric.progress.GoalBasis;
import org.marketops.metric.progress.GoalProposal;
import org.marketops.metric.progress.Target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of the targets page that proposes goals: its question, and a line a metric that has a past. */
public final class GoalsView {

    private static final String[] WORDS = {"heading", "intro", "basis", "growth", "growth.hint", "show", "caption", "past", "proposal", "now", "none",
        "actions", "rounded"};
    private static final Set<Undefined> OF_GOALS = Set.of(Undefined.NO_DATA, Undefined.PARTIAL_PERIOD, Undefined.NEGATIVE_BASE);
    private static final String USUAL_GROWTH = "10";
    private static final int PERCENT_DIGITS = 2;

    private final GoalDesk desk;
    private final TargetInput input;
    private final PeriodChoices periods;
    private final TargetViews views;
    private final MeasureTexts texts;
    private final I18nResolver resolver;

    public GoalsView(GoalDesk desk, TargetInput input, PeriodChoices periods, TargetViews views, MeasureTexts texts, I18nResolver resolver) {
        this.desk = desk;
        this.input = input;
        this.periods = periods;
        this.views = views;
        this.texts = texts;
        this.resolver = resolver;
    }

    /** @param asked goalPeriod, basis and growth as typed; nothing is proposed before somebody asks */
    Map<String, Object> of(Issue issue, Collection<MonthSum> sums, boolean money, Map<String, String> asked) {
        Map<String, Object> part = new HashMap<>();
        boolean open = !asked.get("basis").isEmpty();
        String period = asked.get("goalPeriod").isEmpty() ? periods.nextQuarter() : asked.get("goalPeriod");
        String growth = open ? asked.get("growth") : USUAL_GROWTH;
        Map<String, String> words = new HashMap<>();
        for (String word : WORDS) {
            words.put(word.replace('.', '_'), texts.of("goal." + word));
        }
        part.put("words", words);
        part.put("open", open);
        part.put("periods", periods.options(period));
        part.put("bases", bases(asked.get("basis")));
        part.put("growth", growth);
        part.put("error", "");
        part.put("errorField", "");
        part.put("heads", List.of());
        part.put("lines", List.of());
        if (open) {
            propose(part, issue, sums, money, Map.of("goalPeriod", period, "basis", asked.get("basis"), "growth", growth));
        }
        return part;
    }

    private void propose(Map<String, Object> part, Issue issue, Collection<MonthSum> sums, boolean money, Map<String, String> asked) {
        try {
            GoalQuestion question = input.goals(asked.get("goalPeriod"), asked.get("basis"), asked.get("growth"));
            List<GoalDesk.Goal> goals = new ArrayList<>(desk.of(IssueId.of(issue.getId()), sums, money, question));
            goals.sort(Comparator.comparing((GoalDesk.Goal goal) -> goal.proposal().target().isEmpty())
                    .thenComparing(goal -> TargetsPage.place(goal.proposal().metric().code()))
                    .thenComparing(goal -> texts.name(goal.proposal().metric()), String.CASE_INSENSITIVE_ORDER));
            ShownValues figures = new ShownValues(new Formats(resolver));
            part.put("period", views.period(question.period()));
            part.put("asked", question.parameters());
            part.put("heads", goals.isEmpty() ? List.of() : heads(goals.get(0).proposal(), figures));
            part.put("weighted", question.basis().weights().size() > 1);
            List<Map<String, Object>> lines = new ArrayList<>();
            goals.forEach(goal -> lines.add(line(issue, goal, question, figures)));
            part.put("lines", lines);
        } catch (BadInput bad) {
            part.put("error", bad.getMessage());
            part.put("errorField", bad.field());
        }
    }

    private List<Map<String, Object>> bases(String chosen) {
        List<Map<String, Object>> options = new ArrayList<>();
        for (GoalBasis basis : GoalBasis.values()) {
            options.add(Map.of("value", basis.code(), "label", texts.of("goal.basis." + basis), "selected", basis.code().equals(chosen)));
        }
        return options;
    }

    /** All lines have the same sample. */
    private List<Map<String, Object>> heads(GoalProposal any, ShownValues figures) {
        List<Map<String, Object>> heads = new ArrayList<>();
        any.sample().forEach(past -> heads.add(Map.of("period", views.period(past.period()),
                "weight", any.sample().size() > 1 ? texts.of("goal.weight", figures.percent(past.weight(), 0)) : "")));
        return heads;
    }

    private Map<String, Object> line(Issue issue, GoalDesk.Goal goal, GoalQuestion question, ShownValues figures) {
        GoalProposal proposal = goal.proposal();
        Definition metric = proposal.metric();
        Map<String, Object> line = new HashMap<>();
        line.put("metric", texts.name(metric));
        line.put("code", metric.code());
        line.put("sample", sample(issue, proposal, figures));
        line.put("past", shown(metric, proposal.past(), figures));
        line.put("proposal", proposal.target().map(value -> figures.of(metric, value)).orElse(""));
        line.put("reason", reason(proposal));
        line.put("how", how(proposal, question));
        line.put("now", goal.target().map(target -> figures.of(metric, target.value())).orElse(texts.of("target.none")));
        line.put("edition", goal.target().map(Target::edition).orElse(0).toString());
        line.put("amount", proposal.target().map(value -> typed(metric, value)).orElse(""));
        line.put("currency", proposal.target().filter(Measure::isMoney).map(Measure::currency).orElse(""));
        line.put("take", proposal.target().map(value -> take(goal, value, figures)).orElse(""));
        line.put("takeOne", texts.of("goal.takeOne", line.get("metric").toString(), line.get("proposal").toString(), line.get("now").toString()));
        line.put("done", goal.target().isPresent() && proposal.target().equals(goal.target().map(Target::value)) ? texts.of("goal.done") : "");
        return line;
    }

    private List<Map<String, String>> sample(Issue issue, GoalProposal proposal, ShownValues figures) {
        List<Map<String, String>> cells = new ArrayList<>();
        String code = proposal.metric().code();
        proposal.sample().forEach(past -> cells.add(Map.of("value", shown(proposal.metric(), past.value(), figures),
                "link", past.value().value().isPresent() ? "issue=" + issue.getKey() + "&metric=" + code + "&period=" + past.period().key() : "")));
        return cells;
    }

    private String take(GoalDesk.Goal goal, Measure value, ShownValues figures) {
        return goal.target().isPresent()
                ? texts.of("goal.replace", figures.of(goal.proposal().metric(), goal.target().get().value()), figures.of(goal.proposal().metric(), value))
                : texts.of("goal.take");
    }

    private String how(GoalProposal proposal, GoalQuestion question) {
        BigDecimal percent = proposal.isLowerBetter() ? question.percent().negate() : question.percent();
        String text = texts.of(percent.signum() < 0 ? "goal.less" : "goal.more", new Formats(resolver).number(percent.abs()));
        return proposal.isLowerBetter() ? texts.of("goal.lower", text) : text;
    }

    private String reason(GoalProposal proposal) {
        return proposal.target().isPresent() ? "" : proposal.goal().reason()
                .map(reason -> OF_GOALS.contains(reason) ? texts.of("goal.undefined." + reason) : resolver.getText("marketops.metric.undefined." + reason))
                .orElseGet(() -> texts.of("goal.undefined.NEGATIVE_BASE"));
    }

    private String shown(Definition metric, Measure measure, ShownValues figures) {
        return measure.value().isPresent() ? figures.of(metric, measure) : texts.of("target.none");
    }

    /** As the form of targets is typed. */
    private static String typed(Definition metric, Measure value) {
        BigDecimal number = value.value().orElseThrow();
        return (metric.unit() == Definition.Unit.PERCENT ? number.movePointRight(PERCENT_DIGITS) : number).toPlainString();
    }
}
