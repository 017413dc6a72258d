package org.marketops.budget;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.marketops.budget.CellProblem.Reason;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

/** Saves a block of cells, all of it or nothing. */
public final class EditCells {

    private final BudgetLines lines;
    private final CellHistory history;
    private final LineAccess access;
    private final BudgetBell bell;
    private final Transactions transactions;
    private final Clock clock;

    public EditCells(BudgetLines lines, CellHistory history, LineAccess access, BudgetBell bell, Transactions transactions, Clock clock) {
        this.lines = lines;
        this.history = history;
        this.access = access;
        this.bell = bell;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * An edit that rests on an older version counts all the same if nobody changed that cell since.
     *
     * @return the lines that changed, as they are now
     * @throws CellsRefused with every cell that is wrong, locked or stale; lines that the person may not edit are not there
     */
    public List<BudgetLine> edit(PersonKey who, List<CellEdit> edits, String reason) {
        List<BudgetLine> saved = transactions.retryOnConflict(() -> save(who, edits, reason));
        saved.stream().map(BudgetLine::planId).flatMap(Optional::stream).distinct().forEach(bell::ring);
        return saved;
    }

    private List<BudgetLine> save(PersonKey who, List<CellEdit> edits, String reason) {
        Map<Integer, BudgetLine> found = editable(who, edits);
        Map<Integer, Cells> cells = new LinkedHashMap<>();
        List<CellProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Theirs theirs = new Theirs(history);
        int row = 0;
        for (CellEdit edit : edits) {
            row++;
            BudgetLine line = found.get(edit.line());
            Optional<CellProblem> wrong = wrong(row, edit, line, seen, theirs);
            if (wrong.isPresent()) {
                problems.add(wrong.get());
                continue;
            }
            Cells before = cells.getOrDefault(line.id(), line.cells());
            try {
                cells.put(line.id(), before.with(edit.kind(), Cells.month(edit.monthKey()), TypedCell.amount(edit, line)));
            } catch (AmountRefused refused) {
                problems.add(CellProblem.of(row, edit, refused.reason(), refused.arguments()));
            }
        }
        if (!problems.isEmpty()) {
            throw new CellsRefused(problems);
        }
        Act act = new Act(who, clock.instant(), Act.Way.EDIT, reason);
        return cells.entrySet().stream().map(entry -> saved(found.get(entry.getKey()), entry.getValue(), act)).collect(Collectors.toList());
    }

    private Map<Integer, BudgetLine> editable(PersonKey who, List<CellEdit> edits) {
        Map<Integer, BudgetLine> found = new HashMap<>();
        Map<Long, Boolean> may = new HashMap<>();
        lines.find(edits.stream().map(CellEdit::line).collect(Collectors.toSet())).stream()
                .filter(line -> may.computeIfAbsent(line.issueId().value(), issue -> access.mayEdit(who, line.issueId())))
                .forEach(line -> found.put(line.id(), line));
        return found;
    }

    private static Optional<CellProblem> wrong(int row, CellEdit edit, BudgetLine line, Set<String> seen, Theirs theirs) {
        if (line == null) {
            return Optional.of(CellProblem.of(row, edit, Reason.NO_LINE, List.of(Integer.toString(edit.line()))));
        }
        Optional<CellProblem> outside = TypedCell.outside(row, edit, line);
        if (outside.isPresent()) {
            return outside;
        }
        if (!seen.add(edit.line() + ":" + edit.kind() + ":" + edit.monthKey())) {
            return Optional.of(CellProblem.of(row, edit, Reason.TWICE, List.of()));
        }
        if (edit.kind() == Kind.PLAN && line.isLocked()) {
            return Optional.of(CellProblem.of(row, edit, Reason.LOCKED, List.of()));
        }
        return theirs.since(edit, line).map(change -> CellProblem.stale(row, edit, change));
    }

    private BudgetLine saved(BudgetLine line, Cells cells, Act act) {
        return cells.equals(line.cells()) ? line : lines.save(line, line.withCells(cells), act);
    }

    /** What others changed since the person looked; read once a line, and only where something is stale. */
    private static final class Theirs {

        private final CellHistory history;
        private final Map<String, List<CellChange>> known = new HashMap<>();

        Theirs(CellHistory history) {
            this.history = history;
        }

        Optional<CellChange> since(CellEdit edit, BudgetLine line) {
            if (edit.version() == line.version()) {
                return Optional.empty();
            }
            return known.computeIfAbsent(line.id() + ":" + edit.version(), key -> history.since(line.id(), edit.version())).stream()
                    .filter(change -> change.kind() == edit.kind() && change.month() == Cells.month(edit.monthKey()))
                    .reduce((first, second) -> second);
        }
    }
}
