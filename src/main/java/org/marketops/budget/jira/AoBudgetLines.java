package org.marketops.budget.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.marketops.budget.Act;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.BudgetLines;
import org.marketops.budget.Cells;
import org.marketops.budget.Kind;
import org.marketops.budget.LinePlace;
import org.marketops.budget.LineWords;
import org.marketops.budget.Tag;
import org.marketops.jira.BulkRows;
import org.marketops.jira.BulkWriter;
import org.marketops.kernel.IssueId;

/** Lines as rows; in a transaction of {@link BulkRows} many rows are written at a time. */
public final class AoBudgetLines implements BudgetLines {

    private static final long YEARS = 10_000;
    private static final int IDS_AT_ONCE = 900;
    private static final int NAMES_AT_ONCE = 1_000;

    private final ActiveObjects rows;
    private final AoLocks locks;
    private final CellChanges changes;
    private final Supplier<Optional<BulkWriter>> writer;

    public AoBudgetLines(ActiveObjects rows, AoLocks locks, BulkRows bulk) {
        this(rows, locks, bulk::current);
    }

    private AoBudgetLines(ActiveObjects rows, AoLocks locks, Supplier<Optional<BulkWriter>> writer) {
        this.rows = rows;
        this.locks = locks;
        this.changes = new CellChanges(rows, writer);
        this.writer = writer;
    }

    /** One by one, always. */
    public AoBudgetLines(ActiveObjects rows, AoLocks locks) {
        this(rows, locks, Optional::empty);
    }

    static long scope(long projectId, int fiscalYear) {
        return Math.addExact(Math.multiplyExact(projectId, YEARS), fiscalYear);
    }

    @Override
    public List<BudgetLine> ofYear(long projectId, int fiscalYear) {
        return where("SCOPE_KEY = ?", scope(projectId, fiscalYear));
    }

    @Override
    public List<BudgetLine> ofPlan(IssueId plan) {
        return where("PLAN_ID = ?", plan.value());
    }

