package org.marketops.setup;

import java.util.List;
import java.util.stream.Collectors;
import org.marketops.kernel.IssueId;

/** Tells the story of the demo company in the host. What is there already is not made twice; what failed is tried again. */
public final class LoadDemo {

    static final String OBJECTIVES = "objectives";
    static final String TARGETS = "targets";
    static final String MONEY = "money";
    static final String LEADS = "leads";

    private final DemoHost host;
    private final DemoMemory memory;

    public LoadDemo(DemoHost host, DemoMemory memory) {
        this.host = host;
        this.memory = memory;
    }

    /** A plan that the host refuses is noted as skipped, and the next one is tried. */
    public void load() {
        memory.forgetSkipped();
        DemoGoals.objectives().forEach(goal -> attempt(goal.key(), () -> load(goal)));
        DemoStory.plans().forEach(plan -> attempt(plan.key(), () -> load(plan)));
        if (!memory.made(LEADS).containsKey(DemoLeads.KEY)) {
            attempt(LEADS, () -> memory.keepMade(LEADS, DemoLeads.KEY, host.takeLeads(DemoLeads.KEY, DemoLeads.rows())));
        }
    }

    private void attempt(String key, Runnable work) {
        try {
            work.run();
        } catch (DemoRefused refused) {
            memory.skipped(key, refused.getMessage());
        }
    }

    private void load(DemoGoal goal) {
        if (!memory.made(OBJECTIVES).containsKey(goal.key())) {
            host.keepObjective(goal, memory.made(OBJECTIVES).getOrDefault(goal.parent(), 0L))
                    .ifPresent(id -> memory.keepMade(OBJECTIVES, goal.key(), id));
        }
    }

    private void load(DemoPlan plan) {
        IssueId issue = memory.issue(plan.key()).orElseGet(() -> keep(plan.key(), host.createPlan(plan)));
        for (DemoCampaign campaign : plan.campaigns()) {
            if (memory.issue(campaign.key()).isEmpty()) {
                keep(campaign.key(), host.createCampaign(plan, issue, campaign));
            }
        }
        planMoney(plan, issue);
        act(plan.key(), issue, plan.acts());
        List<DemoAct> together = plan.acts().stream().filter(DemoAct::isOfCampaigns).collect(Collectors.toList());
        for (DemoCampaign campaign : plan.campaigns()) {
            act(campaign.key(), memory.issue(campaign.key()).orElseThrow(), together);
        }
        for (DemoTarget target : DemoGoals.targets(plan.key())) {
            String key = plan.key() + ":" + target.metric();
            if (!memory.made(TARGETS).containsKey(key)) {
                host.setTarget(issue, target);
                memory.keepMade(TARGETS, key, issue.value());
            }
        }
        if (plan.hasResults() && memory.importOf(plan.key()).isEmpty()) {
            memory.keepImport(plan.key(), host.importResults(issue, "demo-" + plan.key() + ".csv", DemoResults.csv(plan)));
        }
    }

    /** Only of a plan that was not submitted yet: what was approved stays as it was. */
    private void planMoney(DemoPlan plan, IssueId issue) {
        for (DemoCampaign campaign : plan.campaigns()) {
            if (memory.actsDone(plan.key()) == 0 && !memory.made(MONEY).containsKey(campaign.key())) {
                host.planMoney(plan, issue, campaign, memory.issue(campaign.key()).orElseThrow());
                memory.keepMade(MONEY, campaign.key(), issue.value());
            }
        }
    }

    private void act(String key, IssueId issue, List<DemoAct> acts) {
        for (int done = memory.actsDone(key); done < acts.size(); done++) {
            host.act(issue, acts.get(done));
            memory.keepActsDone(key, done + 1);
        }
    }

    private IssueId keep(String key, IssueId issue) {
        memory.keepIssue(key, issue);
        return issue;
    }
}
