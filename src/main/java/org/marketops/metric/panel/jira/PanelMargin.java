package org.marketops.metric.panel.jira;

import org.marketops.kernel.IssueId;
import org.marketops.metric.ReportedRatio;
import org.marketops.metric.progress.Target;
import org.marketops.money.Rate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the panel of an issue shows beside its sums. */
final class PanelMargin {

    private final List<IssueId> campaigns = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, Long> waiting = new LinkedHashMap<>();
    private final List<ReportedRatio> reported = new ArrayList<>();
    private final List<Rate> rates;

    /** @param rates null if they are still to be read */
    PanelMargin(List<Rate> rates) {
        this.rates = rates;
    }

    /** Of the plan, in the order in which they came to it. */
    List<IssueId> campaigns() {
        return campaigns;
    }

    List<Target> targets() {
        return targets;
    }

    /** In no order. */
    List<Mark> marks() {
        return marks;
    }

    /** How many rows of the project's files wait for somebody to say which campaign they are of, by the name in the file. */
    Map<String, Long> waiting() {
        return waiting;
    }

    /** Of the issue's own rows. */
    List<ReportedRatio> reported() {
        return reported;
    }

    /** Plan rates of all years to the company's currency. */
    Optional<List<Rate>> rates() {
        return Optional.ofNullable(rates);
    }

    /** Something that happened to the plan: a step of its approval, or other planned amounts. */
    static final class Mark {

        private final Instant at;
        private final String what;
        private final long minorUnits;
        private final String currency;

        /** @param currency empty where there is no amount */
        Mark(Instant at, String what, long minorUnits, String currency) {
            this.at = at;
            this.what = what;
            this.minorUnits = minorUnits;
            this.currency = currency;
        }

        Instant at() {
            return at;
        }

        /** The kind of the event, or in which way the amounts changed. */
        String what() {
            return what;
        }

        long minorUnits() {
            return minorUnits;
        }

        String currency() {
            return currency;
        }

        boolean isBudget() {
            return !currency.isEmpty();
        }
    }
}
