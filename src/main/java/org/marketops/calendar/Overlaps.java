package org.marketops.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which items are alike and run on the same days. Items are alike when they share a value of every dimension asked for; a dimension
 * without a value is like no other. One pass over each group in the order of first days, so far fewer looks than pairs.
 */
public final class Overlaps {

    private static final Comparator<Item> BY_FIRST_DAY = Comparator.comparing((Item item) -> item.span().orElseThrow().first())
            .thenComparing(item -> item.issue().value());

    private final List<Overlap> longest;
    private final List<Overlap> wanted;
    private final int total;
    private final Set<Long> concerned;

    private Overlaps(List<Overlap> longest, List<Overlap> wanted, int total, Set<Long> concerned) {
        this.longest = Collections.unmodifiableList(longest);
        this.wanted = Collections.unmodifiableList(wanted);
        this.total = total;
        this.concerned = concerned;
    }

    /** None of them is wanted. */
    static Overlaps among(Collection<Item> items, Set<Dimension> alike, int most) {
        return among(items, alike, most, overlap -> false);
    }

    /**
     * @param alike none: nothing is alike
     * @param most how many are named, the longest first; all are counted
     * @param isWanted such are kept apart: nobody has to do anything about them
     */
    public static Overlaps among(Collection<Item> items, Set<Dimension> alike, int most, Predicate<Overlap> isWanted) {
        Search search = new Search(alike, most, isWanted);
        if (!alike.isEmpty()) {
            groups(items, alike).values().forEach(search::group);
        }
        return search.found();
    }

    private static Map<List<String>, List<Item>> groups(Collection<Item> items, Set<Dimension> alike) {
        Map<List<String>, List<Item>> groups = new HashMap<>();
        for (Item item : items) {
            if (item.span().isPresent() && alike.stream().noneMatch(dimension -> item.values(dimension).isEmpty())) {
                groups.computeIfAbsent(oneValued(item, alike), key -> new ArrayList<>()).add(item);
            }
        }
        return groups;
    }

    private static List<String> oneValued(Item item, Set<Dimension> alike) {
        List<String> key = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (alike.contains(dimension) && dimension != Dimension.CHANNEL) {
                key.addAll(item.values(dimension));
            }
        }
        return key;
    }

    /** The longest first. */
    public List<Overlap> longest() {
        return longest;
    }

    /** Those that somebody wants, the longest first; they are in no count. */
    public List<Overlap> wanted() {
        return wanted;
    }

    /** Also of those that are not named. */
    public int total() {
        return total;
    }

    /** Whether the item is in any overlap, named or not. */
    public boolean concern(Item item) {
        return concerned.contains(item.issue().value());
    }

    /** One search: what runs on while the next begins. */
    private static final class Search {

        private final Set<Dimension> alike;
        private final int most;
        private final Predicate<Overlap> isWanted;
        private final PriorityQueue<Overlap> wanted = new PriorityQueue<>(Overlap.LONGEST_FIRST.reversed());
        private final PriorityQueue<Overlap> kept = new PriorityQueue<>(Overlap.LONGEST_FIRST.reversed());
        private final Set<Long> concerned = new HashSet<>();
        private int total;

        Search(Set<Dimension> alike, int most, Predicate<Overlap> isWanted) {
            this.alike = alike;
            this.most = most;
            this.isWanted = isWanted;
        }

        void group(List<Item> group) {
            group.sort(BY_FIRST_DAY);
            List<Running> running = new ArrayList<>();
            for (Item item : group) {
                Running next = new Running(item);
                for (Iterator<Running> each = running.iterator(); each.hasNext();) {
                    Running earlier = each.next();
                    if (!earlier.span.meets(next.span)) {
                        note(earlier);
                        each.remove();
                    } else if (shareAChannel(earlier.item, item)) {
                        keep(earlier, next);
                    }
                }
                running.add(next);
            }
            running.forEach(this::note);
        }

        private void note(Running item) {
            if (item.isConcerned) {
                concerned.add(item.item.issue().value());
            }
        }

        private boolean shareAChannel(Item one, Item other) {
            return !alike.contains(Dimension.CHANNEL)
                    || !Collections.disjoint(one.values(Dimension.CHANNEL), other.values(Dimension.CHANNEL));
        }

        private void keep(Running one, Running other) {
            Overlap overlap = new Overlap(one.item, other.item, one.span.common(other.span).orElseThrow());
            if (isWanted.test(overlap)) {
                add(overlap, wanted);
                return;
            }
            total++;
            one.isConcerned = true;
            other.isConcerned = true;
            add(overlap, kept);
        }

        /** Most of millions are shorter than any that is kept. */
        private void add(Overlap overlap, PriorityQueue<Overlap> longest) {
            if (longest.size() < most) {
                longest.add(overlap);
            } else if (most > 0 && Overlap.LONGEST_FIRST.compare(overlap, longest.peek()) < 0) {
                longest.poll();
                longest.add(overlap);
            }
        }

        Overlaps found() {
            return new Overlaps(sorted(kept), sorted(wanted), total, concerned);
        }

        private static List<Overlap> sorted(Collection<Overlap> overlaps) {
            List<Overlap> longest = new ArrayList<>(overlaps);
            longest.sort(Overlap.LONGEST_FIRST);
            return longest;
        }
    }

    /** An item while others are compared with it. */
    private static final class Running {

        private final Item item;
        private final Span span;
        private boolean isConcerned;

        Running(Item item) {
            this.item = item;
            this.span = item.span().orElseThrow();
        }
    }
}
