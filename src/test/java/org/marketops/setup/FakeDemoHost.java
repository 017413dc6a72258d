package org.marketops.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.marketops.kernel.IssueId;
import org.marketops.lead.ToldRow;

/** A host in which acts succeed at once, unless a test refuses them. */
final class FakeDemoHost implements DemoHost {

    final Map<IssueId, String> issues = new LinkedHashMap<>();
    final Map<IssueId, List<DemoAct>> acts = new LinkedHashMap<>();
    final Map<Long, String> objectives = new LinkedHashMap<>();
    final Set<String> taken = new HashSet<>();
    final Map<IssueId, List<String>> targets = new LinkedHashMap<>();
    final Map<IssueId, List<String>> money = new LinkedHashMap<>();
    final Set<Long> leads = new HashSet<>();
    final Set<Long> imports = new HashSet<>();
    final Set<DemoAct> refused = new HashSet<>();
    final Set<IssueId> undeletable = new HashSet<>();
    private long next = 10_000;

    IssueId named(String name) {
        return issues.entrySet().stream().filter(entry -> entry.getValue().equals(name)).findFirst().orElseThrow().getKey();
    }

    @Override
    public IssueId createPlan(DemoPlan plan) {
        return create(plan.summary());
    }

    @Override
    public IssueId createCampaign(DemoPlan plan, IssueId planIssue, DemoCampaign campaign) {
        return create(campaign.name());
    }

    private IssueId create(String name) {
        IssueId id = IssueId.of(next++);
        issues.put(id, name);
        return id;
    }

    @Override
    public void act(IssueId issue, DemoAct act) {
        if (refused.contains(act)) {
            throw new DemoRefused("nobody may " + act);
        }
        acts.computeIfAbsent(issue, first -> new ArrayList<>()).add(act);
    }

    @Override
    public long importResults(IssueId planIssue, String fileName, String csv) {
        imports.add(next);
        return next++;
    }

    @Override
    public void undoImport(long importId) {
        imports.remove(importId);
    }

    @Override
    public void delete(IssueId issue) {
        if (undeletable.contains(issue)) {
            throw new DemoRefused("no right to delete");
        }
        issues.remove(issue);
    }

    @Override
    public void deleteCampaign(IssueId issue) {
        delete(issue);
    }

    @Override
    public OptionalLong keepObjective(DemoGoal goal, long parent) {
        if (taken.contains(goal.name())) {
            return OptionalLong.empty();
        }
        objectives.put(next, goal.name());
        return OptionalLong.of(next++);
    }

    @Override
    public void archiveObjective(long objective) {
        objectives.remove(objective);
    }

    @Override
    public void planMoney(DemoPlan plan, IssueId planIssue, DemoCampaign campaign, IssueId issue) {
        assertThat(acts).as("acts before money").doesNotContainKey(planIssue);
        money.computeIfAbsent(planIssue, first -> new ArrayList<>()).add(campaign.key());
    }

    @Override
    public void removeMoney(IssueId plan) {
        money.remove(plan);
    }

    @Override
    public void setTarget(IssueId plan, DemoTarget target) {
        targets.computeIfAbsent(plan, first -> new ArrayList<>()).add(target.metric());
    }

    @Override
    public void removeTargets(IssueId plan) {
        targets.remove(plan);
    }

    @Override
    public long takeLeads(String key, List<ToldRow> rows) {
        leads.add(next);
        return next++;
    }

    @Override
    public void undoLeads(long importId) {
        leads.remove(importId);
    }
}
