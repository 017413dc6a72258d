package org.marketops.budget;

import java.util.List;
import java.util.Optional;
import org.marketops.kernel.IssueId;

/** Where requests for changes of locked lines are kept. Writing joins the transaction that is running. */
public interface ChangeRequests {

    ChangeRequest add(ChangeRequest draft);

    Optional<ChangeRequest> find(int id);

    /** Oldest first. */
    List<ChangeRequest> waiting(IssueId plan);

    /** Latest first. */
    List<ChangeRequest> ofPlan(IssueId plan, int most);

    void end(ChangeRequest request, ChangeRequest.State state);
}
