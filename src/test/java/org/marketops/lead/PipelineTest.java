package org.marketops.lead;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.money.Money;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class PipelineTest {

    private static final Instant T0 = Instant.parse("2026-04-01T00:00:00Z");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final IssueId WEBINAR = IssueId.of(1);
    private static final IssueId SEARCH = IssueId.of(2);
    private static final Window MONTH = Window.of(Duration.ofDays(30));

    @Test
    void eachRuleLooksAtItsOwnEvidence() {
        Lead bySource = Lead.of("A", day(0), from(Optional.empty(), "google", "cpc"), Optional.empty());
        Lead sales = Lead.of("B", day(0), from(Optional.empty(), "", ""), Optional.of(day(4)));
        LeadBook book = LeadBook.of(List.of(bySource, sales), List.of(touch("B", 6, WEBINAR)), Map.of(), List.of());

        assertThat(holds(SourcedBy.LEAD_SOURCE, book, "A")).isTrue();
        assertThat(holds(SourcedBy.LEAD_SOURCE, book, "B")).isFalse();
        assertThat(holds(SourcedBy.FIRST_TOUCH, book, "A")).isFalse();
        assertThat(holds(SourcedBy.FIRST_TOUCH, book, "B")).isTrue();
        assertThat(holds(SourcedBy.BEFORE_SALES, book, "B")).isFalse();
    }

    @Test
    void aFirstTouchOutsideOfAnyCampaignBringsNothing() {
        LeadBook book = LeadBook.of(List.of(), List.of(touch("A", 1, null), touch("A", 2, WEBINAR)), Map.of(), List.of());

        assertThat(holds(SourcedBy.FIRST_TOUCH, book, "A")).isFalse();
        assertThat(holds(SourcedBy.BEFORE_SALES, book, "A")).isTrue();
    }

    @Test
    void anOpportunityIsInfluencedOnceHoweverManyCampaignsTouchedIt() {
        Deal deal = deal("O", 100_00, "A").closed(day(40), true);
        LeadBook book = LeadBook.of(List.of(), List.of(touch("A", 20, WEBINAR), touch("A", 30, SEARCH), touch("A", 31, SEARCH)), Map.of(), List.of(deal));

        Pipeline pipeline = Pipeline.of(book.deals(), book, rules(SourcedBy.FIRST_TOUCH), day(90));

        Pipeline.Sums sums = pipeline.byCurrency().get("EUR");
        assertThat(sums.influenced().minorUnits()).isEqualTo(100_00);
        assertThat(sums.byCampaign()).containsEntry(WEBINAR, 100_00L).containsEntry(SEARCH, 100_00L);
        assertThat(sums.sourced().count()).isZero();
        assertThat(pipeline.originatedByMarketing()).contains(new BigDecimal("0.0"));
    }

    @Test
    void withoutACustomerNoShareOfCustomers() {
        LeadBook book = LeadBook.of(List.of(), List.of(), Map.of(), List.of(deal("O", 100_00, "A")));

        assertThat(Pipeline.of(book.deals(), book, rules(SourcedBy.FIRST_TOUCH), day(90)).originatedByMarketing()).isEmpty();
    }

    @Test
    void sumsAgreeWithAPlainLoop() {
        Random random = new Random(9);
        List<Contact> contacts = new ArrayList<>();
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String lead = "L" + random.nextInt(200);
            contacts.add(touch(lead, random.nextInt(80), random.nextInt(4) == 0 ? null : IssueId.of(1 + random.nextInt(3))));
            Deal open = deal("O" + i, random.nextInt(1_000_000), lead);
            deals.add(random.nextBoolean() ? open : open.closed(day(10 + random.nextInt(60)), random.nextBoolean()));
        }
        LeadBook book = LeadBook.of(List.of(), contacts, Map.of(), deals);
        Pipeline.Sums sums = Pipeline.of(deals, book, rules(SourcedBy.FIRST_TOUCH), day(70)).byCurrency().get("EUR");

        long all = 0;
        long influenced = 0;
        for (Deal deal : deals) {
            Instant end = deal.closedAt().orElse(day(70));
            Set<String> leads = new HashSet<>(deal.leads());
            boolean touched = contacts.stream().anyMatch(contact -> leads.contains(contact.lead()) && contact.origin().issue().isPresent()
                    && !contact.at().isAfter(end) && !contact.at().isBefore(end.minus(Duration.ofDays(30))));
            all += deal.amount().minorUnits();
            influenced += touched ? deal.amount().minorUnits() : 0;
        }
        assertThat(sums.all().minorUnits()).isEqualTo(all);
        assertThat(sums.influenced().minorUnits()).isEqualTo(influenced);
        Attribution attribution = Attribution.of(deals.stream().map(book::opportunity).collect(Collectors.toList()),
                opportunity -> Optional.of(opportunity.closedAt().orElse(day(70))), MONTH, Weights.standard()).get("EUR");
        for (Model model : Model.values()) {
            long credited = attribution.credits(model).values().stream().mapToLong(Long::longValue).sum();
            assertThat(credited).as(model.name()).isEqualTo(influenced);
            assertThat(credited + attribution.unattributed()).isEqualTo(all);
        }
    }

    @Test
    void aLeadComesFromOneCampaignOnly() {
        LeadBook book = LeadBook.of(List.of(Lead.of("A", day(0), from(Optional.of(SEARCH), "", ""), Optional.empty())),
                List.of(touch("A", 2, SEARCH), touch("A", 1, WEBINAR)), Map.of(), List.of(deal("O", 1, "A")));

        assertThat(book.from(Set.of(WEBINAR)).ids()).containsExactly("A");
        assertThat(book.from(Set.of(WEBINAR)).deals()).hasSize(1);
        assertThat(book.from(Set.of(SEARCH)).ids()).isEmpty();
    }

    @Test
    void visibleToSalesIsWhoSaysWhatWasSent() {
        Map<String, List<StageEntry>> steps = Map.of("A", List.of(StageEntry.of(Stage.MQL, day(3), "")), "B", List.of(StageEntry.of(Stage.SAL, day(3), "")),
                "C", List.of(StageEntry.of(Stage.INQUIRY, day(3), "")));
        LeadBook book = LeadBook.of(List.of(), List.of(touch("A", 1, WEBINAR), touch("B", 1, null)), steps, List.of());

        Visibility visibility = Visibility.of(book.ids(), book);

        assertThat(visibility.handedOver()).isEqualTo(2);
        assertThat(visibility.rate()).contains(new BigDecimal("50.0"));
        assertThat(Visibility.of(List.of(), book).rate()).isEmpty();
    }

    @Test
    void taggedIsWhoNamesAKnownCampaignSourceAndMedium() {
        List<Lead> leads = List.of(Lead.of("A", day(0), from(Optional.of(SEARCH), "google", "cpc"), Optional.empty()),
                Lead.of("B", day(0), from(Optional.of(SEARCH), "goggle", "cpc"), Optional.empty()),
                Lead.of("C", day(0), from(Optional.empty(), "google", "cpc"), Optional.empty()));

        Tagging tagging = Tagging.of(leads, PipelineTest::isKnown);

        assertThat(tagging.rate()).contains(new BigDecimal("33.3"));
        assertThat(tagging.band()).contains(Tagging.Band.BELOW);
        assertThat(Tagging.of(List.of(), PipelineTest::isKnown).band()).isEmpty();
    }

    private static boolean holds(SourcedBy rule, LeadBook book, String lead) {
        return rule.holds(deal("O", 1, lead), book, PipelineTest::isKnown);
    }

    private static boolean isKnown(String source, String medium) {
        return source.equals("google") && medium.equals("cpc");
    }

    private static Pipeline.Rules rules(SourcedBy rule) {
        return new Pipeline.Rules(rule, MONTH, PipelineTest::isKnown);
    }

    private static Deal deal(String id, long cents, String lead) {
        return Deal.open(id, List.of(lead), Money.ofMinor(EUR, cents), day(10));
    }

    private static Contact touch(String lead, int day, IssueId campaign) {
        return new Contact(lead + "-" + day + "-" + campaign, lead, day(day), from(Optional.ofNullable(campaign), "", "email"), "", "White paper");
    }

    private static Lead.Origin from(Optional<IssueId> issue, String source, String medium) {
        return Lead.Origin.of(issue, "", source, medium);
    }

    private static Instant day(int day) {
        return T0.plus(Duration.ofDays(day));
    }
}
