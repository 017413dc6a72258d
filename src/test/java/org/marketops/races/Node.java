package org.marketops.races;

import com.atlassian.activeobjects.external.ActiveObjects;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.Approvers;
import org.marketops.approval.Bench;
import org.marketops.approval.CastVote;
import org.marketops.approval.CheckContentUnchanged;
import org.marketops.approval.Claims;
import org.marketops.approval.Decision;
import org.marketops.approval.Facts;
import org.marketops.approval.FinishOutcome;
import org.marketops.approval.Moves;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Plans;
import org.marketops.approval.Policies;
import org.marketops.approval.Processes;
import org.marketops.approval.Recall;
import org.marketops.approval.RecordBallot;
import org.marketops.approval.Round;
import org.marketops.approval.Route;
import org.marketops.approval.SettleApproval;
import org.marketops.approval.SubmitPlan;
import org.marketops.approval.Task;
import org.marketops.approval.Validity;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.jira.AoRounds;
import org.marketops.approval.jira.AoTasks;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.audit.Ledger;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.jira.LedgerRows;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.notice.NewsLedger;
import org.marketops.notice.jira.AoOutbox;
import org.marketops.testing.RealActiveObjects;
import org.marketops.time.CalendarInMemory;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The use cases of one node, wired as the plugin wires them, on connections of its own. */
final class Node implements Plans, Moves, Approvers, Policies, Processes {

    static final PersonKey JANA = PersonKey.of("jana");
    private static final Route ROUTE = new Route(HostTables.IN_APPROVAL, 41, 42, 43);

    final HostTables host;
    final AoTransactions transactions;
    final AoRounds rounds;
    final MeetingTasks tasks;
    final AoOutbox outbox;
    final CheckContentUnchanged gate;
    private final Policy policy;
    private final Ledger ledger;
    private final SubmitPlan submitPlan;
    private final RecordBallot recordBallot;
    private final Recall recall;
    private final CastVote castVote;
    private final SettleApproval settleApproval;
    private final AtomicInteger leftToTheSweep = new AtomicInteger();
    /** What happens while the host performs an outcome, before it is stored. */
    Runnable inTheOutcome = () -> { };

    /** Where two of the group must approve. */
    Node(RealActiveObjects database) {
        this(database, 2);
    }

    /** Where so many of the group must approve. */
    Node(RealActiveObjects database, int needed) {
        policy = new Policy(1, Collections.singletonList(new Step("Content", needed, Seat.Source.GROUP, "content")));
        ActiveObjects rows = database.activeObjects();
        Clock clock = Clock.systemUTC();
        host = new HostTables(database.dataSource());
        transactions = new AoTransactions(rows);
        rounds = new AoRounds(rows);
        tasks = new MeetingTasks(new AoTasks(rows));
        outbox = new AoOutbox(rows);
        ledger = new NewsLedger(LedgerRows.ledger(rows), outbox, issue -> { });
        gate = new CheckContentUnchanged(rounds, new Validity(new CalendarInMemory()), clock);
        submitPlan = new SubmitPlan(this, this, rounds, tasks, ledger, transactions, clock);
        recordBallot = new RecordBallot(rounds, this, tasks, transactions, clock);
        recall = new Recall(rounds, tasks, ledger, transactions, clock);
        castVote = new CastVote(rounds, this, tasks, ledger, transactions, clock);
        FinishOutcome finishOutcome = new FinishOutcome(this, rounds, tasks, this, new Claims(tasks, this, transactions, clock), ledger,
                transactions, clock);
        settleApproval = new SettleApproval(this, rounds, tasks, castVote, recall, finishOutcome, transactions, clock);
    }

    void submit(IssueId id) {
        host.transition(id, HostTables.DRAFT, HostTables.IN_APPROVAL, row -> submitPlan.open(plan(id, row), JANA, ROUTE));
    }

    /** @return whether the host stored the vote's transition */
    boolean vote(IssueId id, String who, Decision decision) {
        try {
            return host.transition(id, HostTables.IN_APPROVAL, HostTables.IN_APPROVAL,
                    row -> recordBallot.record(plan(id, row), PersonKey.of(who), decision, "because"));
        } catch (ApprovalRefused refused) {
            return false;
        }
    }

    boolean recall(IssueId id) {
        try {
            return host.transition(id, HostTables.IN_APPROVAL, HostTables.DRAFT, row -> recall.recall(plan(id, row), JANA));
        } catch (ApprovalRefused refused) {
            return false;
        }
    }

    Task ballot(IssueId id, String who, Decision decision) {
        vote(id, who, decision);
        return tasks.open(id).stream().filter(task -> task.person().value().equals(who)).findFirst().orElseThrow();
    }

    /** Counts one ballot whose transition the host has stored. */
    boolean count(Task ballot) {
        castVote.count(ballot, plan(ballot.round().issue()));
        return true;
    }

    /** As the worker of the plugin does: what fails is left to the sweep, which comes again. */
    void settle(IssueId id) {
        try {
            settleApproval.settle(id);
        } catch (RuntimeException failure) {
            if (!isOfTheDatabase(failure)) {
                throw failure;
            }
            leftToTheSweep.incrementAndGet();
        }
    }

    private static boolean isOfTheDatabase(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    int leftToTheSweep() {
        return leftToTheSweep.get();
    }

    Round round(IssueId id) {
        return rounds.latest(id).orElseThrow(IllegalStateException::new);
    }

    List<LedgerEntry> record(IssueId id) {
        return ledger.entries(id);
    }

    PlanFacts plan(IssueId id) {
        return plan(id, host.read(id));
    }

    private PlanFacts plan(IssueId id, HostTables.Row row) {
        return Facts.plan(id, row.status, row.updated, Snapshot.of(host.content(id, row)), JANA);
    }

    // ---- the host's side ----

    @Override
    public Optional<PlanFacts> find(IssueId id) {
        return Optional.of(plan(id));
    }

    @Override
    public Optional<String> move(IssueId plan, int action, PersonKey inTheNameOf) {
        String to = action == ROUTE.actionFor(Round.State.APPROVED) ? HostTables.APPROVED : HostTables.DRAFT;
        return host.transition(plan, HostTables.IN_APPROVAL, to, row -> inTheOutcome.run())
                ? Optional.empty() : Optional.of("not valid for the current state");
    }

    @Override
    public String self() {
        return "node " + System.identityHashCode(this);
    }

    @Override
    public boolean isGone(String process) {
        return false;
    }

    @Override
    public List<Bench> able(Policy asked, IssueId plan) {
        return List.of(Bench.of(List.of(host.members(plan).stream().map(PersonKey::of).collect(Collectors.toSet()))));
    }

    @Override
    public Set<PersonKey> blind(Step step, IssueId plan) {
        return Collections.emptySet();
    }

    @Override
    public List<Policy> latest() {
        return Collections.singletonList(policy);
    }

    @Override
    public List<Policy> versions(String key) {
        return latest();
    }

    @Override
    public Policy append(Policy changed, PersonKey author, Instant at) {
        throw new UnsupportedOperationException("the policy of a race does not change");
    }
}
