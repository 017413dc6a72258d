package org.marketops.objective;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Objectives in memory, for tests of one thread. */
public final class MemoryObjectives implements Objectives {

    private final Map<Integer, Objective> all = new TreeMap<>();
    private int lastId;

    @Override
    public ObjectiveTree tree() {
        return ObjectiveTree.of(all.values());
    }

    @Override
    public Optional<Objective> find(int id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Objective add(Objective draft) {
        refuseTaken(draft);
        Objective added = draft.saved(++lastId, 1);
        all.put(added.id(), added);
        return added;
    }

    @Override
    public Objective save(Objective changed) {
        refuseTaken(changed);
        Objective saved = changed.saved(changed.id(), all.get(changed.id()).version() + 1);
        all.put(saved.id(), saved);
        return saved;
    }

    private void refuseTaken(Objective objective) {
        String name = objective.name().toLowerCase(Locale.ROOT);
        if (all.values().stream().anyMatch(other -> other.id() != objective.id() && other.name().toLowerCase(Locale.ROOT).equals(name))) {
            throw new IllegalStateException("taken: " + name);
        }
    }

    @Override
    public void claimShape() {
        // Nobody else is there.
    }
}
