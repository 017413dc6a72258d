package org.marketops.lead;

import org.junit.jupiter.api.Test;
import org.marketops.time.FiscalCalendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class FunnelTest {

    private static final Instant T0 = Instant.parse("2026-04-01T00:00:00Z");
    private static final Days APRIL = Days.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30), ZoneOffset.UTC);

    @Test
    void aStageIsAShareOfTheOneBefore() {
        Funnel funnel = Funnel.of(List.of(lead(1, 3), lead(2, 5, 9), lead(4), lead(35, 36)), APRIL, day(200));

        assertThat(funnel.leads()).isEqualTo(3);
        assertThat(funnel.steps().get(1).reached()).isEqualTo(2);
        assertThat(funnel.steps().get(1).conversion()).contains(new BigDecimal("66.7"));
        assertThat(funnel.steps().get(2).conversion()).contains(new BigDecimal("50.0"));
        assertThat(funnel.steps().get(3).conversion()).contains(new BigDecimal("0.0"));
        assertThat(funnel.steps().get(4).conversion()).isEmpty();
    }

    @Test
    void whatCameAfterTheDayDoesNotCount() {
        Funnel funnel = Funnel.of(List.of(lead(1, 3), lead(2, 20)), APRIL, day(10));

        assertThat(funnel.steps().get(1).reached()).isEqualTo(1);
    }

    @Test
    void aCohortIsOpenWhileItIsYoungerThanEightyFivePercentTook() {
        List<Journey> leads = List.of(lead(1, 11), lead(2, 12));

        assertThat(Funnel.of(leads, APRIL, day(39)).steps().get(1).isImmature()).isTrue();
        assertThat(Funnel.of(leads, APRIL, day(40)).steps().get(1).isImmature()).isFalse();
        assertThat(Funnel.of(leads, APRIL, day(900)).steps().get(2).isImmature()).isTrue();
    }

    @Test
    void velocityIsUndefinedWhereNobodyGotAndLeavesOutWhatWasFilledIn() {
        Journey skipped = Journey.of(List.of(StageEntry.of(Stage.INQUIRY, day(1), ""), StageEntry.of(Stage.SAL, day(8), "")));
        Funnel funnel = Funnel.of(List.of(skipped, lead(0, 2), lead(0, 3)), APRIL, day(60));

        assertThat(funnel.steps().get(1).velocity().count()).isEqualTo(2);
        assertThat(funnel.steps().get(1).velocity().median()).contains(new BigDecimal("2.5"));
        assertThat(funnel.steps().get(1).velocity().p85()).contains(new BigDecimal("3.0"));
        assertThat(funnel.steps().get(2).reached()).isEqualTo(1);
        assertThat(funnel.steps().get(2).velocity().median()).isEmpty();
    }

    @Test
    void agreesWithCountingByHand() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            List<int[]> plain = new ArrayList<>();
            List<Journey> journeys = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int[] days = new int[1 + random.nextInt(Stage.STAGES)];
                int at = random.nextInt(60);
                for (int stage = 0; stage < days.length; stage++) {
                    days[stage] = at;
                    at += random.nextInt(12);
                }
                plain.add(days);
                journeys.add(lead(days));
            }
            int asOf = 20 + random.nextInt(80);

            check(Funnel.of(journeys, APRIL, day(asOf)), plain, asOf);
        }
    }

    private static void check(Funnel funnel, List<int[]> plain, int asOf) {
        int before = 0;
        for (int stage = 0; stage < Stage.STAGES; stage++) {
            int reached = 0;
            List<Integer> took = new ArrayList<>();
            for (int[] days : plain) {
                boolean came = days.length > stage && days[stage] <= asOf;
                reached += came && days[0] < 30 && days[0] <= asOf ? 1 : 0;
                if (came && stage > 0) {
                    took.add(days[stage] - days[stage - 1]);
                }
            }
            assertThat(funnel.steps().get(stage).reached()).isEqualTo(reached);
            if (stage > 0 && before > 0) {
                assertThat(funnel.steps().get(stage).conversion().get())
                        .isEqualByComparingTo(new BigDecimal(reached * 100L).divide(new BigDecimal(before), 1, RoundingMode.HALF_UP));
            }
            if (stage > 0) {
                checkP85(funnel.steps().get(stage).velocity(), took);
            }
            before = reached;
        }
    }

    /** The smallest number of days that at least 85 of 100 did not go beyond. */
    private static void checkP85(Velocity velocity, List<Integer> took) {
        int days = 0;
        while (!took.isEmpty() && 100 * countUpTo(took, days) < 85 * took.size()) {
            days++;
        }
        if (took.isEmpty()) {
            assertThat(velocity.p85()).isEmpty();
        } else {
            assertThat(velocity.p85().get()).isEqualByComparingTo(Integer.toString(days));
        }
    }

    private static int countUpTo(List<Integer> took, int days) {
        return (int) took.stream().filter(each -> each <= days).count();
    }

    @Test
    void theTimeBeforeAQuarterIsTheQuarterBefore() {
        FiscalCalendar calendar = FiscalCalendar.of(4, FiscalCalendar.Pattern.MONTHS, ZoneId.of("Europe/Berlin"));

        Days quarter = ReadFunnel.before(calendar, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
        Days month = ReadFunnel.before(calendar, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        Days week = ReadFunnel.before(calendar, LocalDate.of(2026, 4, 8), LocalDate.of(2026, 4, 14));

        assertThat(quarter.first()).isEqualTo("2026-01-01");
        assertThat(quarter.last()).isEqualTo("2026-03-31");
        assertThat(month.first()).isEqualTo("2026-02-01");
        assertThat(week.first()).isEqualTo("2026-04-01");
    }

    private static Journey lead(int... days) {
        List<StageEntry> entries = new ArrayList<>();
        for (int stage = 0; stage < days.length; stage++) {
            entries.add(StageEntry.of(Stage.values()[stage], day(days[stage]), ""));
        }
        return Journey.of(entries);
    }

    private static Instant day(int day) {
        return T0.plus(Duration.ofDays(day));
    }
}
