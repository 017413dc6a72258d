package org.marketops.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A tree of amounts. Amounts live on leaves; a parent holds nothing of its own but a reserve that is not given to its parts
 * yet, and which is added once. Immutable.
 */
public final class RollUp {

    private final Sums own;
    private final List<RollUp> parts;
    private final Sums ofParts;

    private RollUp(Sums own, List<RollUp> parts) {
        this.own = Objects.requireNonNull(own, "own");
        this.parts = List.copyOf(parts);
        this.ofParts = this.parts.stream().map(RollUp::total).reduce(Sums.none(), Sums::plus);
    }

    /** One line, or anything else that is not divided. */
    public static RollUp leaf(Sums amount) {
        return new RollUp(amount, List.of());
    }

    public static RollUp parent(Sums reserve, List<RollUp> parts) {
        return new RollUp(reserve, parts);
    }

    /** Lines of one issue beside the parts below it; its reserve lines are the reserve. */
    public static RollUp ofIssue(List<BudgetLine> lines, Kind kind, List<RollUp> below) {
        List<RollUp> parts = new ArrayList<>(below);
        Sums reserve = Sums.none();
        for (BudgetLine line : lines) {
            Sums amount = Sums.of(line.currency(), line.cells().sum(kind));
            if (line.isReserve()) {
                reserve = reserve.plus(amount);
            } else {
                parts.add(leaf(amount));
            }
        }
        return parent(reserve, parts);
    }

    /** The parts and the reserve. */
    public Sums total() {
        return ofParts.plus(own);
    }

    /** Of a parent: what is given to its parts. */
    public Sums ofParts() {
        return ofParts;
    }

    /** Of a parent: what is not given to its parts; of a leaf: all of it. */
    public Sums own() {
        return own;
    }

    public List<RollUp> parts() {
        return parts;
    }
}
