package org.marketops.setup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.marketops.kernel.IssueId;

/** Takes away what was loaded and nothing else. What the host refuses to delete stays remembered and is named. */
public final class RemoveDemo {

    private final DemoHost host;
    private final DemoMemory memory;

    public RemoveDemo(DemoHost host, DemoMemory memory) {
        this.host = host;
        this.memory = memory;
    }

    public void remove() {
        memory.forgetSkipped();
        for (Long importId : memory.imports()) {
            attempt("import " + importId, () -> host.undoImport(importId), () -> memory.forgetImport(importId));
        }
        new TreeMap<>(memory.made(LoadDemo.LEADS)).forEach((key, id) ->
                attempt(LoadDemo.LEADS, () -> host.undoLeads(id), () -> memory.forgetMade(LoadDemo.LEADS, key)));
        new TreeMap<>(memory.made(LoadDemo.MONEY)).forEach((key, plan) ->
                attempt(key, () -> host.removeMoney(IssueId.of(plan)), () -> memory.forgetMade(LoadDemo.MONEY, key)));
        new TreeMap<>(memory.made(LoadDemo.TARGETS)).forEach((key, plan) ->
                attempt(key, () -> host.removeTargets(IssueId.of(plan)), () -> memory.forgetMade(LoadDemo.TARGETS, key)));
        Set<String> plans = DemoStory.plans().stream().map(DemoPlan::key).collect(Collectors.toSet());
        // Campaigns first: a plan takes its links with it only when it has none.
        Map<String, IssueId> issues = new TreeMap<>(memory.issues());
        issues.forEach((key, issue) -> {
            if (!plans.contains(key)) {
                attempt(key, () -> host.deleteCampaign(issue), () -> memory.forgetIssue(key));
            }
        });
        issues.forEach((key, issue) -> {
            if (plans.contains(key)) {
                attempt(key, () -> host.delete(issue), () -> memory.forgetIssue(key));
            }
        });
        archive();
    }

    /** Those below before the one above. */
    private void archive() {
        List<DemoGoal> goals = new ArrayList<>(DemoGoals.objectives());
        Collections.reverse(goals);
        for (DemoGoal goal : goals) {
            Long id = memory.made(LoadDemo.OBJECTIVES).get(goal.key());
            if (id != null) {
                attempt(goal.key(), () -> host.archiveObjective(id), () -> memory.forgetMade(LoadDemo.OBJECTIVES, goal.key()));
            }
        }
    }

    private void attempt(String key, Runnable work, Runnable forget) {
        try {
            work.run();
            forget.run();
        } catch (DemoRefused refused) {
            memory.skipped(key, refused.getMessage());
        }
    }
}
