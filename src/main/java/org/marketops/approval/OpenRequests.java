package org.marketops.approval;

import org.marketops.kernel.IssueId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Finds the requests that wait, whatever they are about. */
public final class OpenRequests {

    private final PlanQueues queues;

    public OpenRequests(PlanQueues queues) {
        this.queues = queues;
    }

    /** The longest waiting first. Two statements, one more for every further 500 plans. */
    public List<OpenRequest> all() {
        List<IssueId> waiting = queues.waiting();
        Map<IssueId, List<Round>> rounds = waiting.isEmpty() ? Collections.emptyMap() : queues.rounds(waiting);
        List<OpenRequest> open = new ArrayList<>();
        for (IssueId plan : waiting) {
            List<Round> found = rounds.getOrDefault(plan, Collections.emptyList());
            if (!found.isEmpty() && found.get(found.size() - 1).state() == Round.State.WAITING) {
                open.add(new OpenRequest(found.get(found.size() - 1)));
            }
        }
        return open;
    }
}
