package org.marketops.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.marketops.kernel.IssueId;

/** Requests in memory. */
final class MemoryRequests implements ChangeRequests {

    final List<ChangeRequest> requests = new ArrayList<>();

    @Override
    public ChangeRequest add(ChangeRequest draft) {
        requests.add(draft.saved(requests.size() + 1));
        return requests.get(requests.size() - 1);
    }

    @Override
    public Optional<ChangeRequest> find(int id) {
        return requests.stream().filter(request -> request.id() == id).findFirst();
    }

    @Override
    public List<ChangeRequest> waiting(IssueId plan) {
        return requests.stream().filter(request -> request.state() == ChangeRequest.State.WAITING && request.plan().equals(plan))
                .collect(Collectors.toList());
    }

    @Override
    public List<ChangeRequest> ofPlan(IssueId plan, int most) {
        return requests;
    }

    @Override
    public void end(ChangeRequest request, ChangeRequest.State state) {
        requests.set(request.id() - 1, ChangeRequest.of(request.plan(), request.wishes(), request.act(), state).saved(request.id()));
    }
}
