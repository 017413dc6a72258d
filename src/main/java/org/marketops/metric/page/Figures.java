package org.marketops.metric.page;

import org.marketops.metric.dictionary.Basis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What was found for a subject in a window, and what is to be said beside it. Immutable. */
public final class Figures {

    public static final Figures NONE = new Figures(List.of(), 0, true, false);

    private final List<Figure> all;
    private final int excluded;
    private final boolean complete;
    private final boolean cut;

    Figures(List<Figure> all, int excluded, boolean complete, boolean cut) {
        this.all = List.copyOf(all);
        this.excluded = excluded;
        this.complete = complete;
        this.cut = cut;
    }

    public Basis basis() {
        return basis(all);
    }

    public static Basis basis(Collection<Figure> figures) {
        List<Basis.Part> parts = new ArrayList<>();
        figures.forEach(figure -> parts.add(figure.part()));
        return Basis.of(parts);
    }

    public List<Figure> all() {
        return all;
    }

    /** By what the function says of each, in the order found. */
    <K> Map<K, List<Figure>> by(Function<Figure, K> group) {
        Map<K, List<Figure>> groups = new LinkedHashMap<>();
        all.forEach(figure -> groups.computeIfAbsent(group.apply(figure), key -> new ArrayList<>()).add(figure));
        return groups;
    }

    /** Issues with figures that the reader may not see; they are in none. */
    public int excluded() {
        return excluded;
    }

    /** False while imports of an earlier version are not added up yet, and where days of imports that were taken back since are not kept. */
    public boolean isComplete() {
        return complete;
    }

    /** There are figures over days that reach beyond the window; they are in none, as nobody knows which part of them belongs to it. */
    public boolean isCut() {
        return cut;
    }

    Figures plus(Figures other) {
        List<Figure> both = new ArrayList<>(all);
        both.addAll(other.all);
        return new Figures(both, Math.max(excluded, other.excluded), complete && other.complete, cut || other.cut);
    }
}
