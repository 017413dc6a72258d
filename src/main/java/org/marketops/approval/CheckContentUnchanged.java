package org.marketops.approval;

import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.content.Difference;
import org.marketops.approval.content.Snapshot;

import java.time.Clock;
import java.util.List;

/** The gate (A2): compares the content as it is now with what was approved, field by field; no event has to be heard for it. */
public final class CheckContentUnchanged {

    private final Rounds rounds;
    private final Validity validity;
    private final Clock clock;

    public CheckContentUnchanged(Rounds rounds, Validity validity, Clock clock) {
        this.rounds = rounds;
        this.validity = validity;
        this.clock = clock;
    }

    /**
     * @return what differs; empty if all is as approved, also after a change was taken back (A5) or within its tolerance (A4)
     * @throws ApprovalRefused if the latest round does not stand approved, or the approval holds no more (A23)
     */
    public List<Difference> differences(PlanFacts plan) {
        Round round = rounds.latest(plan.id()).filter(found -> found.approvedContent().isPresent())
                .orElseThrow(() -> new ApprovalRefused(Reason.NOT_APPROVED));
        if (round.opening().route().wasLeftBy(plan)) {
            throw new ApprovalRefused(Reason.MOVED);
        }
        if (validity.isOver(round, clock.instant())) {
            throw new ApprovalRefused(Reason.APPROVAL_OVER);
        }
        Snapshot approved = round.approvedContent().orElseThrow(IllegalStateException::new);
        return approved.differencesTo(round.policy().material().settle(round.contentOf(plan), approved));
    }
}
