package org.marketops.health;

import org.marketops.health.Way.Module;
import org.marketops.setup.WorkflowSpec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds side doors (A27): ways into a status behind the gate that do not pass our modules. Behind the gate is the status that
 * an approval leads to, and the target of every transition with the gate.
 */
public final class CheckWorkflows implements Check {

    private final WorkflowMaps workflows;

    public CheckWorkflows(WorkflowMaps workflows) {
        this.workflows = workflows;
    }

    @Override
    public Area area() {
        return Area.WORKFLOWS;
    }

    @Override
    public Result look(Instant now) {
        List<Finding> found = new ArrayList<>();
        List<WorkflowMap> approving = workflows.all().stream()
                .filter(workflow -> workflow.ways().stream().anyMatch(way -> way.has(Module.RECORD_VOTE))).collect(Collectors.toList());
        approving.forEach(workflow -> {
            found.addAll(doors(workflow));
            found.addAll(lacks(workflow));
        });
        return new Result(approving.size(), true, found);
    }

    /** What the workflow that an older set-up made has not: the set-up leaves a workflow in use as it is. One drawn by hand may do without. */
    private static List<Finding> lacks(WorkflowMap workflow) {
        List<Finding> found = new ArrayList<>();
        if (WorkflowSpec.PLAN.label().equals(workflow.name())) {
            if (workflow.ways().stream().noneMatch(way -> way.has(Module.ABSTAIN))) {
                found.add(Finding.of(Finding.Kind.NO_ABSTAIN, workflow.name()));
            }
            if (workflow.ways().stream().noneMatch(way -> way.has(Module.WITHDRAW))) {
                found.add(Finding.of(Finding.Kind.NO_WITHDRAW, workflow.name()));
            }
        }
        return found;
    }

    /** Side doors of one workflow, in its order. */
    public static List<Finding> doors(WorkflowMap workflow) {
        Set<Integer> outcomes = new LinkedHashSet<>();
        List<Finding> found = new ArrayList<>();
        workflow.ways().stream().filter(way -> way.has(Module.OPEN_APPROVAL)).forEach(opening -> {
            Optional<Way> outcome = workflow.ways().stream().filter(way -> way.follows(opening)).findFirst();
            outcome.ifPresent(way -> outcomes.add(way.id()));
            if (!outcome.isPresent()) {
                found.add(Finding.of(Finding.Kind.NO_OUTCOME, workflow.name(), opening.approvedAction()));
            }
        });
        Set<String> behind = new LinkedHashSet<>();
        workflow.ways().stream().filter(way -> way.has(Module.GATE) || outcomes.contains(way.id())).forEach(way -> behind.add(way.to()));
        for (Way way : workflow.ways()) {
            if (behind.contains(way.to()) && !way.from().filter(way.to()::equals).isPresent()) {
                door(workflow, way, outcomes.contains(way.id())).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Finding> door(WorkflowMap workflow, Way way, boolean outcome) {
        boolean passesModules = way.has(Module.ONLY_BY_THE_PLUGIN) || way.has(Module.GATE);
        if (passesModules) {
            return Optional.empty();
        }
        Finding.Kind kind = outcome ? Finding.Kind.OPEN_OUTCOME : Finding.Kind.SIDE_DOOR;
        return Optional.of(Finding.of(kind, workflow.name(), way.name(), Integer.toString(way.id()),
                way.from().orElse(""), way.to()));
    }
}
