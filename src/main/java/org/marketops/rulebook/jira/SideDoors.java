package org.marketops.rulebook.jira;

import org.marketops.health.CheckWorkflows;
import org.marketops.health.Finding;
import org.marketops.health.Way;
import org.marketops.health.WorkflowMap;
import org.marketops.health.WorkflowMaps;
import org.marketops.health.jira.HealthTexts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Other ways into the protected statuses, looked for whenever a policy is shown or put into use (A27). */
public final class SideDoors {

    private final WorkflowMaps workflows;
    private final HealthTexts words;
    private final RulebookTexts texts;

    public SideDoors(WorkflowMaps workflows, HealthTexts words, RulebookTexts texts) {
        this.workflows = workflows;
        this.words = words;
        this.texts = texts;
    }

    /** Of all workflows in which votes are recorded. */
    List<Map<String, String>> found(String contextPath) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (WorkflowMap workflow : workflows.all()) {
            if (workflow.ways().stream().noneMatch(way -> way.has(Way.Module.RECORD_VOTE))) {
                continue;
            }
            String address = contextPath + "/secure/admin/workflows/ViewWorkflowSteps.jspa?workflowMode=live&workflowName="
                    + URLEncoder.encode(workflow.name(), StandardCharsets.UTF_8);
            for (Finding door : CheckWorkflows.doors(workflow)) {
                rows.add(Map.of("text", words.sentence(door), "url", address, "link", texts.text("finding.workflow")));
            }
        }
        return rows;
    }
}
