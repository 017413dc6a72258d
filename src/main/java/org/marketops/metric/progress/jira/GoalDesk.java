package org.marketops.metric.progress.jira;

import org.marketops.kernel.IssueId;
import org.marketops.metric.MonthSum;
import org.marketops.metric.dictionary.CurrentDictionary;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.jira.CompanyRates;
import org.marketops.metric.progress.GoalProposal;
import org.marketops.metric.progress.ProposeGoals;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.Targets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Proposals of goals beside the targets that are there, as one reader may see them. */
public final class GoalDesk {

    private final Targets targets;
    private final CurrentDictionary dictionary;
    private final ProposeGoals goals;
    private final CompanyRates rates;

    public GoalDesk(Targets targets, CurrentDictionary dictionary, ProposeGoals goals, CompanyRates rates) {
        this.targets = targets;
        this.dictionary = dictionary;
        this.goals = goals;
        this.rates = rates;
    }

    /** Two statements. @param money whether metrics that rest on it are among them */
    List<Goal> of(IssueId issue, Collection<MonthSum> sums, boolean money, GoalQuestion question) {
        Dictionary now = dictionary.now();
        List<Definition> metrics = now.all().stream()
                .filter(metric -> metric.kind() != Definition.Kind.NUMBER && (money || !now.restsOnMoney(metric))).collect(Collectors.toList());
        List<Target> set = targets.of(issue);
        List<Goal> found = new ArrayList<>();
        for (GoalProposal proposal : goals.of(metrics, question.period(), question.basis(), question.growth(), sums, new Evaluator(now, rates.now()))) {
            found.add(new Goal(proposal, set.stream().filter(target -> target.period().equals(question.period())
                    && target.metric().equals(proposal.metric().code())).findFirst()));
        }
        return found;
    }

    /** A proposal, and what is the target now. */
    static final class Goal {

        private final GoalProposal proposal;
        private final Optional<Target> target;

        Goal(GoalProposal proposal, Optional<Target> target) {
            this.proposal = proposal;
            this.target = target;
        }

        GoalProposal proposal() {
            return proposal;
        }

        Optional<Target> target() {
            return target;
        }
    }
}
