package org.marketops.metric.progress.jira;

import org.marketops.kernel.IssueId;
import org.marketops.metric.MonthSum;
import org.marketops.metric.dictionary.CurrentDictionary;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.metric.jira.CompanyRates;
import org.marketops.metric.progress.Progress;
import org.marketops.metric.progress.ReadProgress;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.Targets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The targets of an issue with their progress, as one reader may see them. */
public final class TargetDesk {

    private final Targets targets;
    private final CurrentDictionary dictionary;
    private final ReadProgress progress;
    private final CompanyRates rates;

    public TargetDesk(Targets targets, CurrentDictionary dictionary, ReadProgress progress, CompanyRates rates) {
        this.targets = targets;
        this.dictionary = dictionary;
        this.progress = progress;
        this.rates = rates;
    }

    /** One statement; a second one where a target is of a metric of the company's own. */
    public List<Standing> of(IssueId issue, Collection<MonthSum> sums, boolean money) {
        return of(targets.of(issue), sums, money, rates.now());
    }

    /** No statement; one where a target is of a metric of the company's own. @param all of one issue */
    public List<Standing> of(List<Target> all, Collection<MonthSum> sums, boolean money, Exchange exchange) {
        List<Standing> standings = new ArrayList<>();
        boolean standard = all.stream().allMatch(target -> Dictionary.standard().find(target.metric()).isPresent());
        Dictionary now = standard ? Dictionary.standard() : dictionary.now();
        Evaluator evaluator = new Evaluator(now, exchange);
        for (Target target : all) {
            Optional<Definition> metric = now.find(target.metric());
            if (metric.isPresent() && (money || !now.restsOnMoney(metric.get()))) {
                standings.add(new Standing(target, metric.get(), progress.of(target, sums, evaluator)));
            }
        }
        return standings;
    }

    /** One target, its metric and how it stands. */
    public static final class Standing {

        private final Target target;
        private final Definition metric;
        private final Progress progress;

        public Standing(Target target, Definition metric, Progress progress) {
            this.target = target;
            this.metric = metric;
            this.progress = progress;
        }

        public Target target() {
            return target;
        }

        public Definition metric() {
            return metric;
        }

        public Progress progress() {
            return progress;
        }
    }
}
