package org.marketops.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which touches of an opportunity count: those before its milestone and within the look-back. Printed beside every number. Immutable. */
public final class Window {

    private static final Duration REPEAT = Duration.ofHours(24);

    private final Duration lookBack;
    private final boolean collapsing;

    private Window(Duration lookBack, boolean collapsing) {
        this.lookBack = lookBack;
        this.collapsing = collapsing;
    }

    /** @throws IllegalArgumentException unless the look-back is above 0 */
    public static Window of(Duration lookBack) {
        if (lookBack.isZero() || lookBack.isNegative()) {
            throw new IllegalArgumentException("a look-back above 0: " + lookBack);
        }
        return new Window(lookBack, false);
    }

    /** Touches of the same campaign that follow each other within 24 hours count once, as the first of them. */
    public Window collapsingRepeats() {
        return new Window(lookBack, true);
    }

    public Duration lookBack() {
        return lookBack;
    }

    /** Those that count before the milestone, by time and then by id. A touch at the very moment counts. */
    public List<Touch> touches(Opportunity opportunity, Instant milestone) {
        List<Touch> kept = new ArrayList<>();
        Instant from = milestone.minus(lookBack);
        for (Touch touch : opportunity.touches()) {
            if (!touch.at().isAfter(milestone) && !touch.at().isBefore(from)) {
                kept.add(touch);
            }
        }
        kept.sort(Comparator.comparing(Touch::at).thenComparing(Touch::id));
        return collapsing ? collapsed(kept) : kept;
    }

    private static List<Touch> collapsed(List<Touch> touches) {
        List<Touch> kept = new ArrayList<>();
        Touch before = null;
        for (Touch touch : touches) {
            boolean repeats = before != null && before.campaign().equals(touch.campaign())
                    && Duration.between(before.at(), touch.at()).compareTo(REPEAT) <= 0;
            if (!repeats) {
                kept.add(touch);
            }
            before = touch;
        }
        return kept;
    }

    /** The touches as numbers. The touch that made a milestone is the last one at or before it. */
    Path path(Opportunity opportunity, List<Touch> touches, Instant milestone) {
        long[] ages = new long[touches.size()];
        boolean[] direct = new boolean[touches.size()];
        for (int i = 0; i < ages.length; i++) {
            ages[i] = Duration.between(touches.get(i).at(), milestone).getSeconds();
            direct[i] = touches.get(i).isDirect();
        }
        return Path.of(opportunity.amount().minorUnits(), ages, direct, madeBy(touches, opportunity.leadAt()), madeBy(touches, opportunity.createdAt()));
    }

    private static int madeBy(List<Touch> touches, Optional<Instant> milestone) {
        int place = Path.NONE;
        for (int i = 0; i < touches.size(); i++) {
            if (milestone.isPresent() && !touches.get(i).at().isAfter(milestone.get())) {
                place = i;
            }
        }
        return place;
    }
}
