package org.marketops.approval;

import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

import java.util.Collection;
import java.util.Map;

/** The host's plans for one reader. */
public interface VisiblePlans {

    /** The plans that are there and that the person may see; the others are left out. */
    Map<IssueId, QueuedPlan> visible(Collection<IssueId> plans, PersonKey reader);
}
