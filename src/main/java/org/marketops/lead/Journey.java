package org.marketops.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What became of one lead, made of everything that was said about it, in whatever order that came in: only forward within a cycle, a new
 * cycle after it was recycled, and what was skipped filled in. Immutable.
 */
public final class Journey {

    private static final Comparator<StageEntry> IN_TIME = Comparator.comparing(StageEntry::at).thenComparing(StageEntry::stage)
            .thenComparing(StageEntry::reason);

    private final List<Cycle> cycles;
    private final List<StageEntry> refused;

    private Journey(List<Cycle> cycles, List<StageEntry> refused) {
        this.cycles = List.copyOf(cycles);
        this.refused = List.copyOf(refused);
    }

    /** The same entry twice counts once. */
    public static Journey of(Collection<StageEntry> entries) {
        Walk walk = new Walk();
        entries.stream().sorted(IN_TIME).distinct().forEach(walk::step);
        return walk.end();
    }

    /** In order; none for a lead about which nothing was said. */
    public List<Cycle> cycles() {
        return cycles;
    }

    /** What does not fit: a step back or the same stage again without being recycled, or anything after being disqualified. */
    public List<StageEntry> refused() {
        return refused;
    }

    private static final class Walk {

        private final List<Cycle> cycles = new ArrayList<>();
        private final List<StageEntry> refused = new ArrayList<>();
        private Instant[] entered = new Instant[Stage.STAGES];
        private int filled;
        private int next;
        private StageEntry exit;

        void step(StageEntry entry) {
            if (entry.stage() == Stage.RECYCLED) {
                recycle(entry);
            } else if (exit != null) {
                refused.add(entry);
            } else if (entry.stage().isExit()) {
                exit = entry;
            } else {
                forward(entry);
            }
        }

        private void forward(StageEntry entry) {
            int to = entry.stage().ordinal();
            if (to < next) {
                refused.add(entry);
                return;
            }
            for (int skipped = next; skipped < to; skipped++) {
                entered[skipped] = entry.at();
                filled |= 1 << skipped;
            }
            entered[to] = entry.at();
            next = to + 1;
        }

        private void recycle(StageEntry entry) {
            boolean isEmpty = next == 0 && exit == null;
            if (isEmpty) {
                refused.add(entry);
                return;
            }
            close(entry);
        }

        private void close(StageEntry out) {
            cycles.add(new Cycle(cycles.size() + 1, entered, filled, out));
            entered = new Instant[Stage.STAGES];
            filled = 0;
            next = 0;
            exit = null;
        }

        Journey end() {
            if (next > 0 || exit != null) {
                close(exit);
            }
            return new Journey(cycles, refused);
        }
    }
}
