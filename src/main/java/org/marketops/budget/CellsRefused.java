package org.marketops.budget;

import java.util.List;

/** A block of which nothing was saved: every cell that is wrong, in the order of the block. */
public final class CellsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<CellProblem> problems;

    CellsRefused(List<CellProblem> problems) {
        super(problems.size() + " cells");
        this.problems = List.copyOf(problems);
    }

    public List<CellProblem> problems() {
        return problems;
    }

    /** Whether all of it could be read and collides with what is there. */
    public boolean isConflict() {
        return problems.stream().allMatch(problem -> problem.reason().isConflict());
    }
}
