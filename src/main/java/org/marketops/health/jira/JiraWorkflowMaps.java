package org.marketops.health.jira;

import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ResultDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import org.marketops.health.Way;
import org.marketops.health.WorkflowMap;
import org.marketops.health.WorkflowMaps;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads Jira's workflows. Statuses go by the names of their steps, as the workflow's own pages show them. */
public final class JiraWorkflowMaps implements WorkflowMaps {

    /** The step number of a transition that stays where it is. */
    private static final int STAYS = -1;

    private final WorkflowManager workflows;

    public JiraWorkflowMaps(WorkflowManager workflows) {
        this.workflows = workflows;
    }

    @Override
    public List<WorkflowMap> all() {
        List<WorkflowMap> maps = new ArrayList<>();
        for (JiraWorkflow workflow : workflows.getWorkflows()) {
            maps.add(map(workflow.getName(), workflow.getDescriptor()));
        }
        return maps;
    }

    private static WorkflowMap map(String name, WorkflowDescriptor workflow) {
        List<Way> ways = new ArrayList<>();
        for (Object action : workflow.getInitialActions()) {
            targets((ActionDescriptor) action, workflow).forEach(to -> ways.add(way((ActionDescriptor) action, null, to)));
        }
        for (Object action : workflow.getGlobalActions()) {
            targets((ActionDescriptor) action, workflow).forEach(to -> ways.add(way((ActionDescriptor) action, "*", to)));
        }
        for (Object each : workflow.getSteps()) {
            StepDescriptor step = (StepDescriptor) each;
            for (Object action : step.getActions()) {
                targets((ActionDescriptor) action, workflow)
                        .forEach(to -> ways.add(way((ActionDescriptor) action, step.getName(), to)));
            }
        }
        return new WorkflowMap(name, ways);
    }

    private static Way way(ActionDescriptor action, String from, String to) {
        TransitionModules modules = new TransitionModules(action);
        Way.Module[] found = modules.found().toArray(new Way.Module[0]);
        Way way = from == null ? Way.fromNothing(action.getId(), action.getName(), to, found)
                : "*".equals(from) ? Way.fromAnywhere(action.getId(), action.getName(), to, found)
                : Way.fromStatus(action.getId(), action.getName(), from, to, found);
        return modules.found().contains(Way.Module.OPEN_APPROVAL) ? way.approvedBy(modules.approvedAction()) : way;
    }

    private static Set<String> targets(ActionDescriptor action, WorkflowDescriptor workflow) {
        Set<String> targets = new LinkedHashSet<>();
        target(action.getUnconditionalResult(), workflow, targets);
        for (Object result : action.getConditionalResults()) {
            target((ResultDescriptor) result, workflow, targets);
        }
        return targets;
    }

    private static void target(ResultDescriptor result, WorkflowDescriptor workflow, Set<String> targets) {
        StepDescriptor step = result == null || result.getStep() == STAYS ? null : workflow.getStep(result.getStep());
        if (step != null) {
            targets.add(step.getName());
        }
    }
}
