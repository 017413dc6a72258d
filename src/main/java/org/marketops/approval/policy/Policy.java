package org.marketops.approval.policy;

import org.marketops.approval.content.Snapshot;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who decides on what in which order, for which plans. A saved version never changes; a round keeps the version it started with
 * (A28). Steps are numbered from 1 through all stages, in running order.
 */
public final class Policy {

    /** The policy that set-up makes. */
    public static final String DEFAULT_KEY = "default";

    private static final WorkHours STANDARD_HOURS = WorkHours.standard(ZoneOffset.UTC);

    private final int version;
    private final String key;
    private final String name;
    private final boolean active;
    private final Scope scope;
    private final Material material;
    private final Conduct conduct;
    private final WorkHours hours;
    private final List<Stage> stages;
    private final List<Step> steps;

    private Policy(int version, String key, String name, boolean active, Scope scope, Material material, Conduct conduct,
                   WorkHours hours, List<Stage> stages) {
        if (stages.isEmpty()) {
            throw new BadPolicy("stages", "a policy needs at least one stage");
        }
        if (!key.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new BadPolicy("key", "a policy's key is 1 to 40 of a-z, 0-9 and -, not " + key, key);
        }
        this.version = version;
        this.key = key;
        this.name = Objects.requireNonNull(name, "name");
        this.active = active;
        this.scope = Objects.requireNonNull(scope, "scope");
        this.material = Objects.requireNonNull(material, "material");
        this.conduct = Objects.requireNonNull(conduct, "conduct");
        this.hours = Objects.requireNonNull(hours, "hours");
        this.stages = List.copyOf(stages);
        this.steps = stages.stream().flatMap(stage -> stage.steps().stream()).collect(Collectors.toUnmodifiableList());
    }

    /** The default policy with one step a stage, everything else as it is without a choice. */
    public Policy(int version, List<Step> steps) {
        this(version, DEFAULT_KEY, "Default", true, Scope.everything(), Material.standard(), Conduct.standard(), STANDARD_HOURS,
                steps.stream().map(Stage::of).collect(Collectors.toList()));
    }

    /** The default policy with these stages, not saved yet. @throws IllegalArgumentException if there is none */
    public static Policy of(List<Stage> stages) {
        return new Policy(0, DEFAULT_KEY, "Default", true, Scope.everything(), Material.standard(), Conduct.standard(),
                STANDARD_HOURS, stages);
    }

    public Policy saved(int newVersion) {
        return new Policy(newVersion, key, name, active, scope, material, conduct, hours, stages);
    }

    /** @throws IllegalArgumentException if the key is not 1 to 40 of a-z, 0-9 and - */
    public Policy called(String newKey, String newName) {
        return new Policy(version, newKey, newName, active, scope, material, conduct, hours, stages);
    }

    /** @param on whether new submissions may use it */
    public Policy active(boolean on) {
        return new Policy(version, key, name, on, scope, material, conduct, hours, stages);
    }

    public Policy in(Scope newScope) {
        return new Policy(version, key, name, active, newScope, material, conduct, hours, stages);
    }

    public Policy about(Material newMaterial) {
        return new Policy(version, key, name, active, scope, newMaterial, conduct, hours, stages);
    }

    public Policy with(Conduct newConduct) {
        return new Policy(version, key, name, active, scope, material, newConduct, hours, stages);
    }

    public Policy during(WorkHours newHours) {
        return new Policy(version, key, name, active, scope, material, conduct, newHours, stages);
    }

    /** The same with another step at the place. @param number from 1 */
    public Policy withStep(int number, Step step) {
        List<Stage> changed = new ArrayList<>();
        int first = 1;
        for (Stage stage : stages) {
            List<Step> inStage = new ArrayList<>(stage.steps());
            if (number >= first && number < first + inStage.size()) {
                inStage.set(number - first, step);
            }
            first += inStage.size();
            changed.add(new Stage(stage.name(), stage.concerns(), inStage));
        }
        return new Policy(version, key, name, active, scope, material, conduct, hours, changed);
    }

    /** The same after a step was escalated (A22): with more people there, or with others. @param number from 1 */
    public Policy escalated(int number) {
        Step step = step(number);
        Optional<Escalation> escalation = step.timing().escalation();
        if (!escalation.isPresent()) {
            return this;
        }
        Set<Seat> seats = new LinkedHashSet<>();
        if (escalation.get().mode() == Escalation.Mode.ADD) {
            seats.addAll(step.seats());
        }
        seats.addAll(escalation.get().seats());
        return withStep(number, step.seated(new ArrayList<>(seats)));
    }

    /** A running number over all policies, from 1; 0 if it was not saved. */
    public int version() {
        return version;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    /** Whether new submissions may use it. */
    public boolean isActive() {
        return active;
    }

    public Scope scope() {
        return scope;
    }

    public Material material() {
        return material;
    }

    public Conduct conduct() {
        return conduct;
    }

    public WorkHours hours() {
        return hours;
    }

    /** In running order. */
    public List<Stage> stages() {
        return stages;
    }

    /** Of all stages, in running order. */
    public List<Step> steps() {
        return steps;
    }

    /** @param number from 1 */
    public Step step(int number) {
        return steps.get(number - 1);
    }

    /** @return the stage of the step, from 1 */
    public int stageOf(int step) {
        int last = 0;
        for (int stage = 1; stage <= stages.size(); stage++) {
            last += stages.get(stage - 1).steps().size();
            if (step <= last) {
                return stage;
            }
        }
        throw new IllegalArgumentException("there is no step " + step);
    }

    /** Numbers of the steps of a stage. @param stage from 1 */
    public List<Integer> stepsOf(int stage) {
        List<Integer> numbers = new ArrayList<>();
        for (int step = 1; step <= steps.size(); step++) {
            if (stageOf(step) == stage) {
                numbers.add(step);
            }
        }
        return numbers;
    }

    /**
     * The part of the content that a decision in the step rests on. Under RESET_FROM_AFFECTED what its stage and those before it
     * decide on; otherwise everything.
     */
    public Snapshot basis(int step, Snapshot content) {
        if (material.onEdit() != Material.OnEdit.RESET_FROM_AFFECTED) {
            return content;
        }
        Set<String> concerns = new HashSet<>();
        for (Stage stage : stages.subList(0, stageOf(step))) {
            if (stage.concerns().isEmpty()) {
                return content;
            }
            concerns.addAll(stage.concerns());
        }
        return Material.only(content, concerns);
    }

    /** Steps that content of this kind needs, by number. */
    public List<Integer> stepsFor(Snapshot content) {
        List<Integer> numbers = new ArrayList<>();
        for (int step = 1; step <= steps.size(); step++) {
            if (step(step).condition().holds(content)) {
                numbers.add(step);
            }
        }
        return Collections.unmodifiableList(numbers);
    }
}
