package org.marketops.metric.page;

import org.marketops.kernel.IssueId;
import org.marketops.metric.dictionary.Definition;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The issues of a project in the order of their breakdown by a metric; eight bytes an issue. Immutable. */
public final class IssueOrder {

    private final long[] issues;
    private final AskedRates rates;

    private IssueOrder(long[] issues, AskedRates rates) {
        this.issues = issues;
        this.rates = rates;
    }

    /** Those that the reader may not see too. */
    public int size() {
        return issues.length;
    }

    /** Whether these rates give the same order. */
    public boolean isBy(Exchange others) {
        return rates.areThoseOf(others);
    }

    /** What a reader has of it who may not see some issues. */
    Seen without(Collection<IssueId> hidden) {
        Set<Long> ids = new HashSet<>();
        hidden.forEach(issue -> ids.add(issue.value()));
        List<IssueId> seen = new ArrayList<>();
        for (long issue : issues) {
            if (!ids.contains(issue)) {
                seen.add(IssueId.of(issue));
            }
        }
        return new Seen(seen);
    }

    /** Issues that a reader may see, the best first. */
    static final class Seen {

        private final List<IssueId> issues;

        private Seen(List<IssueId> issues) {
            this.issues = issues;
        }

        int size() {
            return issues.size();
        }

        List<IssueId> first(int most) {
            return from(0, most);
        }

        List<IssueId> from(int place, int most) {
            return issues.subList(place, Math.min(place + most, issues.size()));
        }
    }

    /** Takes one issue after the other and keeps a number of each. */
    static final class Making {

        private final Definition metric;
        private final Evaluator evaluator;
        private final AskedRates rates;
        private final List<Valued> found = new ArrayList<>();

        Making(Definition metric, Evaluator evaluator) {
            this.metric = metric;
            this.rates = new AskedRates(evaluator.exchange());
            this.evaluator = new Evaluator(evaluator.dictionary(), rates);
        }

        /** @param figures of one issue; one without a value of any side is no line */
        void take(List<Figure> figures) {
            Optional<BigDecimal> value = Breakdown.measures(List.of(metric.code()), figures, evaluator).get(0).value();
            if (value.isPresent() || Breakdown.measures(Breakdown.sides(metric, evaluator), figures, evaluator).stream().anyMatch(side -> side.value().isPresent())) {
                found.add(new Valued(figures.get(0).owner(), value.orElse(null)));
            }
        }

        IssueOrder done() {
            found.sort(Breakdown.order(metric, each -> Optional.ofNullable(each.value), each -> Long.toString(each.issue)));
            return new IssueOrder(found.stream().mapToLong(each -> each.issue).toArray(), rates);
        }
    }

    private static final class Valued {

        private final long issue;
        private final BigDecimal value;

        Valued(long issue, BigDecimal value) {
            this.issue = issue;
            this.value = value;
        }
    }
}