    @Override
    public List<BudgetLine> find(Collection<Integer> ids) {
        List<Integer> asked = ids.stream().distinct().sorted().collect(Collectors.toList());
        List<BudgetLine> found = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += IDS_AT_ONCE) {
            List<Integer> some = asked.subList(from, Math.min(asked.size(), from + IDS_AT_ONCE));
            String marks = String.join(",", Collections.nCopies(some.size(), "?"));
            found.addAll(read(Query.select().where("ID IN (" + marks + ")", some.toArray()),
                    Query.select().where("LINE_ID IN (" + marks + ")", some.toArray())));
        }
        return found;
    }

    @Override
    public Optional<BudgetLine> find(int id) {
        return find(List.of(id)).stream().findFirst();
    }

    private List<BudgetLine> where(String condition, Object value) {
        return read(Query.select().where(condition, value), Query.select().where(condition, value));
    }

    /** Three statements: lines, amounts, locks. */
    private List<BudgetLine> read(Query lines, Query amounts) {
        LineRow[] found = rows.find(LineRow.class, lines.order("ID ASC"));
        if (found.length == 0) {
            return new ArrayList<>();
        }
        Map<Integer, Cells> cells = new HashMap<>();
        for (AmountsRow row : rows.find(AmountsRow.class, amounts)) {
            cells.put(row.getLineId(), MonthColumns.read(row, cells.getOrDefault(row.getLineId(), Cells.none())));
        }
        Set<Long> plans = new HashSet<>();
        for (LineRow row : found) {
            plans.add(row.getPlanId());
        }
        plans.remove(0L);
        Set<Long> locked = locks.locked(plans);
        List<BudgetLine> all = new ArrayList<>(found.length);
        for (LineRow row : found) {
            all.add(fromRow(row).withCells(cells.getOrDefault(row.getID(), Cells.none())).withLock(locked.contains(row.getPlanId())));
        }
        return all;
    }

    @Override
    public void names(long projectId, int fiscalYear, Consumer<BudgetLine> taker) {
        int last = 0;
        LineRow[] some;
        do {
            some = rows.find(LineRow.class, Query.select().where("SCOPE_KEY = ? AND ID > ?", scope(projectId, fiscalYear), last)
                    .order("ID ASC").limit(NAMES_AT_ONCE));
            for (LineRow row : some) {
                taker.accept(fromRow(row));
                last = row.getID();
            }
        } while (some.length == NAMES_AT_ONCE);
    }

    @Override
    public List<BudgetLine> addAll(List<BudgetLine> drafts, Act act) {
        return writer.get().isPresent() ? inBulk().add(drafts) : BudgetLines.super.addAll(drafts, act);
    }

    @Override
    public BudgetLine add(BudgetLine draft, Act act) {
        return writer.get().isPresent() ? inBulk().add(List.of(draft)).get(0) : add(draft, 0);
    }

    private BulkLines inBulk() {
        return new BulkLines(writer.get().orElseThrow(IllegalStateException::new), locks, changes);
    }

    /** @param batch the import that makes it; 0 for a person */
    BudgetLine add(BudgetLine draft, int batch) {
        LineRow row = rows.create(LineRow.class,
                new DBParam("SCOPE_KEY", scope(draft.projectId(), draft.fiscalYear())),
                new DBParam("PROJECT_ID", draft.projectId()),
                new DBParam("ISSUE_ID", draft.issueId().value()),
                new DBParam("PLAN_ID", plan(draft)),
                new DBParam("FISCAL_YEAR", draft.fiscalYear()),
                new DBParam("CURRENCY_CODE", draft.currency().getCurrencyCode()),
                new DBParam("CATEGORY_NAME", draft.category()),
                new DBParam("VENDOR_NAME", draft.vendor()),
                new DBParam("NOTE_TEXT", draft.note()),
                new DBParam("TAG_NAME", draft.tag().name()),
                new DBParam("RESERVE", draft.isReserve()),
                new DBParam("LINE_VERSION", 1),
                new DBParam("BATCH_ID", batch));
        BudgetLine saved = draft.saved(row.getID(), 1);
        for (Kind kind : Kind.values()) {
            if (draft.cells().has(kind)) {
                create(saved, kind);
            }
        }
        return saved;
    }

    @Override
    public BudgetLine save(BudgetLine before, BudgetLine after, Act act) {
        return writer.get().isPresent() ? inBulk().save(before, after, act) : saveOne(before, after, act);
    }

    private BudgetLine saveOne(BudgetLine before, BudgetLine after, Act act) {
        BudgetLine next = after.saved(before.id(), before.version() + 1);
        changes.write(before, next, act);
        LineRow row = row(before.id());
        row.setLineVersion(next.version());
        row.setCategoryName(next.category());
        row.setVendorName(next.vendor());
        row.setNoteText(next.note());
        row.setTagName(next.tag().name());
        row.save();
        Map<Kind, AmountsRow> stored = new HashMap<>();
        for (AmountsRow amounts : rows.find(AmountsRow.class, Query.select().where("LINE_ID = ?", before.id()))) {
            stored.put(Kind.valueOf(amounts.getKindName()), amounts);
        }
        for (Kind kind : Kind.values()) {
            store(next, kind, Optional.ofNullable(stored.get(kind)));
        }
        return next;
    }

    private void store(BudgetLine line, Kind kind, Optional<AmountsRow> stored) {
        if (stored.isPresent() && line.cells().has(kind)) {
            MonthColumns.write(stored.get(), line.cells(), kind);
            stored.get().save();
        } else if (stored.isPresent()) {
            rows.delete(stored.get());
        } else if (line.cells().has(kind)) {
            create(line, kind);
        }
    }

    private void create(BudgetLine line, Kind kind) {
        if (kind == Kind.PLAN) {
            locks.budgeted(plan(line));
        }
        List<DBParam> params = MonthColumns.params(line.cells(), kind);
        params.add(new DBParam("LINE_AND_KIND", line.id() + ":" + kind.name()));
        params.add(new DBParam("LINE_ID", line.id()));
        params.add(new DBParam("SCOPE_KEY", scope(line.projectId(), line.fiscalYear())));
        params.add(new DBParam("PLAN_ID", plan(line)));
        params.add(new DBParam("FISCAL_YEAR", line.fiscalYear()));
        params.add(new DBParam("CURRENCY_CODE", line.currency().getCurrencyCode()));
        params.add(new DBParam("KIND_NAME", kind.name()));
        rows.create(AmountsRow.class, params.toArray(new DBParam[0]));
    }

    @Override
    public void delete(BudgetLine line, Act act) {
        changes.write(line, line.withCells(Cells.none()).saved(line.id(), line.version() + 1), act);
        rows.delete(rows.find(AmountsRow.class, Query.select().where("LINE_ID = ?", line.id())));
        rows.delete(row(line.id()));
    }

    /** Lines of the issues count for another plan from now on. Joins the transaction that is running. @param plan 0 for none */
    void move(Collection<Long> issues, long plan) {
        String marks = String.join(",", Collections.nCopies(issues.size(), "?"));
        for (LineRow line : rows.find(LineRow.class, Query.select().where("ISSUE_ID IN (" + marks + ")", issues.toArray()))) {
            line.setPlanId(plan);
            line.save();
            for (AmountsRow amounts : rows.find(AmountsRow.class, Query.select().where("LINE_ID = ?", line.getID()))) {
                amounts.setPlanId(plan);
                amounts.save();
                if (amounts.getKindName().equals(Kind.PLAN.name())) {
                    locks.budgeted(plan);
                }
            }
        }
    }

    /** Read by a query each time: a row by its id may come out of a cache that another node knows nothing of. */
    private LineRow row(int id) {
        LineRow[] found = rows.find(LineRow.class, Query.select().where("ID = ?", id));
        if (found.length == 0) {
            throw new IllegalStateException("budget line " + id + " is gone");
        }
        return found[0];
    }

    static long plan(BudgetLine line) {
        return line.planId().map(IssueId::value).orElse(0L);
    }

    private static BudgetLine fromRow(LineRow row) {
        Optional<IssueId> plan = row.getPlanId() == 0 ? Optional.empty() : Optional.of(IssueId.of(row.getPlanId()));
        LinePlace place = new LinePlace(row.getProjectId(), IssueId.of(row.getIssueId()), plan, row.getFiscalYear());
        LineWords words = new LineWords(text(row.getCategoryName()), text(row.getVendorName()), text(row.getNoteText()),
                Tag.valueOf(row.getTagName()));
        return BudgetLine.draft(place, words, Currency.getInstance(row.getCurrencyCode()), row.isReserve())
                .saved(row.getID(), row.getLineVersion());
    }

    /** Oracle keeps an empty text as null. */
    static String text(String stored) {
        return stored == null ? "" : stored;
    }
}
