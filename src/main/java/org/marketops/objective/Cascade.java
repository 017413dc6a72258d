package org.marketops.objective;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a target is shared out: own target, Σ targets of the children, reserve, gap = target − Σ children − reserve (metrics,
 * top-down gap). A gap is of one node and never added up over levels; a child counts once, with its own target.
 */
public final class Cascade {

    private final Objective node;
    private final Figure childrensSum;
    private final int counted;
    private final int withoutTarget;
    private final int otherwise;

    private Cascade(Objective node, Figure childrensSum, int counted, int withoutTarget, int otherwise) {
        this.node = node;
        this.childrensSum = childrensSum;
        this.counted = counted;
        this.withoutTarget = withoutTarget;
        this.otherwise = otherwise;
    }

    /** Archived children count nowhere. */
    public static Cascade of(ObjectiveTree tree, Objective node) {
        List<Objective> active = active(tree, node);
        List<Objective> alike = new ArrayList<>();
        for (Objective child : active) {
            if (child.yardstick().measuresLike(node.yardstick()) && node.period().holds(child.period())) {
                alike.add(child);
            }
        }
        int otherwise = active.size() - alike.size();
        if (!node.yardstick().unit().isAdditive()) {
            return none(node, active.isEmpty() ? Figure.Reason.NO_CHILDREN : Figure.Reason.NOT_ADDITIVE, otherwise);
        }
        if (alike.isEmpty()) {
            return none(node, active.isEmpty() ? Figure.Reason.NO_CHILDREN : Figure.Reason.CHILDREN_MEASURE_OTHERWISE, otherwise);
        }
        return add(tree, node, alike, otherwise);
    }

    private static Cascade add(ObjectiveTree tree, Objective node, List<Objective> alike, int otherwise) {
        BigDecimal sum = BigDecimal.ZERO;
        int counted = 0;
        for (Objective child : alike) {
            if (!child.yardstick().currency().equals(node.yardstick().currency())) {
                return none(node, Figure.Reason.OTHER_CURRENCY, otherwise);
            }
            Optional<BigDecimal> share = share(tree, child, new HashSet<>(Set.of(node.id())));
            sum = sum.add(share.orElse(BigDecimal.ZERO));
            counted += share.isPresent() ? 1 : 0;
        }
        Figure figure = counted == 0 ? Figure.undefined(Figure.Reason.CHILDREN_WITHOUT_TARGET) : Figure.of(sum);
        return new Cascade(node, figure, counted, alike.size() - counted, otherwise);
    }

    /** What a child takes of its parent's target: its own, which holds those below it already; without one theirs and the reserve. */
    private static Optional<BigDecimal> share(ObjectiveTree tree, Objective child, Set<Integer> met) {
        if (child.target().isPresent() || !met.add(child.id())) {
            return child.target();
        }
        BigDecimal below = BigDecimal.ZERO;
        boolean any = false;
        for (Objective grandchild : active(tree, child)) {
            if (grandchild.yardstick().equals(child.yardstick()) && child.period().holds(grandchild.period())) {
                Optional<BigDecimal> share = share(tree, grandchild, met);
                below = below.add(share.orElse(BigDecimal.ZERO));
                any = any || share.isPresent();
            }
        }
        return any ? Optional.of(below.add(child.reserve())) : Optional.empty();
    }

    private static List<Objective> active(ObjectiveTree tree, Objective node) {
        List<Objective> active = new ArrayList<>(tree.childrenOf(node.id()));
        active.removeIf(Objective::isArchived);
        return active;
    }

    private static Cascade none(Objective node, Figure.Reason reason, int otherwise) {
        return new Cascade(node, Figure.undefined(reason), 0, 0, otherwise);
    }

    public Figure target() {
        return node.target().map(Figure::of).orElse(Figure.undefined(Figure.Reason.NO_TARGET));
    }

    public Figure childrensSum() {
        return childrensSum;
    }

    public BigDecimal reserve() {
        return node.reserve();
    }

    /** Below 0 where more is shared out than there is. */
    public Figure gap() {
        if (!node.target().isPresent()) {
            return Figure.undefined(Figure.Reason.NO_TARGET);
        }
        return childrensSum.value().map(sum -> Figure.of(node.target().get().subtract(sum).subtract(node.reserve()))).orElse(childrensSum);
    }

    /** Children that are in the sum. */
    public int counted() {
        return counted;
    }

    /** Children that measure the same and have no target, nor anything below them. */
    public int withoutTarget() {
        return withoutTarget;
    }

    /** Children that measure something else or another period, and are therefore not in the sum. */
    public int otherwise() {
        return otherwise;
    }
}
