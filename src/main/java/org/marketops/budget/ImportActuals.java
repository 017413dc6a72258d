package org.marketops.budget;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marketops.budget.RowFlaw.Reason;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.TableReader;

/**
 * Adds what finance has invoiced to the actuals: all of a file or nothing. A position of a document counts once, however often
 * it is sent, and never again after somebody removed it. Memory grows with the lines that are touched, not with the rows.
 */
public final class ImportActuals {

    static final String[] NEEDED = {"document", "position", "issue", "month", "currency", "amount"};
    private static final int LONGEST = 60;

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

        private int added;
        private int known;
        private int removed;

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
        return transactions.retryOnConflict(() -> {
            Run run = new Run(who, projectId, new Act(who, clock.instant(), Act.Way.IMPORT, file.name()));
            files.read(file, NEEDED, run::row);
            run.store();
            return run.result;
        });
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

    private final class Run {

        private final PersonKey who;
        private final long projectId;
        private final Act act;
        private final Result result = new Result();
        private final Map<Integer, Map<String, Integer>> years = new HashMap<>();
        private final Map<Integer, BudgetLine> before = new HashMap<>();
        private final Map<Integer, Cells> after = new LinkedHashMap<>();
        private final Map<String, Optional<LinePlace>> places = new HashMap<>();
        private final Set<String> seen = new HashSet<>();

        Run(PersonKey who, long projectId, Act act) {
            this.who = who;
            this.projectId = projectId;
            this.act = act;
        }

        void row(FileRow row) {
            String document = row.words("document", LONGEST);
            String position = row.words("position", LONGEST);
            if (document.isEmpty()) {
                throw row.flawed("document", Reason.NO_DOCUMENT);
            }
            int monthKey = targets.month(row.text("month")).orElseThrow(() -> row.flawed("month", Reason.NO_MONTH));
            long amount = row.amount("amount", row.currency(), Kind.ACTUAL);
            LinePlace place = places.computeIfAbsent(row.text("issue") + ":" + Cells.year(monthKey),
                    key -> targets.place(who, projectId, row.text("issue"), Cells.year(monthKey)))
                    .orElseThrow(() -> row.flawed("issue", Reason.NO_ISSUE));
            if (!seen.add(document + "\n" + position)) {
                throw row.flawed("position", Reason.TWICE, document);
            }
            Optional<Invoice> there = invoices.find(projectId, document, position);
            if (there.isPresent()) {
                known(row, there.get(), amount, monthKey);
                return;
            }
            BudgetLine line = line(row, place);
            Cells cells = after.getOrDefault(line.id(), line.cells());
            int month = Cells.month(monthKey);
            after.put(line.id(), cells.with(Kind.ACTUAL, month, Math.addExact(cells.orZero(Kind.ACTUAL, month), amount)));
            invoices.add(new Invoice(projectId, document, position, line.id(), monthKey, amount, false), act);
            result.added++;
        }

        private void known(FileRow row, Invoice there, long amount, int monthKey) {
            if (there.isRemoved()) {
                result.removed++;
            } else if (there.minorUnits() == amount && there.monthKey() == monthKey) {
                result.known++;
            } else {
                throw row.flawed("amount", Reason.OTHER_AMOUNT, there.document(), there.position(), Integer.toString(there.monthKey()));
            }
        }

        /** The first line of the issue with that currency, category and vendor; a new one without a plan where there is none. */
        private BudgetLine line(FileRow row, LinePlace place) {
            LineWords words = new LineWords(row.words("category", LineWords.LONGEST_NAME), row.words("vendor", LineWords.LONGEST_NAME), "",
                    Tag.COMMITTED);
            BudgetLine draft = BudgetLine.draft(place, words, row.currency(), false);
            Map<String, Integer> ofYear = years.computeIfAbsent(place.fiscalYear(), this::linesOf);
            return before.get(ofYear.computeIfAbsent(key(draft), key -> {
                BudgetLine made = lines.add(draft, act);
                before.put(made.id(), made);
                return made.id();
            }));
        }

        private Map<String, Integer> linesOf(int fiscalYear) {
            Map<String, Integer> ids = new HashMap<>();
            lines.ofYear(projectId, fiscalYear).stream().filter(line -> !line.isReserve()).forEach(line -> {
                before.put(line.id(), line);
                ids.putIfAbsent(key(line), line.id());
            });
            return ids;
        }

        private String key(BudgetLine line) {
            return (line.issueId() + "\n" + line.currency() + "\n" + line.category() + "\n" + line.vendor()).toLowerCase(Locale.ROOT);
        }

        void store() {
            after.forEach((id, cells) -> lines.save(before.get(id), before.get(id).withCells(cells), act));
        }
    }
}
