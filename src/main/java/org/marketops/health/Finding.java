package org.marketops.health;

import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One thing that is not in order. Facts only: the words for it are chosen by the kind. Immutable. */
public final class Finding {

    /** What is wrong. */
    public enum Kind { STUCK_ROUND, UNDECIDED_ROUND, LEFT_ROUND, MOVED_ROUND, ORPHAN_ROUND, BLOCKED_OUTCOME, OVERDUE_TASK, ORPHAN_FIGURES,
        ORPHAN_LINK, BROKEN_RECORD,
        JOB_NEVER, JOB_LATE, JOB_FAILED, SIDE_DOOR, OPEN_OUTCOME, NO_OUTCOME, NO_ABSTAIN, NO_WITHDRAW,
        SUMS_DIFFER, LEADS_DIFFER, CHECK_FAILED }

    /** What a button beside the finding may safely do. */
    public enum Remedy { NONE, RETRY, VOID, UNLINK, REBUILD, REBUILD_LEADS }

    private final Kind kind;
    private final IssueId issue;
    private final Instant since;
    private final Remedy remedy;
    private final List<String> facts;

    private Finding(Kind kind, IssueId issue, Instant since, Remedy remedy, List<String> facts) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.issue = issue;
        this.since = since;
        this.remedy = remedy;
        this.facts = Collections.unmodifiableList(facts);
    }

    /** @param facts what the sentence about this kind names, in its order */
    public static Finding of(Kind kind, String... facts) {
        return new Finding(kind, null, null, Remedy.NONE, Arrays.asList(facts));
    }

    public Finding about(IssueId which) {
        return new Finding(kind, Objects.requireNonNull(which), since, remedy, facts);
    }

    public Finding since(Instant when) {
        return new Finding(kind, issue, Objects.requireNonNull(when), remedy, facts);
    }

    public Finding with(Remedy way) {
        return new Finding(kind, issue, since, Objects.requireNonNull(way), facts);
    }

    public Kind kind() {
        return kind;
    }

    public Optional<IssueId> issue() {
        return Optional.ofNullable(issue);
    }

    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    public Remedy remedy() {
        return remedy;
    }

    public List<String> facts() {
        return facts;
    }

    @Override
    public String toString() {
        return kind + (issue == null ? "" : " of " + issue) + " " + facts;
    }
}
