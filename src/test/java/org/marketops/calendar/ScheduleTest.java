package org.marketops.calendar;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.calendar.Items.campaign;
import static org.marketops.calendar.Items.undated;

class ScheduleTest {

    private static final CalendarQuestion JULY = new CalendarQuestion(Optional.of("MKT"), CalendarQuestion.Kind.CAMPAIGN,
            Span.of(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31)));

    @Test
    void anItemWithTwoChannelsStandsInTwoLanesAndWhatHasNoneInTheLast() {
        Item both = campaign(1, "2026-07-02", "2026-07-03").with(Dimension.CHANNEL, List.of("Email", "Search"));
        Item none = campaign(2, "2026-07-01", "2026-07-03").with(Dimension.CHANNEL, List.of());

        Schedule schedule = schedule(JULY.by(Dimension.CHANNEL), none, both);

        assertThat(lanes(schedule)).containsExactly("Email: MKT-1", "Search: MKT-1", ": MKT-2");
    }

    @Test
    void aLaneIsInTheOrderOfFirstDays() {
        Schedule schedule = schedule(JULY, campaign(1, "2026-07-09", "2026-07-10"), campaign(2, "2026-06-01", "2026-07-01"));

        assertThat(lanes(schedule)).containsExactly("Lab managers: MKT-2,MKT-1");
    }

    @Test
    void whatDoesNotTouchTheDaysIsLeftOut() {
        Schedule schedule = schedule(JULY, campaign(1, "2026-06-01", "2026-06-30"), campaign(2, "2026-08-01", "2026-08-02"),
                campaign(3, "2026-07-31", "2026-08-02"));

        assertThat(schedule.running()).extracting(Item::key).containsExactly("MKT-3");
        assertThat(schedule.undated()).isEmpty();
    }

    @Test
    void theTrayHoldsWhatMissesADayAndWhatCrosses() {
        LocalDate day = LocalDate.of(2026, 7, 9);

        Schedule schedule = schedule(JULY, undated(1), undated(2).dated(day, null), undated(3).dated(null, day), undated(4).dated(day, day.minusDays(1)));

        assertThat(schedule.undated()).hasSize(4);
        assertThat(schedule.running()).isEmpty();
    }

    @Test
    void theFilterLeavesItsOtherValuesToChooseFrom() {
        Item americas = campaign(2, "2026-07-01", "2026-07-03").with(Dimension.REGION, List.of("Americas"));

        Schedule schedule = schedule(JULY.onlyWith(Dimension.REGION, "EMEA"), campaign(1, "2026-07-01", "2026-07-03"), americas);

        assertThat(schedule.running()).extracting(Item::key).containsExactly("MKT-1");
        assertThat(schedule.choices(Dimension.REGION)).containsExactly("Americas", "EMEA");
    }

    @Test
    void onlyOverlapsLeavesTheOthersOut() {
        Schedule schedule = schedule(JULY.onlyOverlaps(true), campaign(1, "2026-07-01", "2026-07-03"), campaign(2, "2026-07-03", "2026-07-05"),
                campaign(3, "2026-07-06", "2026-07-08"));

        assertThat(schedule.running()).extracting(Item::key).containsExactly("MKT-1", "MKT-2");
        assertThat(schedule.overlaps().total()).isEqualTo(1);
    }

    private static Schedule schedule(CalendarQuestion question, Item... items) {
        return Schedule.of(question, new CalendarItems.Found(List.of(items), items.length, OptionalLong.empty()), Map.of());
    }

    private static List<String> lanes(Schedule schedule) {
        return schedule.lanes().stream()
                .map(lane -> lane.value() + ": " + lane.items().stream().map(Item::key).collect(Collectors.joining(",")))
                .collect(Collectors.toList());
    }
}
