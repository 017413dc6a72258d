package org.marketops.budget;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.marketops.audit.Ledger;
import org.marketops.budget.BudgetRefused.Reason;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

/** Moves planned money between two lines; what one loses the other gets. */
public final class TransferMoney {

    /** The action of the entry in the record of each plan that is touched. */
    public static final String TRANSFERRED = "budget_transferred";

    private final BudgetLines lines;
    private final Transfers transfers;
    private final LineAccess access;
    private final PlanRates rates;
    private final ApprovedBudget approved;
    private final Ledger record;
    private final BudgetBell bell;
    private final Transactions transactions;
    private final Clock clock;

    public TransferMoney(BudgetLines lines, Transfers transfers, LineAccess access, PlanRates rates, ApprovedBudget approved, Ledger record,
                         BudgetBell bell, Transactions transactions, Clock clock) {
        this.lines = lines;
        this.transfers = transfers;
        this.access = access;
        this.rates = rates;
        this.approved = approved;
        this.record = record;
        this.bell = bell;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param amounts as typed, in the source's currency, by month key. @param reason not empty
     * @throws NotFound if a line is absent or not theirs to edit
     * @throws AmountRefused if an amount is none
     * @throws BudgetRefused SAME_LINE, NOTHING_TO_MOVE, NOT_ENOUGH, RATE_MISSING, or LOCKED if a plan is approved and the policy's
     *     tolerance does not cover its new amounts
     */
    public List<Transfer> transfer(PersonKey who, int from, int to, Map<Integer, String> amounts, String reason) {
        List<IssueId> touched = new ArrayList<>();
        List<Transfer> done = transactions.retryOnConflict(() -> {
            touched.clear();
            BudgetLine source = editable(who, from);
            BudgetLine destination = editable(who, to);
            refuse(source, destination, amounts);
            Act act = new Act(who, clock.instant(), Act.Way.TRANSFER, reason);
            List<Transfer> moves = new ArrayList<>();
            new TreeMap<>(amounts).forEach((month, typed) -> moves.add(move(source, destination, month, typed, act)));
            store(source, destination, moves, act);
            Stream.of(source, destination).map(BudgetLine::planId).flatMap(Optional::stream).distinct().forEach(touched::add);
            return moves;
        });
        touched.forEach(bell::ring);
        return done;
    }

    private BudgetLine editable(PersonKey who, int id) {
        return lines.find(id).filter(line -> access.mayEdit(who, line.issueId())).orElseThrow(() -> new NotFound("budget line " + id));
    }

    private static void refuse(BudgetLine source, BudgetLine destination, Map<Integer, String> amounts) {
        if (source.id() == destination.id()) {
            throw new BudgetRefused(Reason.SAME_LINE);
        }
        if (source.fiscalYear() != destination.fiscalYear()) {
            throw new BudgetRefused(Reason.OTHER_YEAR, Integer.toString(source.fiscalYear()), Integer.toString(destination.fiscalYear()));
        }
        if (amounts.isEmpty()) {
            throw new BudgetRefused(Reason.NOTHING_TO_MOVE);
        }
    }

    private Transfer move(BudgetLine source, BudgetLine destination, int monthKey, String typed, Act act) {
        int month = Cells.month(monthKey);
        if (Cells.year(monthKey) != source.fiscalYear() || month < 1 || month > Cells.MONTHS) {
            throw new AmountRefused(CellProblem.Reason.MONTH_OUTSIDE_YEAR, Integer.toString(monthKey),
                    Integer.toString(Cells.key(source.fiscalYear(), 1)), Integer.toString(Cells.key(source.fiscalYear(), Cells.MONTHS)));
        }
        long taken = AmountText.minor(typed.trim(), source.currency());
        if (taken <= 0) {
            throw new BudgetRefused(Reason.NOTHING_TO_MOVE);
        }
        if (source.cells().orZero(Kind.PLAN, month) < taken) {
            throw new BudgetRefused(Reason.NOT_ENOUGH, Integer.toString(monthKey), source.currency().getCurrencyCode(),
                    AmountText.amount(source.cells().orZero(Kind.PLAN, month), source.currency()).toPlainString(),
                    AmountText.amount(taken, source.currency()).toPlainString());
        }
        if (source.currency().equals(destination.currency())) {
            return Transfer.of(source.id(), destination.id(), monthKey, taken, taken, Optional.empty(), act);
        }
        Conversion converted = Conversion.of(taken, source.currency(), destination.currency(), source.fiscalYear(), rates);
        return Transfer.of(source.id(), destination.id(), monthKey, taken, converted.given(), Optional.of(converted.exchange()), act);
    }

    private void store(BudgetLine source, BudgetLine destination, List<Transfer> moves, Act act) {
        BudgetLine less = source;
        BudgetLine more = destination;
        for (Transfer move : moves) {
            int month = Cells.month(move.monthKey());
            less = less.withCells(less.cells().with(Kind.PLAN, month, Math.subtractExact(less.cells().orZero(Kind.PLAN, month), move.taken())));
            more = more.withCells(more.cells().with(Kind.PLAN, month, Math.addExact(more.cells().orZero(Kind.PLAN, month), move.given())));
        }
        refuseLocked(less, more);
        lines.save(source, less, act);
        lines.save(destination, more, act);
        moves.forEach(move -> transfers.add(move, source, destination));
        Stream.of(source, destination).filter(BudgetLine::isLocked).map(line -> line.planId().orElseThrow(IllegalStateException::new)).distinct()
                .forEach(plan -> record.append(plan, approved.note(plan, act, TRANSFERRED)));
    }

    /** A locked plan takes part only where its policy's tolerance covers what comes of it. */
    private void refuseLocked(BudgetLine less, BudgetLine more) {
        Stream.of(less, more).filter(BudgetLine::isLocked).map(line -> line.planId().orElseThrow(IllegalStateException::new)).distinct()
                .forEach(plan -> {
                    List<BudgetLine> after = new ArrayList<>();
                    for (BudgetLine line : lines.ofPlan(plan)) {
                        after.add(line.id() == less.id() ? less : line.id() == more.id() ? more : line);
                    }
                    if (!approved.covers(plan, PlannedContent.of(after))) {
                        throw new BudgetRefused(Reason.LOCKED);
                    }
                });
    }
}
