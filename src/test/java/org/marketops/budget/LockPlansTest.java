package org.marketops.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marketops.audit.Note;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** The record of an approval locks, the record of its end unlocks. */
class LockPlansTest {

    private static final PersonKey ANN = PersonKey.of("ann");
    private static final IssueId PLAN = IssueId.of(7);
    private static final Act ACT = new Act(ANN, Instant.EPOCH, Act.Way.CHANGE_REQUEST, "more");

    private final MemoryBudget budget = new MemoryBudget();
    private final MemoryRequests requests = new MemoryRequests();
    private final NotedLedger record = new NotedLedger();
    private final LockPlans ledger = new LockPlans(record, budget, budget, requests);

    @Test
    void anApprovalLocksThePlanOnceAndSaysSo() {
        line();

        note("approved");
        note("approved");

        assertThat(budget.isLocked(PLAN)).isTrue();
        assertThat(record.actions).containsExactly("approved", LockPlans.LOCKED, "approved");
    }

    @Test
    void aPlanWithoutPlannedAmountsHasNothingToLock() {
        note("approved");

        assertThat(record.actions).containsExactly("approved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recalled", "closed", "voided", "withdrawn", "expired", "submitted", LockByHand.UNLOCKED})
    void theEndOfAnApprovalOpensThePlanAndCarriesOutWhatWaited(String end) {
        BudgetLine line = line();
        note("approved");
        requests.add(ChangeRequest.of(PLAN, List.of(new ChangeRequest.Wish(line.id(), 202703, 1_500L), new ChangeRequest.Wish(99, 202703, 1L)),
                ACT, ChangeRequest.State.WAITING));

        note(end);

        assertThat(budget.isLocked(PLAN)).isFalse();
        assertThat(budget.find(line.id()).get().cells().at(Kind.PLAN, 3)).hasValue(1_500);
        assertThat(requests.requests.get(0).state()).isEqualTo(ChangeRequest.State.APPLIED);
    }

    @Test
    void whatElseIsRecordedLeavesTheLockAlone() {
        line();
        note("approved");

        note("moved_on");
        note("voted");

        assertThat(budget.isLocked(PLAN)).isTrue();
    }

    private void note(String action) {
        ledger.append(PLAN, Note.of(ANN, Instant.EPOCH, action, 1, "hash"));
    }

    private BudgetLine line() {
        return budget.add(BudgetLine.draft(new LinePlace(1, IssueId.of(9), Optional.of(PLAN), 2027), new LineWords("", "", "", Tag.FORECAST),
                Currency.getInstance("EUR"), false).withCells(Cells.none().with(Kind.PLAN, 3, 1_200)), ACT);
    }
}
