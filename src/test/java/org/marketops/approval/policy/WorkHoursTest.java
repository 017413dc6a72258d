package org.marketops.approval.policy;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** A22: due times count working time of a named zone and calendar, exactly, whatever the clocks do. */
class WorkHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    /** Its clocks change by half an hour. */
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    private static final WorkHours OFFICE = WorkHours.standard(BERLIN);
    private static final Set<DayOfWeek> ALL_DAYS = EnumSet.allOf(DayOfWeek.class);

    @Test
    void a22ADayOfWorkThatStartsAtNoonEndsAtNoonOfTheNextDay() {
        assertThat(OFFICE.plus(berlin("2026-07-07T12:00"), hours(8))).isEqualTo(berlin("2026-07-08T12:00"));
        assertThat(OFFICE.between(berlin("2026-07-07T12:00"), berlin("2026-07-08T12:00"))).isEqualTo(hours(8));
    }

    @Test
    void a22AWeekendDoesNotCount() {
        assertThat(OFFICE.plus(berlin("2026-07-10T16:00"), hours(2))).isEqualTo(berlin("2026-07-13T10:00"));
        assertThat(OFFICE.between(berlin("2026-07-11T00:00"), berlin("2026-07-12T23:59"))).isZero();
    }

    @Test
    void a22ASubmissionAtNightStartsToCountInTheMorning() {
        assertThat(OFFICE.plus(berlin("2026-07-07T22:00"), hours(1))).isEqualTo(berlin("2026-07-08T10:00"));
        assertThat(OFFICE.plus(berlin("2026-07-08T05:00"), hours(1))).isEqualTo(berlin("2026-07-08T10:00"));
        assertThat(OFFICE.plus(berlin("2026-07-11T11:00"), hours(1))).isEqualTo(berlin("2026-07-13T10:00"));
    }

    @Test
    void a22TheEndOfTheDayComesBeforeTheStartOfTheNext() {
        assertThat(OFFICE.plus(berlin("2026-07-07T09:00"), hours(8))).isEqualTo(berlin("2026-07-07T17:00"));
        assertThat(OFFICE.plus(berlin("2026-07-07T09:00"), hours(8).plusNanos(1)))
                .isEqualTo(berlin("2026-07-08T09:00").plusNanos(1));
    }

    @Test
    void a22NothingAddedStaysWhereItIs() {
        assertThat(OFFICE.plus(berlin("2026-07-11T03:04"), Duration.ZERO)).isEqualTo(berlin("2026-07-11T03:04"));
    }

    @Test
    void a22AHolidayDoesNotCount() {
        WorkHours hours = new WorkHours(BERLIN, OFFICE.days(), OFFICE.from(), OFFICE.to(),
                Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25)));

        assertThat(hours.plus(berlin("2026-12-23T16:00"), hours(2))).isEqualTo(berlin("2026-12-28T10:00"));
        assertThat(hours.between(berlin("2026-12-23T16:00"), berlin("2026-12-28T10:00"))).isEqualTo(hours(2));
        assertThat(hours.isOpen(berlin("2026-12-24T10:00"))).isFalse();
    }

    @Test
    void a22NineOClockStaysNineOClockWhenTheClocksGoForward() {
        Instant fridayAtFour = berlin("2026-03-27T16:00");

        assertThat(OFFICE.plus(fridayAtFour, hours(2))).isEqualTo(berlin("2026-03-30T10:00"));
        assertThat(Duration.between(fridayAtFour, OFFICE.plus(fridayAtFour, hours(2)))).isEqualTo(hours(65));
    }

    @Test
    void a22NineOClockStaysNineOClockWhenTheClocksGoBack() {
        Instant fridayAtFour = berlin("2026-10-23T16:00");

        assertThat(OFFICE.plus(fridayAtFour, hours(2))).isEqualTo(berlin("2026-10-26T10:00"));
        assertThat(Duration.between(fridayAtFour, OFFICE.plus(fridayAtFour, hours(2)))).isEqualTo(hours(67));
    }

    @Test
    void a22ANightShiftIsAnHourShorterOrLongerInTheNightOfTheChange() {
        WorkHours nights = roundTheWeek(BERLIN, "00:00", "06:00");

        assertThat(dayOf(nights, "2026-03-29")).isEqualTo(hours(5));
        assertThat(dayOf(nights, "2026-10-25")).isEqualTo(hours(7));
        assertThat(nights.plus(berlin("2026-03-29T00:00"), hours(3))).isEqualTo(Instant.parse("2026-03-29T02:00:00Z"));
        assertThat(nights.plus(berlin("2026-10-25T00:00"), hours(3))).isEqualTo(Instant.parse("2026-10-25T01:00:00Z"));
    }

    @Test
    void a22TheDayOfTheChangeHas23Or25HoursInNewYork() {
        WorkHours always = roundTheWeek(NEW_YORK, "00:00", "00:00");

        assertThat(dayOf(always, "2026-03-08")).isEqualTo(hours(23));
        assertThat(dayOf(always, "2026-11-01")).isEqualTo(hours(25));
        assertThat(dayOf(always, "2026-07-04")).isEqualTo(hours(24));
    }

    @Test
    void a22HalfAnHourIsLostOrWonOnLordHoweIsland() {
        WorkHours always = roundTheWeek(LORD_HOWE, "00:00", "00:00");

        assertThat(dayOf(always, "2026-10-04")).isEqualTo(Duration.ofMinutes(23 * 60 + 30));
        assertThat(dayOf(always, "2026-04-05")).isEqualTo(Duration.ofMinutes(24 * 60 + 30));
    }

    @Test
    void a22WorkThatWouldStartInTheSkippedHourStartsWhenItIsSkipped() {
        WorkHours early = roundTheWeek(BERLIN, "02:30", "04:00");

        assertThat(dayOf(early, "2026-03-29")).isEqualTo(hours(1));
        assertThat(dayOf(early, "2026-10-25")).isEqualTo(Duration.ofMinutes(150));
        assertThat(dayOf(roundTheWeek(BERLIN, "02:10", "02:50"), "2026-03-29")).isZero();
    }

    @Test
    void a22OneMomentIsWorkInOneZoneAndNightInAnother() {
        Instant moment = Instant.parse("2026-07-07T14:00:00Z");

        assertThat(WorkHours.standard(BERLIN).isOpen(moment)).isTrue();
        assertThat(WorkHours.standard(NEW_YORK).isOpen(moment)).isTrue();
        assertThat(WorkHours.standard(LORD_HOWE).isOpen(moment)).isFalse();
        assertThat(WorkHours.standard(ZoneId.of("Asia/Tokyo")).plus(moment, hours(1))).isEqualTo(Instant.parse("2026-07-08T01:00:00Z"));
    }

    @Test
    void a22BackwardsIsNegative() {
        assertThat(OFFICE.between(berlin("2026-07-08T10:00"), berlin("2026-07-07T16:00"))).isEqualTo(hours(-2));
    }

    @Test
    void a23WorkingDaysEndWithTheLastOfThem() {
        assertThat(OFFICE.plusDays(berlin("2026-07-09T11:00"), 1)).isEqualTo(berlin("2026-07-10T17:00"));
        assertThat(OFFICE.plusDays(berlin("2026-07-09T11:00"), 2)).isEqualTo(berlin("2026-07-13T17:00"));
        assertThat(OFFICE.plusDays(berlin("2026-07-11T11:00"), 1)).isEqualTo(berlin("2026-07-13T17:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.plusDays(berlin("2026-07-09T11:00"), 0));
    }

    @Test
    void a22PlusAndBetweenAreInverse() {
        long seed = Long.getLong("marketops.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int run = 0; run < 4000; run++) {
            WorkHours hours = anyHours(random);
            Instant start = Instant.parse("2025-12-01T00:00:00Z").plusSeconds(random.nextInt(400 * 24 * 3600));
            Duration working = Duration.ofSeconds(1 + random.nextInt(40 * 3600), random.nextInt(1_000_000_000));

            Instant end = hours.plus(start, working);

            String story = "seed " + seed + ", " + hours + ", " + start + " plus " + working;
            assertThat(hours.between(start, end)).as(story).isEqualTo(working);
            assertThat(hours.between(start, end.minusNanos(1))).as(story).isEqualTo(working.minusNanos(1));
            assertThat(hours.plus(hours.plus(start, working.dividedBy(3)), working.minus(working.dividedBy(3)))).as(story).isEqualTo(end);
        }
    }

    @Test
    void whatCannotBeWorkingHoursIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkHours(BERLIN, Collections.emptySet(), LocalTime.NOON,
                LocalTime.MIDNIGHT, Collections.emptySet()));
        assertThatIllegalArgumentException().isThrownBy(() -> roundTheWeek(BERLIN, "09:00", "09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> roundTheWeek(BERLIN, "17:00", "09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> OFFICE.plus(Instant.EPOCH, hours(-1)));
    }

    @Test
    void hoursAreEqualByWhatTheySay() {
        WorkHours same = new WorkHours(BERLIN, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.parse("09:00"),
                LocalTime.parse("17:00"), Collections.emptySet());

        assertThat(same).isEqualTo(OFFICE).hasSameHashCodeAs(OFFICE);
        assertThat(WorkHours.standard(NEW_YORK)).isNotEqualTo(OFFICE);
        assertThat(new WorkHours(BERLIN, OFFICE.days(), OFFICE.from(), OFFICE.to(), Set.of(LocalDate.EPOCH))).isNotEqualTo(OFFICE);
        assertThat(OFFICE.holidays()).isEmpty();
        assertThat(OFFICE).hasToString("Europe/Berlin 09:00-17:00 [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY] 0 holidays");
    }

    private static WorkHours anyHours(Random random) {
        ZoneId[] zones = {BERLIN, NEW_YORK, LORD_HOWE, ZoneId.of("America/Havana"), ZoneId.of("Asia/Tokyo")};
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(3) > 0) {
                days.add(day);
            }
        }
        LocalTime from = LocalTime.of(random.nextInt(4) * random.nextInt(4), random.nextInt(60));
        LocalTime to = random.nextInt(4) == 0 ? LocalTime.MIDNIGHT : from.plusMinutes(1 + random.nextInt(13 * 60));
        LocalDate holiday = LocalDate.of(2025, 12, 1).plusDays(random.nextInt(400));
        return new WorkHours(zones[random.nextInt(zones.length)], days, from, to, Set.of(holiday, holiday.plusDays(1)));
    }

    private static WorkHours roundTheWeek(ZoneId zone, String from, String to) {
        return new WorkHours(zone, ALL_DAYS, LocalTime.parse(from), LocalTime.parse(to), Collections.emptySet());
    }

    private static Duration dayOf(WorkHours hours, String day) {
        LocalDate date = LocalDate.parse(day);
        return hours.between(date.atStartOfDay(hours.zone()).toInstant(), date.plusDays(1).atStartOfDay(hours.zone()).toInstant());
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
