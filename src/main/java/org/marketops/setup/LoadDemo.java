package org.marketops.setup;

import java.util.List;
import java.util.stream.Collectors;
import org.marketops.kernel.IssueId;

/** Tells the story of the demo company in the host. What is there already is not made twice; what failed is tried again. */
public final class LoadDemo {

    private final DemoHost host;
    private final DemoMemory memory;

    public LoadDemo(DemoHost host, DemoMemory memory) {
        this.host = host;
        this.memory = memory;
    }

    /** A plan that the host refuses is noted as skipped, and the next one is tried. */
    public void load() {
        memory.forgetSkipped();
        for (DemoPlan plan : DemoStory.plans()) {
            try {
                load(plan);
            } catch (DemoRefused refused) {
                memory.skipped(plan.key(), refused.getMessage());
            }
        }
    }

    private void load(DemoPlan plan) {
        IssueId issue = memory.issue(plan.key()).orElseGet(() -> keep(plan.key(), host.createPlan(plan)));
        for (DemoCampaign campaign : plan.campaigns()) {
            if (memory.issue(campaign.key()).isEmpty()) {
                keep(campaign.key(), host.createCampaign(plan, issue, campaign));
            }
        }
        act(plan.key(), issue, plan.acts());
        List<DemoAct> together = plan.acts().stream().filter(DemoAct::isOfCampaigns).collect(Collectors.toList());
        for (DemoCampaign campaign : plan.campaigns()) {
            act(campaign.key(), memory.issue(campaign.key()).orElseThrow(), together);
        }
        if (plan.hasResults() && memory.importOf(plan.key()).isEmpty()) {
            memory.keepImport(plan.key(), host.importResults(issue, "demo-" + plan.key() + ".csv", DemoResults.csv(plan)));
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
