package org.marketops.approval.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.approval.ApprovalView;
import org.marketops.approval.Approvers;
import org.marketops.approval.Bench;
import org.marketops.approval.Channel;
import org.marketops.approval.Claim;
import org.marketops.approval.Decision;
import org.marketops.approval.Facts;
import org.marketops.approval.Opening;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.RoundId;
import org.marketops.approval.Route;
import org.marketops.approval.Task;
import org.marketops.approval.Validity;
import org.marketops.approval.ViewApproval;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.audit.jira.LedgerRows;
import org.marketops.jira.AoTransactions;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.testing.RealActiveObjects;
import org.marketops.time.CalendarInMemory;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What rounds, tasks and policies promise, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoredApprovalsContract {

    static final PersonKey JANA = PersonKey.of("jana");
    static final PersonKey ANN = PersonKey.of("ann");
    static final Instant T0 = Instant.parse("2026-07-09T12:00:00.123Z");
    private static long nextPlan = 500;

    private RealActiveObjects database;
    private AoRounds rounds;
    private AoTasks tasks;
    private AoTransactions transactions;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        ActiveObjects rows = database.activeObjects();
        rounds = new AoRounds(rows);
        tasks = new AoTasks(rows);
        transactions = new AoTransactions(rows);
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @Test
    void aRoundComesBackAsItWasWritten() {
        RoundId id = newRound();
        RoundEvent vote = RoundEvent.vote(1, ANN, T0, 1, Decision.REJECT, "No \u20ac, no \"plan\"", content().hash());
        rounds.append(id, vote);
        rounds.append(id, RoundEvent.of(2, RoundEvent.Kind.REJECTED, ANN, T0, 1, "", content().hash()));

        Round found = rounds.latest(id.issue()).get();

        assertThat(found.state()).isEqualTo(Round.State.REJECTED);
        assertThat(found.opening().content()).isEqualTo(content());
        assertThat(found.opening().policy().step(1).needed()).isEqualTo(2);
        assertThat(found.opening().policy().step(2).source()).isEqualTo(Seat.Source.USER_FIELD);
        assertThat(found.opening().route().actionFor(Round.State.APPROVED)).isEqualTo(41);
        assertThat(found.opening().at()).isEqualTo(T0);
        assertThat(found.events().get(0).comment()).isEqualTo("No \u20ac, no \"plan\"");
        assertThat(found.events().get(0).decision()).contains(Decision.REJECT);
    }

    @Test
    void a24AVoteItsStepAndItsOutcomeAreWrittenTogetherOrNotAtAll() {
        RoundId id = newRound();
        Task outcome = Task.of(Task.Kind.OUTCOME, id, ANN, content().hash(), 5, T0);
        transactions.retryOnConflict(() -> {
            tasks.add(outcome);
            return null;
        });

        assertThatThrownBy(() -> transactions.retryOnConflict(() -> {
            rounds.append(id, RoundEvent.vote(1, ANN, T0, 1, Decision.APPROVE, "", content().hash()));
            rounds.append(id, RoundEvent.of(2, RoundEvent.Kind.STEP_DONE, ANN, T0, 1, "", content().hash()));
            tasks.add(outcome);
            return null;
        })).isInstanceOf(RuntimeException.class);

        assertThat(rounds.latest(id.issue()).get().events()).describedAs("the second outcome took the vote back").isEmpty();
        assertThat(tasks.open(id.issue())).hasSize(1);
    }

    @Test
    void a24TheSameNextEventIsWrittenByOneOnly() {
        RoundId id = newRound();
        rounds.append(id, RoundEvent.vote(1, ANN, T0, 1, Decision.APPROVE, "", content().hash()));

        assertThatThrownBy(() -> rounds.append(id, RoundEvent.vote(1, JANA, T0, 1, Decision.APPROVE, "", content().hash())))
                .isInstanceOf(RuntimeException.class);
        assertThat(rounds.latest(id.issue()).get().events()).extracting(RoundEvent::person).containsExactly(ANN);
    }

    @Test
    void everyKindOfEventComesBackAsItWasWritten() {
        RoundId id = newRound();
        Snapshot changed = Snapshot.of(Collections.singletonMap("summary", "Another"));
        Policy next = new Policy(7, Collections.singletonList(new Step("Only", 1, Seat.Source.GROUP, "a group")));
        List<RoundEvent> written = List.of(
                RoundEvent.contentChanged(1, JANA, T0, RoundEvent.Effect.RESET, changed),
                RoundEvent.vote(2, ANN, T0, 1, Decision.APPROVE, "", changed.hash()).onSeatOf(JANA),
                RoundEvent.carried(3, ANN, T0, 2, changed.hash(), 1),
                RoundEvent.of(4, RoundEvent.Kind.REMINDED, JANA, T0, 1, "50", changed.hash()),
                RoundEvent.of(5, RoundEvent.Kind.ESCALATED, JANA, T0, 1, "", changed.hash()),
                RoundEvent.migrated(6, JANA, T0, next, List.of(3), changed),
                RoundEvent.of(7, RoundEvent.Kind.TIMED_OUT, JANA, T0, 1, "", changed.hash()),
                RoundEvent.of(8, RoundEvent.Kind.OVERRIDDEN, JANA, T0, 0, "Fair starts tomorrow", changed.hash()),
                RoundEvent.of(9, RoundEvent.Kind.EXPIRED, JANA, T0, 0, "", changed.hash()));
        written.forEach(event -> rounds.append(id, event));

        Round found = rounds.latest(id.issue()).get();

        assertThat(found.events()).usingRecursiveFieldByFieldElementComparator().isEqualTo(written);
        assertThat(found.policy().version()).isEqualTo(7);
        assertThat(found.content(changed.hash())).contains(changed);
        assertThat(found.state()).isEqualTo(Round.State.EXPIRED);
    }

    @Test
    void theLatestRoundIsFoundInOneStatement() {
        RoundId first = newRound();
        rounds.append(first, RoundEvent.of(1, RoundEvent.Kind.VOIDED, JANA, T0, 0, "", content().hash()));
        RoundId second = new RoundId(first.issue(), 2);
        rounds.open(opening(second));
        long before = database.statements();

        Round found = rounds.latest(first.issue()).get();

        assertThat(database.statements() - before).isEqualTo(1);
        assertThat(found.id()).isEqualTo(second);
    }

    @Test
    void twoEventsWithTheSameNumberCollide() {
        RoundId id = newRound();
        rounds.append(id, RoundEvent.vote(1, ANN, T0, 1, Decision.APPROVE, "", content().hash()));

        assertThatThrownBy(() -> rounds.append(id, RoundEvent.vote(1, JANA, T0, 1, Decision.APPROVE, "", content().hash())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void twoVotesOfOnePersonInAStepOnTheSameContentCollide() {
        RoundId id = newRound();
        rounds.append(id, RoundEvent.vote(1, ANN, T0, 1, Decision.APPROVE, "", content().hash()));

        assertThatThrownBy(() -> rounds.append(id, RoundEvent.vote(2, ANN, T0, 1, Decision.APPROVE, "", content().hash())))
                .isInstanceOf(RuntimeException.class);
        rounds.append(id, RoundEvent.vote(2, ANN, T0, 2, Decision.APPROVE, "", content().hash()));
    }

    @Test
    void aChangeOfMindIsARecordOfItsOwnAndCanBeMadeOnceOnly() {
        RoundId id = newRound();
        String hash = content().hash();
        rounds.append(id, RoundEvent.vote(1, ANN, T0, 1, Decision.APPROVE, "", hash));
        rounds.append(id, RoundEvent.vote(2, ANN, T0, 1, Decision.ABSTAIN, "", hash, 2));

        assertThatThrownBy(() -> rounds.append(id, RoundEvent.vote(3, ANN, T0, 1, Decision.REJECT, "No", hash, 2)))
                .isInstanceOf(RuntimeException.class);
        rounds.append(id, RoundEvent.of(3, RoundEvent.Kind.STEP_DONE, ANN, T0, 1, "", hash));
        rounds.append(id, RoundEvent.of(4, RoundEvent.Kind.WITHDRAWN, ANN, T0, 1, "Overlooked the venue", hash));

        Round found = rounds.latest(id.issue()).get();
        assertThat(found.events()).extracting(RoundEvent::attempt).containsExactly(1, 2, 1, 1);
        assertThat(found.state()).isEqualTo(Round.State.WAITING);
        assertThat(found.stepOn(content())).isEqualTo(1);
        assertThat(found.events().get(3).comment()).isEqualTo("Overlooked the venue");
    }

    @Test
    void aCollisionIsTriedAgainFiveTimesAndThenTold() {
        RoundId id = newRound();
        rounds.append(id, RoundEvent.vote(1, ANN, T0, 1, Decision.APPROVE, "", content().hash()));
        long before = transactions.collisions();

        assertThatThrownBy(() -> transactions.retryOnConflict(() -> {
            rounds.append(id, RoundEvent.vote(1, JANA, T0, 1, Decision.APPROVE, "", content().hash()));
            return null;
        })).isInstanceOf(RuntimeException.class);

        assertThat(transactions.collisions() - before).isEqualTo(4);
    }

    @Test
    void whatIsNoCollisionIsToldAtOnceAndNothingIsKept() {
        RoundId id = newRound();
        long before = transactions.collisions();

        assertThatThrownBy(() -> transactions.retryOnConflict(() -> {
            rounds.append(id, RoundEvent.vote(1, JANA, T0, 1, Decision.APPROVE, "", content().hash()));
            throw new IllegalStateException("stop");
        })).hasMessage("stop");

        assertThat(transactions.collisions()).isEqualTo(before);
        assertThat(rounds.latest(id.issue()).get().events()).isEmpty();
    }

    @Test
    void aTaskIsOpenUntilItIsDoneOrDropped() {
        RoundId id = newRound();
        PlanFacts plan = Facts.plan(id.issue(), "2", 77_123L, content(), null);
        tasks.add(Task.ballot(id, ANN, Decision.REQUEST_CHANGES, "Name the venue", content(), plan.updatedMillis(), T0).via(Channel.MAIL));
        tasks.add(Task.of(Task.Kind.RECALL, id, JANA, content().hash(), 5, T0));

        Task ballot = tasks.open(id.issue()).get(0);
        assertThat(ballot.decision()).contains(Decision.REQUEST_CHANGES);
        assertThat(ballot.comment()).isEqualTo("Name the venue");
        assertThat(ballot.channel()).isEqualTo(Channel.MAIL);
        assertThat(ballot.expectedUpdatedMillis()).isEqualTo(77_123L);
        assertThat(tasks.plansWithOpen()).contains(id.issue());

        tasks.failed(ballot.id(), "blocked");
        assertThat(tasks.findOpen(ballot.id()).get().problem()).isEqualTo("blocked");
        tasks.done(ballot.id());
        tasks.drop(tasks.open(id.issue()).get(0).id(), "taken back");
        assertThat(tasks.open(id.issue())).isEmpty();
        assertThat(tasks.findOpen(ballot.id())).isEmpty();
        assertThat(tasks.plansWithOpen()).doesNotContain(id.issue());
    }

    @Test
    void a26AClaimIsKeptUntilTheTaskFails() {
        RoundId id = newRound();
        tasks.add(Task.of(Task.Kind.OUTCOME, id, ANN, content().hash(), 5, T0));
        int outcome = tasks.open(id.issue()).get(0).id();
        assertThat(tasks.claim(outcome)).isEmpty();

        tasks.claim(outcome, new Claim("0123456789abcdef:1:1000:x", T0));
        assertThat(tasks.claim(outcome).get().holder()).isEqualTo("0123456789abcdef:1:1000:x");
        assertThat(tasks.claim(outcome).get().since()).isEqualTo(T0);
        tasks.failed(outcome, "blocked");

        assertThat(tasks.claim(outcome)).isEmpty();
    }

    @Test
    void aRoundHasOneOutcome() {
        RoundId id = newRound();
        tasks.add(Task.of(Task.Kind.OUTCOME, id, ANN, content().hash(), 5, T0));

        assertThatThrownBy(() -> tasks.add(Task.of(Task.Kind.OUTCOME, id, JANA, content().hash(), 5, T0)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void policiesAreKeptVersionByVersion() {
        AoPolicies policies = new AoPolicies(database.activeObjects());
        int before = policies.current().map(Policy::version).orElse(0);

        policies.append(opening(new RoundId(IssueId.of(1), 1)).policy(), JANA, T0);
        policies.append(new Policy(0, Collections.singletonList(new Step("Only", 3, Seat.Source.GROUP, "a group"))), JANA, T0);

        assertThat(policies.current().get().version()).isEqualTo(before + 2);
        assertThat(policies.current().get().step(1).needed()).isEqualTo(3);
    }

    @Test
    void rulesSeatsAndTheElectorateComeBackAsTheyWereWritten() {
        RoundId id = new RoundId(IssueId.of(nextPlan++), 1);
        Step step = new Step("All", ApproveRule.percent(60), RejectRule.count(2), Arrays.asList(
                Seat.of(Seat.Source.GROUP, "content"), Seat.of(Seat.Source.GROUP, "finance").required(true).veto(true)));
        rounds.open(new Opening(id, JANA, T0, content(), new Policy(9, Collections.singletonList(step)),
                new Route("10001", 41, 42, 43), Collections.singletonList(7)));

        Opening found = rounds.latest(id.issue()).get().opening();

        assertThat(found.electorate()).containsExactly(7);
        assertThat(found.policy().version()).isEqualTo(9);
        assertThat(found.policy().step(1).approveRule()).isEqualTo(ApproveRule.percent(60));
        assertThat(found.policy().step(1).rejectRule()).isEqualTo(RejectRule.count(2));
        assertThat(found.policy().step(1).seats()).isEqualTo(step.seats());
    }

    @Test
    void rowsWrittenByTheFirstReleaseStillLoad() {
        String steps = "[{\"name\":\"Content\",\"needed\":2,\"source\":\"GROUP\",\"from\":\"marketing-approvers\"},"
                + "{\"name\":\"Budget\",\"needed\":1,\"source\":\"USER_FIELD\",\"from\":\"budgetOwner\"}]";
        RoundId id = newRound();
        EventRow row = database.activeObjects().find(EventRow.class, Query.select().where("ISSUE_ID = ?", id.issue().value()))[0];
        database.activeObjects().delete(row);
        database.activeObjects().create(EventRow.class, new DBParam("ISSUE_ID", id.issue().value()), new DBParam("ROUND_NO", 1),
                new DBParam("SEQ_NO", 0), new DBParam("ROUND_AND_SEQ", id + ":0"), new DBParam("ROUND_STEP_VOTER", id + ":0"),
                new DBParam("KIND_NAME", "OPENED"), new DBParam("PERSON_KEY", "jana"), new DBParam("HAPPENED_AT", 5L),
                new DBParam("CONTENT_HASH", content().hash()), new DBParam("CONTENT", content().json()),
                new DBParam("TERMS", "{\"version\":3,\"stages\":" + steps + ",\"statusId\":\"10001\",\"approvedAction\":41,"
                        + "\"changesAction\":42,\"rejectedAction\":43}"));

        Opening found = rounds.latest(id.issue()).get().opening();

        assertThat(found.policy().version()).isEqualTo(3);
        assertThat(found.policy().step(1).approveRule()).isEqualTo(ApproveRule.count(2));
        assertThat(found.policy().step(2).source()).isEqualTo(Seat.Source.USER_FIELD);
        assertThat(found.electorate()).isEmpty();
        assertThat(found.route().actionFor(Round.State.REJECTED)).isEqualTo(43);

        AoPolicies policies = new AoPolicies(database.activeObjects());
        int version = policies.current().map(Policy::version).orElse(0) + 1;
        database.activeObjects().create(PolicyRow.class, new DBParam("VERSION_NO", version), new DBParam("STAGES", steps),
                new DBParam("AUTHOR_KEY", "jana"), new DBParam("CREATED_AT", 5L));
        assertThat(policies.current().get().step(1).approveRule()).isEqualTo(ApproveRule.count(2));
    }

    @Test
    void thePanelNeedsThreeStatementsHoweverManyVotesThereAre() {
        RoundId id = newRound();
        for (int i = 1; i <= 20; i++) {
            rounds.append(id, RoundEvent.vote(i, PersonKey.of("voter" + i), T0, 1, Decision.APPROVE, "", content().hash()));
        }
        PlanFacts plan = Facts.plan(id.issue(), "10001", 1, content(), JANA);
        AoPolicies policies = new AoPolicies(database.activeObjects());
        ViewApproval view = new ViewApproval(rounds, tasks, policies, new Everybody(), LedgerRows.ledger(database.activeObjects()),
                new Validity(new CalendarInMemory()), Clock.systemUTC());
        long before = database.statements();

        ApprovalView seen = view.view(plan, Optional.of(ANN));

        assertThat(database.statements() - before).isEqualTo(3);
        assertThat(seen.steps().get(0).seats()).hasSize(21);
    }

    private static final class Everybody implements Approvers {

        @Override
        public List<Bench> able(Policy policy, IssueId plan) {
            return Arrays.asList(Bench.of(List.of(Set.of(ANN))), Bench.of(List.of(Set.of(ANN))));
        }

        @Override
        public Set<PersonKey> blind(Step step, IssueId plan) {
            return Collections.emptySet();
        }
    }

    private RoundId newRound() {
        RoundId id = new RoundId(IssueId.of(nextPlan++), 1);
        rounds.open(opening(id));
        return id;
    }

    private static Opening opening(RoundId id) {
        Policy policy = new Policy(3, Arrays.asList(new Step("Content", 2, Seat.Source.GROUP, "marketing-approvers"),
                new Step("Budget", 1, Seat.Source.USER_FIELD, "budgetOwner")));
        return new Opening(id, JANA, T0, content(), policy, new Route("10001", 41, 42, 43));
    }

    private static Snapshot content() {
        return Snapshot.of(Collections.singletonMap("summary", "Lab \u2013 \"automation\""));
    }
}
