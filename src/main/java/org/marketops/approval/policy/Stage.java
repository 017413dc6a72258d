package org.marketops.approval.policy;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Steps that are asked side by side; a stage ends when all of its steps have ended (A18). */
public final class Stage {

    private final String name;
    private final Set<String> concerns;
    private final List<Step> steps;

    /** A stage that every edit of a material field touches. */
    public Stage(String name, List<Step> steps) {
        this(name, Collections.emptySet(), steps);
    }

    /**
     * @param concerns keys of the material fields that the stage decides on; empty means all of them (A3)
     * @throws IllegalArgumentException if there is no name, no step, or two steps of one name
     */
    public Stage(String name, Set<String> concerns, List<Step> steps) {
        if (name.trim().isEmpty()) {
            throw new BadPolicy("stage.name", "a stage needs a name");
        }
        if (steps.isEmpty()) {
            throw new BadPolicy("stage.steps", "the stage " + name + " needs at least one step", name);
        }
        Set<String> names = new HashSet<>();
        for (Step step : steps) {
            if (!names.add(step.name())) {
                throw new BadPolicy("stage.twins", "two steps of the stage " + name + " are called " + step.name(), name, step.name());
            }
        }
        this.name = name;
        this.concerns = Collections.unmodifiableSet(new TreeSet<>(concerns));
        this.steps = List.copyOf(steps);
    }

    /** A stage of one step, with its name. */
    public static Stage of(Step step) {
        return new Stage(step.name(), Collections.singletonList(step));
    }

    public String name() {
        return name;
    }

    /** Keys of material fields; empty means all. */
    public Set<String> concerns() {
        return concerns;
    }

    /** Asked side by side, in the order in which the policy names them; at least one. */
    public List<Step> steps() {
        return steps;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stage && ((Stage) other).name.equals(name) && ((Stage) other).concerns.equals(concerns)
                && ((Stage) other).steps.equals(steps);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, concerns, steps);
    }
}
