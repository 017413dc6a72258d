package org.marketops.delegation.jira;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.marketops.delegation.Delegation;
import org.marketops.delegation.Delegations;

/**
 * Everybody's delegations as they were at most a second ago: one statement for all the plans of a page. What a person did on
 * another node within that second is as if it had come after the vote. Thread-safe.
 */
public final class DelegationMemory {

    /** So long after its last day, what was decided under a delegation still counts in a round that goes on. */
    private static final int DAYS_AFTER = 366;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Delegations delegations;
    private final AtomicReference<Answer> last = new AtomicReference<>();

    public DelegationMemory(Delegations delegations) {
        this.delegations = delegations;
    }

    /** Narrow before wide, then in the order in which they were given. */
    List<Delegation> recent(LocalDate day) {
        Answer answer = last.get();
        if (answer == null || !answer.isFresh(day)) {
            List<Delegation> read = new ArrayList<>(delegations.endingFrom(day.minusDays(DAYS_AFTER)));
            read.sort(Delegation.ORDER);
            answer = new Answer(day, Collections.unmodifiableList(read));
            last.set(answer);
        }
        return answer.delegations;
    }

    /** One was saved or stopped here. */
    void forget() {
        last.set(null);
    }

    private static final class Answer {

        private final LocalDate day;
        private final List<Delegation> delegations;
        private final long born = System.nanoTime();

        Answer(LocalDate day, List<Delegation> delegations) {
            this.day = day;
            this.delegations = delegations;
        }

        boolean isFresh(LocalDate asked) {
            return day.equals(asked) && System.nanoTime() - born < LONGEST_NANOS;
        }
    }
}
