package org.marketops.metric.jira;

import org.marketops.jira.PlainReads;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Remembers answers with the number of changes that the imports of their projects had then. Each question reads that number, so what is
 * remembered is used only while it is what the database has, on every node. Those that were asked for last stay. Safe for threads.
 */
final class KeptWhileUnchanged<T> {

    private final PlainReads reads;
    private final ToIntFunction<T> size;
    private final int most;
    private final Map<List<Object>, Kept<T>> kept = new LinkedHashMap<>(16, 0.75f, true);

    /** @param most of what {@code size} counts, over all that is remembered; the last answer stays whatever its size */
    KeptWhileUnchanged(PlainReads reads, ToIntFunction<T> size, int most) {
        this.reads = reads;
        this.size = size;
        this.most = most;
    }

    /** One statement, and those of the reading. Without the host's connection everything is read each time. @param good whether what is remembered may be used */
    T of(Collection<Long> projects, List<Object> key, Predicate<T> good, Supplier<T> read) {
        // Before the reading: what is remembered can be newer than its number, never older.
        Optional<Changes> changes = reads.read(rows -> Changes.of(rows, projects));
        return changes.flatMap(now -> known(key, now)).filter(good).orElseGet(() -> {
            T answer = read.get();
            changes.ifPresent(then -> keep(key, new Kept<>(then, answer)));
            return answer;
        });
    }

    private Optional<T> known(List<Object> key, Changes now) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(key)).filter(found -> found.changes.equals(now)).map(found -> found.answer);
        }
    }

    private void keep(List<Object> key, Kept<T> answer) {
        synchronized (kept) {
            kept.remove(key);
            kept.put(key, answer);
            List<List<Object>> oldest = new ArrayList<>(kept.keySet());
            int all = kept.values().stream().mapToInt(each -> size.applyAsInt(each.answer)).sum();
            for (int i = 0; all > most && i < oldest.size() - 1; i++) {
                all -= size.applyAsInt(kept.remove(oldest.get(i)).answer);
            }
        }
    }

    private static final class Kept<T> {

        private final Changes changes;
        private final T answer;

        Kept(Changes changes, T answer) {
            this.changes = changes;
            this.answer = answer;
        }
    }
}
