package org.marketops.objective;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All objectives with their places, siblings by name. One whose parent is gone stands at the top. Should the rows hold a ring
 * all the same, each of its members is met once and nothing runs for ever. Immutable.
 */
public final class ObjectiveTree {

    private static final Comparator<Objective> BY_NAME =
            Comparator.<Objective, String>comparing(objective -> objective.name().toLowerCase(Locale.ROOT)).thenComparing(Objective::id);

    private final Map<Integer, Objective> byId = new LinkedHashMap<>();
    private final Map<Integer, List<Objective>> children = new HashMap<>();
    private final List<Objective> tops = new ArrayList<>();

    private ObjectiveTree(Collection<Objective> all) {
        List<Objective> sorted = new ArrayList<>(all);
        sorted.sort(BY_NAME);
        sorted.forEach(objective -> byId.put(objective.id(), objective));
        for (Objective objective : sorted) {
            Optional<Objective> parent = parentOf(objective);
            if (parent.isPresent()) {
                children.computeIfAbsent(parent.get().id(), key -> new ArrayList<>()).add(objective);
            } else {
                tops.add(objective);
            }
        }
    }

    /** @throws IllegalArgumentException if two have the same id */
    public static ObjectiveTree of(Collection<Objective> all) {
        ObjectiveTree tree = new ObjectiveTree(all);
        if (tree.byId.size() != all.size()) {
            throw new IllegalArgumentException("two objectives with one id");
        }
        return tree;
    }

    public Optional<Objective> find(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** By its name, small and capital letters alike. */
    public Optional<Objective> named(String name) {
        return byId.values().stream().filter(objective -> objective.name().equalsIgnoreCase(name.strip())).findFirst();
    }

    public Optional<Objective> parentOf(Objective objective) {
        return objective.parent().isPresent() ? find(objective.parent().getAsInt()) : Optional.empty();
    }

    /** Those at the top, archived ones too. */
    public List<Objective> tops() {
        return Collections.unmodifiableList(tops);
    }

    /** Archived ones too. */
    public List<Objective> childrenOf(int id) {
        return Collections.unmodifiableList(children.getOrDefault(id, Collections.emptyList()));
    }

    /** Parent before children, siblings by name: the order of a table. */
    public List<Objective> inOrder() {
        List<Objective> order = new ArrayList<>();
        Set<Integer> met = new HashSet<>();
        tops.forEach(top -> add(top, order, met));
        // Only the members of a ring are left: each of them would stand under another.
        byId.values().forEach(objective -> add(objective, order, met));
        return order;
    }

    /** The objective and everything below it. */
    public List<Objective> under(int id) {
        List<Objective> order = new ArrayList<>();
        find(id).ifPresent(top -> add(top, order, new HashSet<>()));
        return order;
    }

    private void add(Objective objective, List<Objective> order, Set<Integer> met) {
        if (met.add(objective.id())) {
            order.add(objective);
            childrenOf(objective.id()).forEach(child -> add(child, order, met));
        }
    }

    /** From the top down to the objective itself. */
    public List<Objective> path(int id) {
        List<Objective> path = new ArrayList<>();
        Set<Integer> met = new HashSet<>();
        Optional<Objective> next = find(id);
        while (next.isPresent() && met.add(next.get().id())) {
            path.add(0, next.get());
            next = parentOf(next.get());
        }
        return path;
    }

    /** How many stand above it. */
    public int depth(int id) {
        return Math.max(0, path(id).size() - 1);
    }

    /** @throws ObjectiveRefused with the path, if the objective would stand under itself */
    void refuseRing(int id, int newParent) {
        List<Objective> path = path(newParent);
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).id() == id) {
                throw new ObjectiveRefused(ObjectiveRefused.Reason.RING, path.get(i).name(), names(path.subList(i, path.size())));
            }
        }
    }

    private static String names(List<Objective> path) {
        List<String> names = new ArrayList<>();
        path.forEach(objective -> names.add(objective.name()));
        return String.join(" › ", names);
    }
}
