package org.marketops.setup;

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
