package org.marketops.lead;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.metric.Fact;
import org.marketops.metric.Measure;
import org.marketops.metric.MetricKey;
import org.marketops.metric.dictionary.Basis;
import org.marketops.metric.dictionary.Dictionary;
import org.marketops.metric.dictionary.Evaluator;
import org.marketops.metric.dictionary.Exchange;
import org.marketops.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class LeadTallyTest {

    private static final Instant T0 = Instant.parse("2026-04-10T08:00:00Z");
    private static final IssueId WEBINAR = IssueId.of(1);
    private static final IssueId EMAIL = IssueId.of(2);
    private static final Evaluator EVALUATOR = new Evaluator(Dictionary.standard(), Exchange.NONE);
    private static final Lead.Origin TAGGED = Lead.Origin.of(Optional.of(WEBINAR), "", "google", "cpc");
    private static final Lead.Origin UNTAGGED = Lead.Origin.of(Optional.of(WEBINAR), "", "", "");

    @Test
    void theDictionaryIsAnsweredFromTheRowsOfLeads() {
        Basis basis = basis();

        assertThat(value("leads", basis)).isEqualByComparingTo("3");
        assertThat(value("mql", basis)).isEqualByComparingTo("2");
        assertThat(value("leadTaggingRate", basis)).isEqualByComparingTo("0.67");
        assertThat(value("salesVisibilityRate", basis)).isEqualByComparingTo("0.5");
        assertThat(value("pipeline", basis)).isEqualByComparingTo("300.10");
        assertThat(value("sourcedPipeline", basis)).isEqualByComparingTo("100.10");
        assertThat(value("winRate", basis)).isEqualByComparingTo("1");
        assertThat(value("marketingOriginatedCustomers", basis)).isEqualByComparingTo("0");
    }

    @Test
    void aStageThatNobodyReachedIsZeroOnceLeadsAreKnown() {
        assertThat(value("sql", basis())).isEqualByComparingTo("0");
        assertThat(EVALUATOR.of("sql", Basis.of(List.of())).measure().value()).isEmpty();
    }

    @Test
    void daysAreThoseOfTheZone() {
        Basis march = basis().from(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

        assertThat(EVALUATOR.of("leads", march).measure().value()).isEmpty();
    }

    @Test
    void whatCameFromNoCampaignIsInNoSum() {
        LeadBook book = LeadBook.of(List.of(Lead.of("D", T0, Lead.Origin.of(Optional.empty(), "", "", ""), Optional.empty())), List.of(), Map.of(), List.of());

        assertThat(EVALUATOR.of("leads", basis(new LeadTally(rules()).add(book).facts())).measure().value()).isEmpty();
    }

    @Test
    void revenueIsSharedByTheModelAmongTheCampaignsThatTouchedIt() {
        Contact first = new Contact("T1", "A", T0, UNTAGGED, "", "");
        Contact second = new Contact("T2", "A", day(1), Lead.Origin.of(Optional.of(EMAIL), "", "", ""), "", "");
        LeadBook book = LeadBook.of(List.of(Lead.of("A", T0, TAGGED, Optional.empty())), List.of(first, second), Map.of(),
                List.of(deal("O1", 100_01, "A").closed(day(9), true), deal("O2", 50_00, "A").closed(day(9), false)));

        Basis basis = basis(new LeadTally(rules()).add(book).facts());

        assertThat(value("attributedRevenue", basis)).isEqualByComparingTo("100.01");
        assertThat(new LeadTally(rules()).add(book).facts()).filteredOn(fact -> fact.metric() == MetricKey.REVENUE)
                .extracting(fact -> fact.campaign().issue().get() + " " + fact.amount().value().stripTrailingZeros().toPlainString())
                .containsExactly("1 50.01", "2 50");
    }

    @Test
    void whatIsTakenAwayLeavesAGapAndNotAZero() {
        LeadTally tally = new LeadTally(rules()).add(book()).takeAway(book());

        assertThat(tally.facts()).isEmpty();
        assertThat(tally.changes()).isEmpty();
        assertThat(tally.mayHaveEnded()).isFalse();
        assertThat(new LeadTally(rules()).takeAway(book()).mayHaveEnded()).isTrue();
    }

    @Test
    void everyChangeOfRowsAddsUpToTheWhole() {
        LeadBook empty = LeadBook.of(List.of(), List.of(), Map.of(), List.of());
        List<Fact> steps = new ArrayList<>(new LeadTally(rules()).takeAway(empty).add(book()).changes());
        LeadBook later = LeadBook.of(List.of(Lead.of("A", T0, UNTAGGED, Optional.empty())), List.of(), Map.of(), List.of());
        steps.addAll(new LeadTally(rules()).takeAway(book()).add(later).changes());

        Basis basis = basis(steps);

        assertThat(value("leads", basis)).isEqualByComparingTo("1");
        assertThat(value("leadsTagged", basis)).isEqualByComparingTo("0");
        assertThat(value("pipeline", basis)).isEqualByComparingTo("0");
    }

    private static Basis basis() {
        return basis(new LeadTally(rules()).add(book()).facts());
    }

    private static Basis basis(List<Fact> facts) {
        return Basis.of(facts.stream().map(fact -> new Basis.Part(fact.campaign().issue().get(), "leads", fact.metric().code(), fact.amount().value(),
                fact.currency(), fact.firstDay(), fact.lastDay())).collect(Collectors.toList()));
    }

    private static LeadBook book() {
        List<Lead> leads = List.of(Lead.of("A", T0, TAGGED, Optional.empty()), Lead.of("B", T0, TAGGED, Optional.empty()),
                Lead.of("C", T0, UNTAGGED, Optional.empty()));
        Contact touch = new Contact("T1", "A", T0, UNTAGGED, "", "White paper");
        Map<String, List<StageEntry>> steps = Map.of("A", List.of(StageEntry.of(Stage.MQL, day(2), "")), "B", List.of(StageEntry.of(Stage.MQL, day(3), "")));
        List<Deal> deals = List.of(deal("O1", 100_10, "A"), deal("O2", 200_00, "C").closed(day(9), true));
        return LeadBook.of(leads, List.of(touch), steps, deals);
    }

    private static FigureRules rules() {
        Window window = Window.of(Duration.ofDays(90));
        return FigureRules.of(new Pipeline.Rules(SourcedBy.FIRST_TOUCH, window, (source, medium) -> source.equals("google")), window, Model.LINEAR,
                Weights.standard(), ZoneOffset.UTC, "0123456789abcdef0123456789abcdef");
    }

    private static BigDecimal value(String code, Basis basis) {
        Measure measure = EVALUATOR.of(code, basis).measure();
        return measure.value().orElseThrow(() -> new AssertionError(code + ": " + measure.reason())).setScale(2, RoundingMode.HALF_UP);
    }

    private static Deal deal(String id, long cents, String lead) {
        return Deal.open(id, List.of(lead), Money.ofMinor(Currency.getInstance("EUR"), cents), day(5));
    }

    private static Instant day(int day) {
        return T0.plus(Duration.ofDays(day));
    }
}
