package org.marketops.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The calendar of some days, worked out: lanes, overlaps, what has no dates. Overlaps are looked for among all that was read. */
public final class Schedule {

    private static final int MOST_OVERLAPS = 200;
    private static final Comparator<Item> BY_FIRST_DAY = Comparator.comparing((Item item) -> item.span().orElseThrow().first())
            .thenComparing(item -> item.span().orElseThrow().last()).thenComparing(item -> item.issue().value());

    private final CalendarQuestion question;
    private final CalendarItems.Found found;
    private final Overlaps overlaps;
    private final Map<String, WantedOverlap> wantedOverlaps;
    private final Set<Long> spokenOf = new HashSet<>();
    private final List<Item> running;
    private final List<Item> undated;

    private Schedule(CalendarQuestion question, CalendarItems.Found found, Map<String, WantedOverlap> wantedOverlaps) {
        this.question = question;
        this.wantedOverlaps = wantedOverlaps;
        wantedOverlaps.values().forEach(each -> {
            spokenOf.add(each.one().value());
            spokenOf.add(each.other().value());
        });
        this.found = found;
        List<Item> dated = found.items().stream().filter(item -> item.span().filter(span -> span.meets(question.days())).isPresent())
                .collect(Collectors.toList());
        List<Item> wanted = dated.stream().filter(question::wants).collect(Collectors.toList());
        this.overlaps = Overlaps.among(wanted, question.alike(), MOST_OVERLAPS, overlap -> wanted(overlap).isPresent());
        this.running = wanted.stream().filter(item -> !question.isOnlyOverlaps() || overlaps.concern(item)).sorted(BY_FIRST_DAY)
                .collect(Collectors.toList());
        this.undated = found.items().stream().filter(item -> !item.span().isPresent()).filter(question::wants).collect(Collectors.toList());
    }

    /** @param wanted by {@link WantedOverlap#pair} */
    public static Schedule of(CalendarQuestion question, CalendarItems.Found found, Map<String, WantedOverlap> wanted) {
        return new Schedule(question, found, wanted);
    }

    /** Who wants the overlap, if anybody does. */
    public Optional<WantedOverlap> wanted(Overlap overlap) {
        // Millions of pairs may come along here: most are settled by a number.
        if (!spokenOf.contains(overlap.one().issue().value()) || !spokenOf.contains(overlap.other().issue().value())) {
            return Optional.empty();
        }
        return Optional.ofNullable(wantedOverlaps.get(WantedOverlap.pair(overlap.one().issue(), overlap.other().issue())))
                .filter(found -> found.covers(overlap));
    }

    /** By the question's dimension, ordered by value. */
    public List<Lane> lanes() {
        Map<String, List<Item>> lanes = new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(Comparator.<String>naturalOrder()));
        for (Item item : running) {
            Collection<String> values = item.values(question.lanes());
            for (String value : values.isEmpty() ? List.of("") : values) {
                lanes.computeIfAbsent(value, any -> new ArrayList<>()).add(item);
            }
        }
        return lanes.entrySet().stream().map(lane -> new Lane(lane.getKey(), lane.getValue())).collect(Collectors.toList());
    }

    /** What can be chosen in the filter: every value of what was read, also of what the filter leaves out. */
    public SortedSet<String> choices(Dimension dimension) {
        return found.items().stream().flatMap(item -> item.values(dimension).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    public Overlaps overlaps() {
        return overlaps;
    }

    /** Those that pass the filter and touch the days, by first day. */
    public List<Item> running() {
        return running;
    }

    /** Without dates, with one only, or with dates that cross. */
    public List<Item> undated() {
        return undated;
    }

    public CalendarItems.Found found() {
        return found;
    }

    public CalendarQuestion question() {
        return question;
    }
}
