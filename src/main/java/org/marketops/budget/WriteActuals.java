package org.marketops.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The second reading of a file of actuals: writes what the first found to be new, in portions. */
final class WriteActuals implements RowTaker {

    private static final int PORTION = 500;

    private final BudgetLines lines;
    private final Invoices invoices;
    private final long projectId;
    private final Places places;
    private final ReadActuals found;
    private final Act act;
    private final List<Invoice> waiting = new ArrayList<>();
    private int rows;

    WriteActuals(BudgetLines lines, Invoices invoices, long projectId, Places places, ReadActuals found, Act act) {
        this.lines = lines;
        this.invoices = invoices;
        this.projectId = projectId;
        this.places = places;
        this.found = found;
        this.act = act;
    }

    /** To be called before the rows are read: they name the ids. */
    void makeLines() {
        List<TouchedLine> missing = new ArrayList<>(found.touched());
        missing.removeIf(line -> line.id() != BudgetLine.NEW);
        for (List<TouchedLine> some : portions(missing)) {
            List<BudgetLine> drafts = new ArrayList<>();
            some.forEach(line -> drafts.add(line.draft()));
            List<BudgetLine> made = lines.addAll(drafts, act);
            for (int i = 0; i < some.size(); i++) {
                some.get(i).made(made.get(i).id());
            }
        }
    }

    @Override
    public void row(FileRow row, Consumer<RowFlaw> flaws) {
        int at = rows++;
        if (found.isFresh(at)) {
            Position position = new Position(row, at, places);
            waiting.add(position.invoice(projectId, found.line(position).id()));
            if (waiting.size() == PORTION) {
                end(flaws);
            }
        }
    }

    @Override
    public void end(Consumer<RowFlaw> flaws) {
        invoices.addAll(waiting, act);
        waiting.clear();
    }

    /** Each line is read again and stored as its next version, so that an edit made meanwhile is either in it or in its way. */
    void saveLines() {
        for (List<TouchedLine> some : portions(found.touched())) {
            List<Integer> ids = new ArrayList<>();
            some.stream().filter(line -> !line.isMade()).forEach(line -> ids.add(line.id()));
            Map<Integer, BudgetLine> now = new TreeMap<>();
            if (!ids.isEmpty()) {
                lines.find(ids).forEach(line -> now.put(line.id(), line));
            }
            for (TouchedLine line : some) {
                BudgetLine before = line.isMade() ? line.draft().saved(line.id(), 1) : now.get(line.id());
                if (before == null) {
                    throw new IllegalStateException("budget line " + line.id() + " is gone");
                }
                lines.save(before, line.applied(before), act);
            }
        }
    }

    private static List<List<TouchedLine>> portions(List<TouchedLine> all) {
        List<List<TouchedLine>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PORTION) {
            portions.add(all.subList(from, Math.min(all.size(), from + PORTION)));
        }
        return portions;
    }
}
