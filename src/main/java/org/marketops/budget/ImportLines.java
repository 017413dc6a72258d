package org.marketops.budget;

import org.marketops.budget.RowFlaw.Reason;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.metric.file.TableReader;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes lines of a file: all of it or nothing. A row holds the twelve amounts of one line and kind; rows of the same line follow
 * each other, as the export writes them. Reads the file twice and keeps a thousand lines in memory.
 */
public final class ImportLines {

    static final String[] NEEDED = {"issue", "currency", "kind"};
    private static final String[] SAME = {"line", "issue", "category", "vendor", "note", "tag", "reserve", "currency"};

    private static final int PORTION = 1_000;

    private final FileReading files;
    private final LineTargets targets;
    private final BudgetLines lines;
    private final Locks locks;
    private final BudgetBell bell;
    private final Transactions transactions;
    private final Clock clock;

    public ImportLines(TableReader table, LineTargets targets, BudgetLines lines, Locks locks, BudgetBell bell, Transactions transactions,
                       Clock clock) {
        this.files = new FileReading(table);
        this.targets = targets;
        this.lines = lines;
        this.locks = locks;
        this.bell = bell;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @return how many lines were made
     * @throws FileFlawed with the rows that cannot be taken; planned amounts for an approved plan among them
     */
    public int run(PersonKey who, long projectId, int fiscalYear, BudgetFile file) {
        read(who, projectId, fiscalYear, file, line -> { });
        Act act = new Act(who, clock.instant(), Act.Way.IMPORT, "");
        Set<IssueId> plans = new HashSet<>();
        int made = transactions.retryOnConflict(() -> {
            Portions portions = new Portions(act);
            read(who, projectId, fiscalYear, file, line -> {
                portions.add(line);
                line.planId().ifPresent(plans::add);
            });
            return portions.end();
        });
        plans.forEach(bell::ring);
        return made;
    }

    private void read(PersonKey who, long projectId, int fiscalYear, BudgetFile file, Consumer<BudgetLine> made) {
        Maker maker = new Maker(who, projectId, fiscalYear, made);
        files.read(file, NEEDED, (row, flaws) -> maker.row(row));
        maker.end();
    }

    /** Hands lines on many at a time. */
    private final class Portions {

        private final Act act;
        private final List<BudgetLine> waiting = new ArrayList<>(PORTION);
        private int made;

        Portions(Act act) {
            this.act = act;
        }

        void add(BudgetLine draft) {
            waiting.add(draft);
            if (waiting.size() == PORTION) {
                end();
            }
        }

        /** @return how many lines were made in all */
        int end() {
            made += lines.addAll(waiting, act).size();
            waiting.clear();
            return made;
        }
    }

    /** Puts rows that follow each other together. */
    private final class Maker {

        private final int fiscalYear;
        private final Consumer<BudgetLine> made;
        private final String[] columns = new String[Cells.MONTHS];
        private final Places places;
        private final Map<IssueId, Boolean> locked = new HashMap<>();
        private List<String> key = List.of();
        private BudgetLine open;

        Maker(PersonKey who, long projectId, int fiscalYear, Consumer<BudgetLine> made) {
            this.places = new Places(targets, who, projectId);
            this.fiscalYear = fiscalYear;
            this.made = made;
            for (int month = 1; month <= Cells.MONTHS; month++) {
                columns[month - 1] = Integer.toString(Cells.key(fiscalYear, month));
            }
        }

        void row(FileRow row) {
            Kind kind = Kind.of(row.text("kind")).orElseThrow(() -> row.flawed("kind", Reason.NO_KIND));
            List<String> next = new ArrayList<>();
            for (String column : SAME) {
                next.add(row.text(column));
            }
            if (!next.equals(key) || open == null || open.cells().has(kind)) {
                end();
                open = draft(row);
                key = next;
            }
            if (kind == Kind.PLAN && open.planId().filter(plan -> locked.computeIfAbsent(plan, locks::isLocked)).isPresent()) {
                throw row.flawed("kind", Reason.LOCKED);
            }
            open = open.withCells(cells(row, kind));
        }

        private Cells cells(FileRow row, Kind kind) {
            Long[] months = new Long[Cells.MONTHS];
            for (int month = 0; month < Cells.MONTHS; month++) {
                if (!row.text(columns[month]).isEmpty()) {
                    months[month] = row.amount(columns[month], open.currency(), kind);
                }
            }
            return open.cells().withAll(kind, months);
        }

        private BudgetLine draft(FileRow row) {
            LinePlace place = places.place(row.text("issue"), fiscalYear).orElseThrow(() -> row.flawed("issue", Reason.NO_ISSUE));
            String tag = row.text("tag");
            LineWords words = new LineWords(row.words("category", LineWords.LONGEST_NAME), row.words("vendor", LineWords.LONGEST_NAME),
                    row.words("note", LineWords.LONGEST_NOTE),
                    tag.isEmpty() ? Tag.FORECAST : Tag.of(tag).orElseThrow(() -> row.flawed("tag", Reason.NO_TAG)));
            String reserve = row.text("reserve");
            if (!Set.of("", "true", "false").contains(reserve)) {
                throw row.flawed("reserve", Reason.NO_FLAG);
            }
            return BudgetLine.draft(place, words, row.currency(), reserve.equals("true"));
        }

        void end() {
            if (open != null) {
                made.accept(open);
                open = null;
            }
        }
    }
}
