package org.marketops.webhook.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import java.util.Collections;
import java.util.Optional;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.PlanQueues;
import org.marketops.approval.Plans;
import org.marketops.approval.Round;
import org.marketops.approval.RoundId;
import org.marketops.kernel.IssueId;
import org.marketops.webhook.CallFacts;

/** Facts of calls from Jira's issues and the stored rounds. */
public final class StoredCallFacts implements CallFacts {

    private final IssueManager issues;
    private final PlanQueues queues;
    private final Plans plans;

    public StoredCallFacts(IssueManager issues, PlanQueues queues, Plans plans) {
        this.issues = issues;
        this.queues = queues;
        this.plans = plans;
    }

    @Override
    public Optional<String> issueKey(IssueId plan) {
        return Optional.ofNullable(issues.getIssueObject(plan.value())).map(Issue::getKey);
    }

    @Override
    public Optional<Integer> policyVersion(RoundId id) {
        return round(id).map(round -> round.opening().policy().version());
    }

    @Override
    public boolean isAhead(RoundId id) {
        Optional<PlanFacts> plan = plans.find(id.issue());
        return round(id).filter(round -> round.state() == Round.State.WAITING && plan.isPresent()
                && !round.opening().route().statusId().equals(plan.get().statusId())).isPresent();
    }

    private Optional<Round> round(RoundId id) {
        return queues.rounds(Collections.singleton(id.issue())).getOrDefault(id.issue(), Collections.emptyList()).stream()
                .filter(round -> round.id().equals(id)).findFirst();
    }
}
