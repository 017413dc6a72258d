package org.marketops.lead;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.money.Money;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import static org.assertj.core.api.Assertions.assertThat;

class AttributionTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant CLOSED = Instant.parse("2026-07-09T10:00:00Z");
    private static final Window QUARTER = Window.of(Duration.ofDays(90));
    private static final IssueId SPRING = IssueId.of(1);
    private static final IssueId FAIR = IssueId.of(2);

    @Test
    void anAmountWithoutATouchIsUnattributedAndAllTogetherIsTheTotal() {
        Attribution attribution = attribute(QUARTER, won("a", 10_00, touch("1", 5, SPRING), touch("2", 2, FAIR)), won("b", 7_77));

        assertThat(attribution.total()).isEqualTo(17_77);
        assertThat(attribution.unattributed()).isEqualTo(7_77);
        assertThat(attribution.withoutTouch()).isOne();
        for (Model model : Model.values()) {
            long credited = attribution.credits(model).values().stream().mapToLong(Long::longValue).sum();
            assertThat(credited + attribution.unattributed()).as(model.name()).isEqualTo(17_77);
        }
        assertThat(attribution.credits(Model.LINEAR)).containsEntry(SPRING, 5_00L).containsEntry(FAIR, 5_00L);
    }

    @Test
    void touchesBeforeTheWindowAndAfterTheMilestoneDoNotCount() {
        Attribution attribution = attribute(QUARTER, won("a", 10_00, touch("1", 91, SPRING), touch("2", -1, SPRING), touch("3", 90, FAIR)));

        assertThat(attribution.credits(Model.LINEAR)).containsOnly(Map.entry(FAIR, 10_00L));
    }

    @Test
    void repeatsOfACampaignWithinADayCountOnceWhereThatIsWanted() {
        Opportunity opportunity = Opportunity.of("a", Money.ofMinor(EUR, 9_00), Optional.empty(), Optional.empty(), Optional.of(CLOSED), List.of(
                Touch.of("1", CLOSED.minus(Duration.ofHours(50)), SPRING, "email"), Touch.of("2", CLOSED.minus(Duration.ofHours(30)), SPRING, "email"),
                Touch.of("3", CLOSED.minus(Duration.ofHours(10)), FAIR, "event")));

        assertThat(attribute(QUARTER, opportunity).credits(Model.LINEAR)).containsEntry(SPRING, 6_00L);
        assertThat(attribute(QUARTER.collapsingRepeats(), opportunity).credits(Model.LINEAR)).containsEntry(SPRING, 4_50L);
    }

    @Test
    void theTouchAtOrBeforeAMilestoneMadeIt() {
        Opportunity opportunity = Opportunity.of("a", Money.ofMinor(EUR, 100_00), Optional.of(CLOSED.minus(Duration.ofDays(4))), Optional.empty(),
                Optional.of(CLOSED), List.of(touch("1", 9, SPRING), touch("2", 5, FAIR), touch("3", 1, SPRING)));

        assertThat(attribute(QUARTER, opportunity).credits(Model.U_SHAPED_BY_LEAD)).containsEntry(FAIR, 40_00L).containsEntry(SPRING, 60_00L);
    }

    @Test
    void currenciesAreKeptApart() {
        Opportunity dollars = Opportunity.of("b", Money.ofMinor(Currency.getInstance("USD"), 5_00), Optional.empty(), Optional.empty(),
                Optional.of(CLOSED), List.of());

        SortedMap<String, Attribution> both = Attribution.of(List.of(won("a", 1_00), dollars), Opportunity::closedAt, QUARTER, Weights.standard());

        assertThat(both).containsOnlyKeys("EUR", "USD");
        assertThat(both.get("USD").unattributed()).isEqualTo(5_00);
    }

    private static Attribution attribute(Window window, Opportunity... opportunities) {
        return Attribution.of(List.of(opportunities), Opportunity::closedAt, window, Weights.standard()).get("EUR");
    }

    private static Opportunity won(String id, long cents, Touch... touches) {
        return Opportunity.of(id, Money.ofMinor(EUR, cents), Optional.empty(), Optional.empty(), Optional.of(CLOSED), List.of(touches));
    }

    private static Touch touch(String id, int daysBefore, IssueId campaign) {
        return Touch.of(id, CLOSED.minus(Duration.ofDays(daysBefore)), campaign, "email");
    }
}
