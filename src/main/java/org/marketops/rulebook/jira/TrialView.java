package org.marketops.rulebook.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import org.marketops.approval.Rehearsal;
import org.marketops.approval.Trial;
import org.marketops.approval.TriedStep;
import org.marketops.approval.TriedStep.Outcome;
import org.marketops.approval.TryPolicy;
import org.marketops.jira.CurrentUser;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A trial in words. Plans that the administrator may not see are counted and not named. */
public final class TrialView {

    private static final int SHOWN = 20;

    private final RulebookTexts texts;
    private final IssueManager issues;
    private final CurrentUser currentUser;

    public TrialView(RulebookTexts texts, IssueManager issues, CurrentUser currentUser) {
        this.texts = texts;
        this.issues = issues;
        this.currentUser = currentUser;
    }

    void show(Trial trial, String key, FormView page) {
        List<Map<String, Object>> rows = new ArrayList<>();
        trial.steps().forEach(step -> rows.add(row(step)));
        page.put("trial", rows).put("trialCaption", texts.text("trial.caption", key, texts.name(trial.submitter())));
        page.put("trialTime", texts.text("trial.time", range(trial)));
    }

    private Map<String, Object> row(TriedStep step) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", step.step().name());
        row.put("asked", step.outcome() == Outcome.SKIPPED ? texts.text("trial.skipped.why")
                : step.asked().isEmpty() ? texts.text("trial.nobody") : texts.names(step.asked()));
        List<String> leftOut = new ArrayList<>();
        leftOut(leftOut, "own", step.own());
        leftOut(leftOut, "blind", step.blind());
        row.put("leftOut", leftOut);
        row.put("end", texts.text("trial.end." + step.outcome(), step.needed(), step.asked().size()));
        row.put("style", step.outcome() == Outcome.ENDS ? "ok" : step.outcome() == Outcome.SKIPPED ? "" : "bad");
        row.put("sign", step.outcome() == Outcome.ENDS ? "\u2713" : step.outcome() == Outcome.SKIPPED ? "\u00b7" : "\u2715");
        return row;
    }

    private void leftOut(List<String> sentences, String why, Set<PersonKey> people) {
        if (!people.isEmpty()) {
            sentences.add(texts.text("trial.left." + why, texts.names(people)));
        }
    }

    void show(Rehearsal rehearsal, String browse, FormView page) {
        List<Trial> trials = rehearsal.trials();
        long nobody = trials.stream().filter(Trial::hasNobody).count();
        long stuck = trials.stream().filter(trial -> !trial.canEnd()).count() - nobody;
        page.put("past", trials.isEmpty() ? texts.text("past.none")
                : texts.text("past.sum", trials.size(), trials.size() - nobody - stuck, stuck, nobody));
        List<Map<String, String>> rows = new ArrayList<>();
        trials.stream().filter(trial -> !trial.canEnd()).forEach(trial -> row(trial, rehearsal, browse).ifPresent(rows::add));
        trials.stream().filter(Trial::canEnd).forEach(trial -> row(trial, rehearsal, browse).ifPresent(rows::add));
        int shown = Math.min(SHOWN, rows.size());
        page.put("pastPlans", rows.subList(0, shown));
        page.put("pastCaption", texts.text(shown < trials.size() ? "past.caption.part" : "past.caption", shown, trials.size() - shown));
        page.put("pastTime", time(rehearsal));
    }

    /** How long it took, what was not looked at, and that nothing was sent. */
    private String time(Rehearsal rehearsal) {
        List<String> sentences = new ArrayList<>();
        rehearsal.usuallyTook().ifPresent(took -> sentences.add(texts.text("past.took", texts.time(took))));
        if (rehearsal.isBounded()) {
            sentences.add(texts.text("past.bounded", TryPolicy.MOST));
        }
        if (rehearsal.outside() > 0) {
            sentences.add(texts.text("past.outside", rehearsal.outside()));
        }
        if (rehearsal.gone() > 0) {
            sentences.add(texts.text("past.gone", rehearsal.gone()));
        }
        sentences.add(texts.text("past.nothing"));
        return String.join(" ", sentences);
    }

    private Optional<Map<String, String>> row(Trial trial, Rehearsal rehearsal, String browse) {
        return visible(trial.plan()).map(plan -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("key", plan.getKey());
            row.put("url", browse + plan.getKey());
            Set<PersonKey> asked = new LinkedHashSet<>();
            trial.steps().forEach(step -> asked.addAll(step.asked()));
            row.put("asked", asked.isEmpty() ? texts.text("trial.nobody") : texts.names(asked));
            Optional<TriedStep> bad = trial.steps().stream().filter(step -> step.outcome() == Outcome.NOBODY || step.outcome() == Outcome.TOO_FEW)
                    .findFirst();
            row.put("result", bad.map(step -> texts.text("past." + step.outcome(), step.step().name())).orElseGet(() -> texts.text("past.ENDS")));
            row.put("style", bad.isPresent() ? "bad" : "ok");
            row.put("sign", bad.isPresent() ? "\u2715" : "\u2713");
            row.put("time", rehearsal.took(trial.plan()).map(took -> texts.text("past.time", range(trial), texts.time(took)))
                    .orElseGet(() -> texts.text("past.undecided", range(trial))));
            return row;
        });
    }

    Optional<Issue> visible(IssueId plan) {
        return Optional.<Issue>ofNullable(issues.getIssueObject(plan.value())).filter(currentUser::maySee);
    }

    private String range(Trial trial) {
        Optional<Duration> quick = trial.quick();
        Optional<Duration> slow = trial.slow();
        if (!quick.isPresent() || !slow.isPresent()) {
            return texts.text("time.unknown");
        }
        String from = texts.time(quick.get());
        String to = texts.time(slow.get());
        return from.equals(to) ? from : texts.text("time.range", from, to);
    }
}
