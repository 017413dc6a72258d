package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import org.marketops.approval.Round;
import org.marketops.approval.Rounds;
import org.marketops.kernel.IssueId;

import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The round of an issue for the conditions of one page, which ask for it one after the other with the same object: one
 * statement for all of them. For showing and hiding only; whoever decides reads for himself.
 */
public final class PageRounds {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Rounds rounds;
    private final AtomicReference<Answer> last = new AtomicReference<>();

    public PageRounds(Rounds rounds) {
        this.rounds = rounds;
    }

    Optional<Round> of(Issue issue) {
        Answer answer = last.get();
        if (answer == null || !answer.isFor(issue)) {
            answer = new Answer(issue, rounds.latest(IssueId.of(issue.getId())));
            last.set(answer);
        }
        return answer.round;
    }

    private static final class Answer {

        private final WeakReference<Issue> issue;
        private final Optional<Round> round;
        private final long born = System.nanoTime();

        Answer(Issue issue, Optional<Round> round) {
            this.issue = new WeakReference<>(issue);
            this.round = round;
        }

        boolean isFor(Issue asked) {
            return issue.get() == asked && System.nanoTime() - born < LONGEST_NANOS;
        }
    }
}
