package org.marketops.calendar;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.calendar.Items.campaign;

class OverlapsTest {

    private static final Set<Dimension> ALIKE = EnumSet.of(Dimension.AUDIENCE, Dimension.CHANNEL, Dimension.REGION);

    @Test
    void whatIsWantedIsKeptApartUntilItsDaysChange() {
        Item one = campaign(1, "2026-07-01", "2026-09-30");
        Item other = campaign(2, "2026-08-17", "2026-09-06");
        WantedOverlap wanted = new WantedOverlap(other.issue(), one.issue(), Span.of(LocalDate.parse("2026-08-17"), LocalDate.parse("2026-09-06")),
                PersonKey.of("jana"), Instant.EPOCH);

        Overlaps found = Overlaps.among(List.of(one, other), ALIKE, 10, wanted::covers);

        assertThat(found.total()).isZero();
        assertThat(found.concern(one)).isFalse();
        assertThat(found.wanted()).hasSize(1);
        Item longer = campaign(2, "2026-08-17", "2026-09-07");
        assertThat(Overlaps.among(List.of(one, longer), ALIKE, 10, wanted::covers).total()).as("one day more").isEqualTo(1);
        Item shorter = campaign(2, "2026-08-20", "2026-09-06");
        assertThat(Overlaps.among(List.of(one, shorter), ALIKE, 10, wanted::covers).total()).as("fewer days").isZero();
    }

    @Test
    void theDaysInCommonAreNamed() {
        Overlaps found = Overlaps.among(List.of(campaign(1, "2026-07-01", "2026-09-30"), campaign(2, "2026-08-17", "2026-09-06")), ALIKE, 10);

        assertThat(found.longest()).extracting(Overlap::toString).containsExactly("MKT-1+MKT-2 2026-08-17..2026-09-06");
    }

    @Test
    void anotherAudienceRegionOrChannelIsNoOverlap() {
        Item one = campaign(1, "2026-07-01", "2026-09-30");
        for (Dimension dimension : ALIKE) {
            Item other = campaign(2, "2026-07-01", "2026-09-30").with(dimension, List.of("Other"));

            assertThat(Overlaps.among(List.of(one, other), ALIKE, 10).total()).as(dimension.key()).isZero();
        }
    }

    @Test
    void oneSharedChannelOfSeveralIsEnoughAndTwoCountOnce() {
        Item one = campaign(1, "2026-07-01", "2026-07-10").with(Dimension.CHANNEL, List.of("Email", "Search", "Social"));
        Item other = campaign(2, "2026-07-05", "2026-07-20").with(Dimension.CHANNEL, List.of("Email", "Search"));

        assertThat(Overlaps.among(List.of(one, other), ALIKE, 10).total()).isEqualTo(1);
    }

    @Test
    void whatIsNotFilledInIsLikeNothing() {
        Item one = campaign(1, "2026-07-01", "2026-07-10").with(Dimension.AUDIENCE, List.of());
        Item other = campaign(2, "2026-07-01", "2026-07-10").with(Dimension.AUDIENCE, List.of());

        assertThat(Overlaps.among(List.of(one, other), ALIKE, 10).total()).isZero();
        assertThat(Overlaps.among(List.of(one, other), EnumSet.of(Dimension.REGION), 10).total()).isEqualTo(1);
    }

    @Test
    void withoutADimensionNothingIsAlike() {
        assertThat(Overlaps.among(List.of(campaign(1, "2026-07-01", "2026-07-10"), campaign(2, "2026-07-01", "2026-07-10")),
                EnumSet.noneOf(Dimension.class), 10).total()).isZero();
    }

    @Test
    void theLongestAreNamedAndAllAreCounted() {
        List<Item> items = List.of(campaign(1, "2026-07-01", "2026-07-31"), campaign(2, "2026-07-01", "2026-07-05"), campaign(3, "2026-07-10", "2026-07-31"));

        Overlaps found = Overlaps.among(items, ALIKE, 1);

        assertThat(found.longest()).extracting(Overlap::toString).containsExactly("MKT-1+MKT-3 2026-07-10..2026-07-31");
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.concern(items.get(1))).isTrue();
    }

    @Test
    void anyCalendarGivesWhatTwoLoopsGive() {
        long seed = Long.getLong("marketops.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            List<Item> items = someItems(random);
            Set<Dimension> alike = someDimensions(random);

            Overlaps found = Overlaps.among(items, alike, Integer.MAX_VALUE);

            List<String> expected = twoLoops(items, alike);
            assertThat(found.longest()).extracting(overlap -> pair(overlap.one(), overlap.other()) + " " + overlap.common())
                    .as("seed %d, round %d", seed, round).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(found.total()).isEqualTo(expected.size());
        }
    }

    @Test
    void fiveThousandAlikeAreWorkedOutInASecondOrTwo() {
        List<Item> items = new ArrayList<>();
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (int i = 1; i <= 5000; i++) {
            items.add(Items.undated(i).dated(day.plusDays(i % 350), day.plusDays(i % 350 + 14)));
        }

        long before = System.nanoTime();
        Overlaps found = Overlaps.among(items, ALIKE, 200);

        assertThat((System.nanoTime() - before) / 1_000_000).as("milliseconds").isLessThan(5_000);
        assertThat(found.longest()).hasSize(200);
        assertThat(found.total()).isGreaterThan(500_000);
    }

    private static List<String> twoLoops(List<Item> items, Set<Dimension> alike) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                Item one = items.get(i);
                Item other = items.get(j);
                boolean same = !alike.isEmpty()
                        && alike.stream().allMatch(dimension -> !Collections.disjoint(one.values(dimension), other.values(dimension)));
                if (same && one.span().isPresent() && other.span().isPresent()) {
                    one.span().get().common(other.span().get()).ifPresent(common -> pairs.add(pair(one, other) + " " + common));
                }
            }
        }
        return pairs;
    }

    private static String pair(Item one, Item other) {
        return Math.min(one.issue().value(), other.issue().value()) + "+" + Math.max(one.issue().value(), other.issue().value());
    }

    private static List<Item> someItems(Random random) {
        List<Item> items = new ArrayList<>();
        int count = random.nextInt(30);
        for (int i = 1; i <= count; i++) {
            LocalDate first = random.nextInt(10) == 0 ? null : LocalDate.of(2026, 12, 20).plusDays(random.nextInt(30));
            LocalDate last = random.nextInt(10) == 0 || first == null ? null : first.plusDays(random.nextInt(15) - 2L);
            items.add(Item.of(IssueId.of(i), "MKT-" + i, "").dated(first, last)
                    .with(Dimension.AUDIENCE, some(random, 1)).with(Dimension.REGION, some(random, 1))
                    .with(Dimension.OWNER, some(random, 1)).with(Dimension.CHANNEL, some(random, 3)));
        }
        return items;
    }

    private static List<String> some(Random random, int most) {
        return random.ints(random.nextInt(most + 1), 0, 3).mapToObj(Integer::toString).distinct().collect(Collectors.toList());
    }

    private static Set<Dimension> someDimensions(Random random) {
        Set<Dimension> alike = EnumSet.noneOf(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            if (random.nextBoolean()) {
                alike.add(dimension);
            }
        }
        return alike;
    }
}
