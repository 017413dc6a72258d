package org.marketops.metric.file;

import org.marketops.metric.RowProblem;

/** Inside this package only: a cell that cannot be read, on its way to a {@link RowError}. */
final class UnreadableCell extends Exception {

    private static final long serialVersionUID = 1L;

    private final RowProblem problem;

    UnreadableCell(RowProblem problem) {
        super(problem.name(), null, false, false);
        this.problem = problem;
    }

    RowProblem problem() {
        return problem;
    }
}
