package org.marketops.budget;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.marketops.audit.Ledger;
import org.marketops.budget.BudgetRefused.Reason;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;

/**
 * Asks for other planned amounts in a locked plan. What the policy's tolerance covers is carried out and recorded; what goes
 * beyond waits until the plan is open for changes again, and is then approved with the plan.
 */
public final class RequestChange {

    /** The action of the entry that records a change within the tolerance. */
    public static final String CHANGED = "budget_changed";

    private final BudgetLines lines;
    private final ChangeRequests requests;
    private final ApprovedBudget approved;
    private final LineAccess access;
    private final Ledger record;
    private final Transactions transactions;
    private final Clock clock;

    public RequestChange(BudgetLines lines, ChangeRequests requests, ApprovedBudget approved, LineAccess access, Ledger record,
                         Transactions transactions, Clock clock) {
        this.lines = lines;
        this.requests = requests;
        this.approved = approved;
        this.access = access;
        this.record = record;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param edits of planned amounts of locked lines of one plan. @param reason not empty
     * @throws NotFound if the plan, or a line of it, is not theirs to edit
     * @throws BudgetRefused NOT_LOCKED if the plan is open: its cells can be edited
     * @throws CellsRefused with every cell that is wrong
     */
    public ChangeRequest ask(PersonKey who, IssueId plan, List<CellEdit> edits, String reason) {
        return transactions.retryOnConflict(() -> {
            Map<Integer, BudgetLine> ofPlan = new LinkedHashMap<>();
            lines.ofPlan(plan).forEach(line -> ofPlan.put(line.id(), line));
            if (!access.mayEdit(who, plan)) {
                throw new NotFound("issue " + plan);
            }
            if (ofPlan.values().stream().noneMatch(BudgetLine::isLocked)) {
                throw new BudgetRefused(Reason.NOT_LOCKED);
            }
            Act act = new Act(who, clock.instant(), Act.Way.CHANGE_REQUEST, reason);
            ChangeRequest draft = ChangeRequest.of(plan, wishes(who, edits, ofPlan), act, ChangeRequest.State.WAITING);
            return decide(draft, ofPlan);
        });
    }

    private ChangeRequest decide(ChangeRequest draft, Map<Integer, BudgetLine> ofPlan) {
        List<BudgetLine> wished = ofPlan.values().stream().map(draft::on).collect(Collectors.toList());
        if (!approved.covers(draft.plan(), PlannedContent.of(wished))) {
            return requests.add(draft);
        }
        for (BudgetLine line : wished) {
            BudgetLine before = ofPlan.get(line.id());
            if (!line.cells().equals(before.cells())) {
                lines.save(before, line, draft.act());
            }
        }
        Act act = draft.act();
        record.append(draft.plan(), approved.note(draft.plan(), act, CHANGED));
        return requests.add(ChangeRequest.of(draft.plan(), draft.wishes(), act, ChangeRequest.State.APPLIED));
    }

    private List<ChangeRequest.Wish> wishes(PersonKey who, List<CellEdit> edits, Map<Integer, BudgetLine> ofPlan) {
        List<ChangeRequest.Wish> wishes = new ArrayList<>();
        List<CellProblem> problems = new ArrayList<>();
        int row = 0;
        for (CellEdit edit : edits) {
            row++;
            BudgetLine line = ofPlan.get(edit.line());
            if (line == null || !access.mayEdit(who, line.issueId())) {
                problems.add(CellProblem.of(row, edit, CellProblem.Reason.NO_LINE, List.of(Integer.toString(edit.line()))));
                continue;
            }
            Optional<CellProblem> outside = TypedCell.outside(row, edit, line);
            if (outside.isPresent()) {
                problems.add(outside.get());
                continue;
            }
            try {
                OptionalLong amount = TypedCell.amount(edit, line);
                wishes.add(new ChangeRequest.Wish(line.id(), edit.monthKey(), amount.isPresent() ? amount.getAsLong() : null));
            } catch (AmountRefused refused) {
                problems.add(CellProblem.of(row, edit, refused.reason(), refused.arguments()));
            }
        }
        if (!problems.isEmpty()) {
            throw new CellsRefused(problems);
        }
        return wishes;
    }

    /** Of who asked, or may edit the plan. @throws NotFound if it is not theirs. @throws BudgetRefused DECIDED if it waits no more */
    public void withdraw(PersonKey who, int id) {
        transactions.retryOnConflict(() -> {
            ChangeRequest request = requests.find(id).filter(found -> access.mayEdit(who, found.plan()))
                    .orElseThrow(() -> new NotFound("request " + id));
            if (request.state() != ChangeRequest.State.WAITING) {
                throw new BudgetRefused(Reason.DECIDED);
            }
            requests.end(request, ChangeRequest.State.WITHDRAWN);
            return null;
        });
    }

    /** Latest first. @throws NotFound if the plan's money is not theirs to see */
    public List<ChangeRequest> ofPlan(PersonKey who, IssueId plan, int most) {
        if (!access.maySee(who, plan)) {
            throw new NotFound("issue " + plan);
        }
        return requests.ofPlan(plan, most);
    }
}
