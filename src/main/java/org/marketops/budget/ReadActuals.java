package org.marketops.budget;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.marketops.budget.RowFlaw.Reason;

/** The first reading of a file of actuals: which rows are new, and what the lines get. Writes nothing. */
final class ReadActuals implements RowTaker {

    private static final int PORTION = 500;

    private final Invoices invoices;
    private final long projectId;
    private final Places places;
    private final KeySet met = new KeySet();
    private final List<Position> waiting = new ArrayList<>();
    private final BitSet fresh = new BitSet();
    private final Map<String, TouchedLine> touched = new LinkedHashMap<>();
    private int rows;
    private int known;
    private int removed;

    ReadActuals(Invoices invoices, long projectId, Places places) {
        this.invoices = invoices;
        this.projectId = projectId;
        this.places = places;
    }

    @Override
    public void row(FileRow row, Consumer<RowFlaw> flaws) {
        Position position = new Position(row, rows++, places);
        if (!met.add(position.name())) {
            throw row.flawed("position", Reason.TWICE, position.document());
        }
        waiting.add(position);
        if (waiting.size() == PORTION) {
            end(flaws);
        }
    }

    /** Asks for many positions at once which of them came before. */
    @Override
    public void end(Consumer<RowFlaw> flaws) {
        List<Invoice> asked = new ArrayList<>(waiting.size());
        waiting.forEach(position -> asked.add(position.invoice(projectId, BudgetLine.NEW)));
        List<Optional<Invoice>> there = invoices.find(asked);
        for (int i = 0; i < asked.size(); i++) {
            Position position = waiting.get(i);
            try {
                there.get(i).ifPresentOrElse(invoice -> cameBefore(position, invoice), () -> isNew(position));
            } catch (FileRow.Flawed flawed) {
                flaws.accept(flawed.flaw());
            }
        }
        waiting.clear();
    }

    private void isNew(Position position) {
        fresh.set(position.at());
        touched.computeIfAbsent(position.lineName(), name -> position.line()).add(Cells.month(position.monthKey()), position.minorUnits());
    }

    private void cameBefore(Position position, Invoice there) {
        if (there.isRemoved()) {
            removed++;
        } else if (there.minorUnits() == position.minorUnits() && there.monthKey() == position.monthKey()) {
            known++;
        } else {
            throw position.row().flawed("amount", Reason.OTHER_AMOUNT, there.document(), there.position(), Integer.toString(there.monthKey()));
        }
    }

    /** Gives the lines of the file those that there are: of several with the same name the first. */
    void find(BudgetLines lines) {
        Set<Integer> years = new TreeSet<>();
        touched.values().forEach(line -> years.add(line.place().fiscalYear()));
        years.forEach(year -> lines.names(projectId, year, line -> {
            TouchedLine wanted = line.isReserve() ? null : touched.get(Position.name(line));
            if (wanted != null && wanted.id() == BudgetLine.NEW) {
                wanted.found(line.id());
            }
        }));
    }

    boolean isFresh(int at) {
        return fresh.get(at);
    }

    TouchedLine line(Position position) {
        return touched.get(position.lineName());
    }

    List<TouchedLine> touched() {
        return new ArrayList<>(touched.values());
    }

    ImportActuals.Result result() {
        return new ImportActuals.Result(fresh.cardinality(), known, removed);
    }
}
