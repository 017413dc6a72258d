package org.marketops.lead;

import org.marketops.kernel.IssueId;
import org.marketops.metric.Amount;
import org.marketops.metric.CampaignRef;
import org.marketops.metric.Fact;
import org.marketops.metric.MetricKey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the rows of leads add to the dictionary, by campaign and day: counts of stages, tagging, what Sales sees, opportunities, pipeline, attributed revenue.
 * Each lead and opportunity counts once, at the campaign that it came from; from none, in no sum. Where a whole is known, none of it is a zero.
 */
public final class LeadTally {

    private static final MetricKey[] OF_STAGE = {MetricKey.LEADS, MetricKey.MQL, MetricKey.SAL, MetricKey.SQL};

    private final FigureRules rules;
    private final Credits credits;
    private final Map<Place, Sum> sums = new TreeMap<>();
    private int sign = 1;

    public LeadTally(FigureRules rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.credits = new Credits(rules.weights());
    }

    /** @param leads of the book that count; @param deals of the book that count, each with all its leads in the book */
    public LeadTally add(LeadBook book, Set<String> leads, Collection<Deal> deals) {
        leads.forEach(lead -> book.origin(lead).ifPresent(campaign -> lead(book, lead, campaign)));
        deals.forEach(deal -> {
            deal.leads().stream().map(book::origin).filter(Optional::isPresent).findFirst().flatMap(origin -> origin)
                    .ifPresent(campaign -> deal(book, deal, campaign));
            won(book, deal);
        });
        return this;
    }

    public LeadTally add(LeadBook book) {
        return add(book, book.ids(), book.deals());
    }

    /** The same as if they had never been added. */
    public LeadTally takeAway(LeadBook book) {
        sign = -1;
        add(book);
        sign = 1;
        return this;
    }

    /** Whether what was taken away may have been all that its campaign and day had: then that is a gap, and not a zero. */
    boolean mayHaveEnded() {
        return sums.values().stream().anyMatch(sum -> sum.parts < 0);
    }

    /** What is there, zeros too. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        sums.forEach((place, sum) -> {
            if (sum.parts > 0) {
                facts.add(place.fact(sum.amount));
            }
        });
        return facts;
    }

    /** What to add to what is kept: nothing for what stays the same, a zero for what is new and none. */
    public List<Fact> changes() {
        List<Fact> facts = new ArrayList<>();
        sums.forEach((place, sum) -> {
            if (sum.amount.signum() != 0 || sum.parts > 0) {
                facts.add(place.fact(sum.amount));
            }
        });
        return facts;
    }

    private void lead(LeadBook book, String lead, IssueId campaign) {
        book.lead(lead).ifPresent(known -> {
            count(campaign, MetricKey.LEADS, known.createdAt(), true);
            count(campaign, MetricKey.LEADS_TAGGED, known.createdAt(), rules.pipeline().isTagged(known));
            for (int stage = 1; stage < OF_STAGE.length; stage++) {
                // Where leads are known, that none got there is a zero, not a gap.
                count(campaign, OF_STAGE[stage], known.createdAt(), false);
            }
        });
        List<Cycle> cycles = book.journeyOf(lead).map(Journey::cycles).orElse(List.of());
        for (Cycle cycle : cycles) {
            for (int stage = 1; stage < OF_STAGE.length; stage++) {
                MetricKey metric = OF_STAGE[stage];
                cycle.entered(Stage.values()[stage]).ifPresent(at -> count(campaign, metric, at, true));
            }
        }
        cycles.stream().map(cycle -> cycle.entered(Stage.MQL)).filter(Optional::isPresent).findFirst().flatMap(at -> at).ifPresent(at -> {
            count(campaign, MetricKey.LEADS_HANDED_OVER, at, true);
            count(campaign, MetricKey.LEADS_VISIBLE, at, Visibility.of(List.of(lead), book).shown() > 0);
        });
    }

    private void deal(LeadBook book, Deal deal, IssueId campaign) {
        boolean isSourced = rules.pipeline().holdFor(deal, book);
        count(campaign, MetricKey.OPPORTUNITIES, deal.createdAt(), true);
        money(campaign, MetricKey.PIPELINE, deal, true);
        money(campaign, MetricKey.SOURCED_PIPELINE, deal, isSourced);
        boolean isWon = deal.state() == Deal.State.WON;
        deal.closedAt().ifPresent(at -> {
            count(campaign, MetricKey.WON, at, isWon);
            count(campaign, MetricKey.LOST, at, !isWon);
            count(campaign, MetricKey.NEW_CUSTOMERS, at, isWon);
            count(campaign, MetricKey.SOURCED_CUSTOMERS, at, isWon && isSourced);
        });
    }

    /** Shared among the campaigns that touched it: what nobody touched is nobody's. */
    private void won(LeadBook book, Deal deal) {
        if (deal.state() != Deal.State.WON) {
            return;
        }
        Instant closed = deal.closedAt().orElseThrow();
        Opportunity opportunity = book.opportunity(deal);
        List<Touch> touches = rules.window().touches(opportunity, closed);
        if (touches.isEmpty()) {
            return;
        }
        long[] shares = credits.of(rules.model(), rules.window().path(opportunity, touches, closed));
        int decimals = Math.max(0, deal.amount().currency().getDefaultFractionDigits());
        for (int i = 0; i < touches.size(); i++) {
            add(touches.get(i).campaign(), MetricKey.REVENUE, closed, BigDecimal.valueOf(shares[i], decimals), deal.amount().currency().getCurrencyCode());
        }
    }

    private void count(IssueId campaign, MetricKey metric, Instant at, boolean counts) {
        add(campaign, metric, at, counts ? BigDecimal.ONE : BigDecimal.ZERO, Fact.NO_CURRENCY);
    }

    private void money(IssueId campaign, MetricKey metric, Deal deal, boolean counts) {
        add(campaign, metric, deal.createdAt(), counts ? deal.amount().amount() : BigDecimal.ZERO, deal.amount().currency().getCurrencyCode());
    }

    private void add(IssueId campaign, MetricKey metric, Instant at, BigDecimal amount, String currency) {
        sums.computeIfAbsent(new Place(campaign, metric, at.atZone(rules.zone()).toLocalDate(), currency), key -> new Sum())
                .add(sign < 0 ? amount.negate() : amount, sign);
    }

    /** How much, and of how many rows: none of them is a gap, and not a zero. */
    private static final class Sum {

        private BigDecimal amount = BigDecimal.ZERO;
        private long parts;

        void add(BigDecimal more, int by) {
            amount = amount.add(more);
            parts += by;
        }
    }

    /** What a sum is of. */
    private static final class Place implements Comparable<Place> {

        private final IssueId campaign;
        private final MetricKey metric;
        private final LocalDate day;
        private final String currency;

        Place(IssueId campaign, MetricKey metric, LocalDate day, String currency) {
            this.campaign = campaign;
            this.metric = metric;
            this.day = day;
            this.currency = currency;
        }

        Fact fact(BigDecimal amount) {
            return new Fact(CampaignRef.issue(campaign), metric, currency, day, day, Amount.of(amount));
        }

        @Override
        public int compareTo(Place other) {
            int order = Long.compare(campaign.value(), other.campaign.value());
            order = order != 0 ? order : metric.compareTo(other.metric);
            order = order != 0 ? order : day.compareTo(other.day);
            return order != 0 ? order : currency.compareTo(other.currency);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place && compareTo((Place) other) == 0;
        }

        @Override
        public int hashCode() {
            return Objects.hash(campaign, metric, day, currency);
        }
    }
}
