package org.marketops.approval;

import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.content.Difference;
import org.marketops.approval.content.Snapshot;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The gate (A2): compares the content as it is now with what was approved, field by field; no event has to be heard for it. */
public final class CheckContentUnchanged {

    private final Rounds rounds;

    public CheckContentUnchanged(Rounds rounds) {
        this.rounds = rounds;
    }

    /**
     * @return what differs; empty if all is as approved, also after a change was taken back (A5)
     * @throws ApprovalRefused if the latest round does not stand approved
     */
    public List<Difference> differences(PlanFacts plan) {
        Optional<Snapshot> approved = rounds.latest(plan.id()).flatMap(Round::approvedContent);
        Snapshot content = approved.orElseThrow(() -> new ApprovalRefused(Reason.NOT_APPROVED));
        return content.equals(plan.content()) ? Collections.emptyList() : content.differencesTo(plan.content());
    }
}
