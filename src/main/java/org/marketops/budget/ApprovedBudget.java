package org.marketops.budget;

import java.util.Map;
import java.util.Optional;
import org.marketops.approval.Round;
import org.marketops.approval.Rounds;
import org.marketops.approval.content.MaterialField;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Material;
import org.marketops.audit.Note;
import org.marketops.kernel.IssueId;

/** Whether planned amounts are still those that were approved, as the policy of that approval sees it (A4). */
public final class ApprovedBudget {

    private final Rounds rounds;

    public ApprovedBudget(Rounds rounds) {
        this.rounds = rounds;
    }

    /** An entry for the record of a plan that is approved. */
    Note note(IssueId plan, Act act, String action) {
        Round round = rounds.latest(plan).orElseThrow(IllegalStateException::new);
        String hash = round.approvedContent().map(Snapshot::hash).orElse(round.opening().content().hash());
        return Note.of(act.who(), act.at(), action, round.id().number(), hash).with("why", act.reason());
    }

    /** Also true where the policy does not ask for budget lines. False while nothing is approved. */
    public boolean covers(IssueId plan, Map<Integer, Sums> planned) {
        Optional<Round> round = rounds.latest(plan);
        Optional<Snapshot> approved = round.flatMap(Round::approvedContent);
        if (!approved.isPresent()) {
            return false;
        }
        Material material = round.get().policy().material();
        boolean asked = material.fields().containsKey(MaterialField.BUDGET_LINES.key());
        Snapshot after = approved.get().withBudget(PlannedContent.entries(planned));
        return !asked || material.settle(after, approved.get()).equals(approved.get());
    }
}
