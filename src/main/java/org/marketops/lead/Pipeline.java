package org.marketops.lead;

import org.marketops.kernel.IssueId;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** What marketing had to do with opportunities: brought under a named rule, and influenced. Each opportunity once; each currency by itself. Immutable. */
public final class Pipeline {

    private final SortedMap<String, Sums> byCurrency = new TreeMap<>();
    private int won;
    private int wonSourced;

    private Pipeline() {
    }

    /** @param now the end of the window for an opportunity that is still open */
    public static Pipeline of(Collection<Deal> deals, LeadBook book, Rules rules, Instant now) {
        Pipeline pipeline = new Pipeline();
        deals.forEach(deal -> pipeline.add(deal, book, rules, now));
        return pipeline;
    }

    private void add(Deal deal, LeadBook book, Rules rules, Instant now) {
        Sums sums = byCurrency.computeIfAbsent(deal.amount().currency().getCurrencyCode(), code -> new Sums());
        long amount = deal.amount().minorUnits();
        boolean isSourced = rules.holdFor(deal, book);
        sums.all.add(amount);
        if (isSourced) {
            sums.sourced.add(amount);
        }
        Set<IssueId> touched = new HashSet<>();
        rules.window.touches(book.opportunity(deal), deal.closedAt().orElse(now)).forEach(touch -> touched.add(touch.campaign()));
        if (!touched.isEmpty()) {
            sums.influenced.add(amount);
        }
        touched.forEach(campaign -> sums.byCampaign.merge(campaign, amount, Math::addExact));
        if (deal.state() == Deal.State.WON) {
            won++;
            wonSourced += isSourced ? 1 : 0;
        }
    }

    /** By the code of the currency. */
    public Map<String, Sums> byCurrency() {
        return byCurrency;
    }

    /** New customers: opportunities that were won. */
    public int won() {
        return won;
    }

    /** In percent with one decimal, of the customers; empty without one. */
    public Optional<BigDecimal> originatedByMarketing() {
        return won == 0 ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100L * wonSourced).divide(BigDecimal.valueOf(won), 1, RoundingMode.HALF_UP));
    }

    /** By which the figures are made. */
    public static final class Rules {

        private final SourcedBy sourced;
        private final Window window;
        private final BiPredicate<String, String> terms;

        /** @param terms whether a source and a medium are in use */
        public Rules(SourcedBy sourced, Window window, BiPredicate<String, String> terms) {
            this.sourced = sourced;
            this.window = window;
            this.terms = terms;
        }

        boolean holdFor(Deal deal, LeadBook book) {
            return sourced.holds(deal, book, terms);
        }

        boolean isTagged(Lead lead) {
            return Tagging.isTagged(lead, terms);
        }
    }

    /** Of one currency. */
    public static final class Sums {

        private final Total all = new Total();
        private final Total sourced = new Total();
        private final Total influenced = new Total();
        private final Map<IssueId, Long> byCampaign = new TreeMap<>((one, other) -> Long.compare(one.value(), other.value()));

        public Total all() {
            return all;
        }

        public Total sourced() {
            return sourced;
        }

        /** With at least one touch in the window. */
        public Total influenced() {
            return influenced;
        }

        /** In minor units. They overlap: an opportunity that two campaigns touched is in both, and the sum may be more than there is. */
        public Map<IssueId, Long> byCampaign() {
            return byCampaign;
        }
    }

    /** So many opportunities with so much. */
    public static final class Total {

        private int count;
        private long minorUnits;

        private void add(long amount) {
            count++;
            minorUnits = Math.addExact(minorUnits, amount);
        }

        public int count() {
            return count;
        }

        public long minorUnits() {
            return minorUnits;
        }
    }
}
