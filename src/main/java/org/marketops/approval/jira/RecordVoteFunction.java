package org.marketops.approval.jira;

import org.marketops.approval.Decision;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.RecordBallot;
import org.marketops.kernel.PersonKey;

import java.util.Map;

/** Records the vote of the person who performs the transition; never moves the issue itself. */
public final class RecordVoteFunction extends ApprovalFunction {

    static final String DECISION = "decision";

    private final RecordBallot recordBallot;
    private final Channels channels;
    private final ReadBeforeDeciding readBeforeDeciding;

    public RecordVoteFunction(RecordBallot recordBallot, Channels channels, ReadBeforeDeciding readBeforeDeciding, JiraPlans plans,
                              ApprovalWorker worker, RefusalTexts texts) {
        super(plans, worker, texts);
        this.recordBallot = recordBallot;
        this.channels = channels;
        this.readBeforeDeciding = readBeforeDeciding;
    }

    @Override
    void run(TransitionInput input, Map<?, ?> args, PlanFacts plan, PersonKey who) {
        Decision decision = Decision.of(TransitionInput.argument(args, DECISION, Decision.APPROVE.argument()));
        channels.read().ifPresent(read -> readBeforeDeciding.check(input.issue(), plan, who, read));
        recordBallot.record(plan, who, decision, input.comment(), channels.now());
    }
}
