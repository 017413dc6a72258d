package org.marketops.lead;

import org.marketops.kernel.IssueId;
import org.marketops.metric.Fact;
import org.marketops.metric.dictionary.Basis;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the rows of leads add to the dictionary, by campaign and day: counts of stages, tagging, what Sales sees, opportunities, and pipeline. Each lead and
 * opportunity counts once, at the campaign that it came from; those that came from none are in no sum. Where a whole is known, none of it is a zero.
 */
public final class LeadBasis {

    /** The source of these figures: they are never in one row with those of a file. */
    public static final String SOURCE = "leads";

    private static final String[] OF_STAGE = {"", "mql", "sal", "sql"};

    private final LeadBook book;
    private final Pipeline.Rules rules;
    private final ZoneId zone;
    private final Map<String, Sum> sums = new TreeMap<>();

    private LeadBasis(LeadBook book, Pipeline.Rules rules, ZoneId zone) {
        this.book = book;
        this.rules = rules;
        this.zone = zone;
    }

    /** Amounts are among them: who may not see money may see nothing that is made of them. */
    public static Basis of(LeadBook book, Pipeline.Rules rules, ZoneId zone) {
        LeadBasis basis = new LeadBasis(book, rules, zone);
        for (String lead : book.ids()) {
            book.origin(lead).ifPresent(campaign -> basis.lead(lead, campaign));
        }
        for (Deal deal : book.deals()) {
            deal.leads().stream().map(book::origin).filter(Optional::isPresent).findFirst().flatMap(origin -> origin)
                    .ifPresent(campaign -> basis.deal(deal, campaign));
        }
        return Basis.of(basis.parts());
    }

    private void lead(String lead, IssueId campaign) {
        book.lead(lead).ifPresent(known -> {
            count(campaign, "leads", known.createdAt(), true);
            count(campaign, "leadsTagged", known.createdAt(), rules.isTagged(known));
            for (int stage = 1; stage < OF_STAGE.length; stage++) {
                // Where leads are known, that none got there is a zero, not a gap.
                count(campaign, OF_STAGE[stage], known.createdAt(), false);
            }
        });
        for (Cycle cycle : book.journeyOf(lead).get().cycles()) {
            for (int stage = 1; stage < OF_STAGE.length; stage++) {
                String name = OF_STAGE[stage];
                cycle.entered(Stage.values()[stage]).ifPresent(at -> count(campaign, name, at, true));
            }
        }
        Visibility visibility = Visibility.of(List.of(lead), book);
        Optional<Instant> handedOver = book.journeyOf(lead).get().cycles().stream().map(cycle -> cycle.entered(Stage.MQL)).filter(Optional::isPresent)
                .findFirst().flatMap(at -> at);
        handedOver.ifPresent(at -> {
            count(campaign, "leadsHandedOver", at, true);
            count(campaign, "leadsVisibleToSales", at, visibility.shown() > 0);
        });
    }

    private void deal(Deal deal, IssueId campaign) {
        boolean isSourced = rules.holdFor(deal, book);
        count(campaign, "opportunities", deal.createdAt(), true);
        money(campaign, "pipeline", deal, true);
        money(campaign, "sourcedPipeline", deal, isSourced);
        boolean isWon = deal.state() == Deal.State.WON;
        deal.closedAt().ifPresent(at -> {
            count(campaign, "won", at, isWon);
            count(campaign, "lost", at, !isWon);
            count(campaign, "newCustomers", at, isWon);
            count(campaign, "sourcedCustomers", at, isWon && isSourced);
        });
    }

    private void count(IssueId campaign, String name, Instant at, boolean counts) {
        add(campaign, name, at, counts ? BigDecimal.ONE : BigDecimal.ZERO, Fact.NO_CURRENCY);
    }

    private void money(IssueId campaign, String name, Deal deal, boolean counts) {
        add(campaign, name, deal.createdAt(), counts ? deal.amount().amount() : BigDecimal.ZERO, deal.amount().currency().getCurrencyCode());
    }

    private void add(IssueId campaign, String name, Instant at, BigDecimal amount, String currency) {
        LocalDate day = at.atZone(zone).toLocalDate();
        sums.computeIfAbsent(campaign + " " + name + " " + day + " " + currency, key -> new Sum(campaign, name, day, currency)).add(amount);
    }

    private List<Basis.Part> parts() {
        List<Basis.Part> parts = new ArrayList<>();
        sums.values().forEach(sum -> parts.add(new Basis.Part(sum.campaign, SOURCE, sum.name, sum.amount, sum.currency, sum.day, sum.day)));
        return parts;
    }

    private static final class Sum {

        private final IssueId campaign;
        private final String name;
        private final LocalDate day;
        private final String currency;
        private BigDecimal amount = BigDecimal.ZERO;

        Sum(IssueId campaign, String name, LocalDate day, String currency) {
            this.campaign = campaign;
            this.name = name;
            this.day = day;
            this.currency = currency;
        }

        void add(BigDecimal more) {
            amount = amount.add(more);
        }
    }
}
