package org.marketops.template;

import org.marketops.budget.AmountText;
import org.marketops.budget.BudgetLine;
import org.marketops.budget.CellEdit;
import org.marketops.budget.EditCells;
import org.marketops.budget.KeepLines;
import org.marketops.budget.Kind;
import org.marketops.budget.LineAccess;
import org.marketops.budget.LinePlace;
import org.marketops.budget.LineWords;
import org.marketops.budget.Tag;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.Transactions;
import org.marketops.money.Money;
import org.marketops.time.FiscalCalendar;
import org.marketops.time.FiscalCalendars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the budget lines of a run as the person, one for each fiscal year that a line touches; a line and its amounts are there together or not at all. */
public final class MakeLines {

    private final Templates templates;
    private final Runs runs;
    private final KeepLines keepLines;
    private final EditCells editCells;
    private final LineAccess access;
    private final FiscalCalendars calendars;
    private final Transactions transactions;
    private final Clock clock;

    public MakeLines(Templates templates, Runs runs, KeepLines keepLines, EditCells editCells, LineAccess access, FiscalCalendars calendars,
                     Transactions transactions, Clock clock) {
        this.templates = templates;
        this.runs = runs;
        this.keepLines = keepLines;
        this.editCells = editCells;
        this.access = access;
        this.calendars = calendars;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes the lines of the issues that are there. @return how many lines are not there, now that all was tried */
    public int make(Run run, List<MadePart> parts) {
        return walk(run, parts, true);
    }

    /** @return how many lines are not there */
    public int missing(Run run, List<MadePart> parts) {
        return walk(run, parts, false);
    }

    private int walk(Run run, List<MadePart> parts, boolean make) {
        Map<String, MadePart> made = new HashMap<>();
        parts.forEach(part -> made.put(part.planned().ref(), part));
        List<PlannedLine> lines = DrawUp.of(templates.version(run.template(), run.version()).orElseThrow(IllegalStateException::new).template(),
                run.order()).lines();
        Map<String, Runs.Claim> claims = runs.claims(run.id());
        int missing = 0;
        for (int i = 0; i < lines.size(); i++) {
            String ref = "line:" + (i + 1);
            boolean there = claims.containsKey(ref) || lines.get(i).total().minorUnits() == 0
                    || make && made(run, ref, lines.get(i), made);
            missing += there ? 0 : 1;
        }
        return missing;
    }

    private boolean made(Run run, String ref, PlannedLine line, Map<String, MadePart> made) {
        MadePart part = made.get(line.issue());
        Optional<IssueId> issue = part.issue();
        Optional<IssueId> plan = part.planned().kind() == PlannedIssue.Kind.PLAN ? issue : made.get(part.planned().parent()).issue();
        if (!issue.isPresent() || !access.mayEdit(run.person(), issue.get())) {
            return false;
        }
        transactions.retryOnConflict(() -> {
            if (!runs.claims(run.id()).containsKey(ref)) {
                runs.claim(run, ref, clock.instant());
                years(line).forEach((year, months) -> make(run, line, new LinePlace(run.projectId(), issue.get(), plan, year), months));
            }
            return ref;
        });
        return true;
    }

    /** By fiscal year, then by fiscal month: two days may fall into one month of a 4-4-5 calendar. */
    private Map<Integer, Map<Integer, Long>> years(PlannedLine line) {
        FiscalCalendar calendar = calendars.current();
        Map<Integer, Map<Integer, Long>> years = new TreeMap<>();
        for (Map.Entry<LocalDate, Money> month : line.months().entrySet()) {
            years.computeIfAbsent(calendar.yearOf(month.getKey()), any -> new TreeMap<>())
                    .merge(calendar.monthOf(month.getKey()).key(), month.getValue().minorUnits(), Math::addExact);
        }
        return years;
    }

    private void make(Run run, PlannedLine line, LinePlace place, Map<Integer, Long> months) {
        BudgetLine added = keepLines.add(run.person(), BudgetLine.draft(place, new LineWords(line.category(), "", "", Tag.FORECAST),
                line.total().currency(), line.isReserve()));
        List<CellEdit> edits = new ArrayList<>();
        months.forEach((key, minor) -> edits.add(new CellEdit(added.id(), Kind.PLAN, key,
                AmountText.amount(minor, line.total().currency()).toPlainString(), added.version())));
        editCells.edit(run.person(), edits, "");
    }
}
