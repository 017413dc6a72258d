package org.marketops.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** What waits for one person, by whose seat it waits on. In each list the earliest due first, then the longest waiting. */
public final class WaitingForMe {

    private final List<QueueLine> toDecide = new ArrayList<>();
    private final List<QueueLine> forOthers = new ArrayList<>();
    private final List<QueueLine> handedOver = new ArrayList<>();

    void add(QueueLine line) {
        (line.standin().isPresent() ? handedOver : line.seat().isPresent() ? forOthers : toDecide).add(line);
    }

    /** On a seat of the person's own. */
    public List<QueueLine> toDecide() {
        return sorted(toDecide);
    }

    /** On the seat of somebody for whom the person stands in: {@link QueueLine#seat()}. */
    public List<QueueLine> forOthers() {
        return sorted(forOthers);
    }

    /** On a seat of the person's own that somebody else decides on now: {@link QueueLine#standin()}. */
    public List<QueueLine> handedOver() {
        return sorted(handedOver);
    }

    private static List<QueueLine> sorted(List<QueueLine> lines) {
        List<QueueLine> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparing((QueueLine line) -> line.due().orElse(Instant.MAX)).thenComparing(QueueLine::since));
        return Collections.unmodifiableList(sorted);
    }
}
