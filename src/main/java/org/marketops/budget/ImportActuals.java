package org.marketops.budget;

import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.file.TableReader;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Adds what finance has invoiced to the actuals: all of a file or nothing. A position of a document counts once, however often
 * it is sent, and never again after somebody removed it. Reads the file twice, first to check it; memory grows with the lines that
 * are touched, and by 32 bytes a row.
 */
public final class ImportActuals {

    static final String[] NEEDED = {"document", "position", "issue", "month", "currency", "amount"};

    private final FileReading files;
    private final LineTargets targets;
    private final BudgetLines lines;
    private final Invoices invoices;
    private final LineAccess access;
    private final Transactions transactions;
    private final Clock clock;

    public ImportActuals(TableReader table, LineTargets targets, BudgetLines lines, Invoices invoices, LineAccess access,
                         Transactions transactions, Clock clock) {
        this.files = new FileReading(table);
        this.targets = targets;
        this.lines = lines;
        this.invoices = invoices;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What became of a file. */
    public static final class Result {

        private final int added;
        private final int known;
        private final int removed;

        Result(int added, int known, int removed) {
            this.added = added;
            this.known = known;
            this.removed = removed;
        }

        public int added() {
            return added;
        }

        /** Positions that were there with the same amount. */
        public int known() {
            return known;
        }

        /** Positions that somebody had removed. */
        public int removed() {
            return removed;
        }
    }

    /** @throws FileFlawed with the rows that cannot be taken, a position with another amount than before among them */
    public Result run(PersonKey who, long projectId, BudgetFile file) {
        AtomicReference<ReadActuals> checked = new AtomicReference<>(check(who, projectId, file));
        Act act = new Act(who, clock.instant(), Act.Way.IMPORT, file.name());
        return transactions.retryOnConflict(() -> {
            // A try after the first has somebody else's rows to see.
            ReadActuals found = checked.getAndSet(null);
            return write(who, projectId, file, found == null ? check(who, projectId, file) : found, act);
        });
    }

    private ReadActuals check(PersonKey who, long projectId, BudgetFile file) {
        ReadActuals reading = new ReadActuals(invoices, projectId, new Places(targets, who, projectId));
        files.read(file, NEEDED, reading);
        reading.find(lines);
        return reading;
    }

    private Result write(PersonKey who, long projectId, BudgetFile file, ReadActuals found, Act act) {
        WriteActuals writing = new WriteActuals(lines, invoices, projectId, new Places(targets, who, projectId), found, act);
        writing.makeLines();
        files.read(file, NEEDED, writing);
        writing.saveLines();
        return found.result();
    }

    /** @throws NotFound if there is none, or its line is not theirs to edit */
    public void remove(PersonKey who, long projectId, String document, String position, String reason) {
        transactions.retryOnConflict(() -> {
            Invoice invoice = invoices.find(projectId, document, position).filter(found -> !found.isRemoved())
                    .orElseThrow(() -> new NotFound("document " + document));
            BudgetLine line = lines.find(invoice.line()).filter(found -> access.mayEdit(who, found.issueId()))
                    .orElseThrow(() -> new NotFound("document " + document));
            Act act = new Act(who, clock.instant(), Act.Way.IMPORT, reason);
            int month = Cells.month(invoice.monthKey());
            long left = Math.subtractExact(line.cells().orZero(Kind.ACTUAL, month), invoice.minorUnits());
            lines.save(line, line.withCells(line.cells().with(Kind.ACTUAL, month, left)), act);
            invoices.remove(invoice, act);
            return null;
        });
    }
}
