package org.marketops.webhook.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.marketops.approval.RoundId;
import org.marketops.audit.Ledger;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Note;
import org.marketops.jira.AoTransactions;
import org.marketops.jira.BulkRows;
import org.marketops.kernel.BadInput;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.testing.RealActiveObjects;
import org.marketops.webhook.AllowedAddresses;
import org.marketops.webhook.CallFacts;
import org.marketops.webhook.Hook;
import org.marketops.webhook.HookCall;
import org.marketops.webhook.HookKind;
import org.marketops.webhook.HookLedger;
import org.marketops.webhook.KeepHooks;
import org.marketops.webhook.MakeCalls;
import org.marketops.webhook.Messenger;

/** From an entry of the record to a call that was taken, on a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HooksContract {

    private static final PersonKey ANN = PersonKey.of("ann");
    private static final AllowedAddresses ALLOWED = AllowedAddresses.of("https://hooks.example.com");
    private static long nextPlan = 500;

    private final List<String> bodies = new ArrayList<>();
    private final List<Boolean> answers = new ArrayList<>();
    private Instant now;
    private RealActiveObjects database;
    private AoTransactions transactions;
    private AoHooks hooks;
    private AoHookCalls calls;
    private KeepHooks keepHooks;
    private MakeCalls makeCalls;
    private HookLedger ledger;
    private IssueId plan;
    private int entries;
    private boolean ahead;

    abstract RealActiveObjects start();

    @BeforeAll
    void open() {
        database = start();
        ActiveObjects rows = database.activeObjects();
        transactions = new AoTransactions(rows);
        hooks = new AoHooks(rows);
        calls = new AoHookCalls(rows, BulkRows.withPrefix(database.executors(), transactions, RealActiveObjects.prefix()));
        Clock clock = clock();
        keepHooks = new KeepHooks(hooks, calls, transactions, clock);
        makeCalls = new MakeCalls(hooks, calls, this::call, facts(), transactions, clock);
        ledger = new HookLedger(record(), hooks, calls, issue -> { });
    }

    @AfterAll
    void close() throws Exception {
        database.close();
    }

    @BeforeEach
    void begin() {
        hooks.all().forEach(hook -> hooks.remove(hook.id()));
        bodies.clear();
        answers.clear();
        ahead = false;
        now = Instant.parse("2026-07-09T12:00:00Z");
        plan = IssueId.of(nextPlan++);
    }

    @Test
    void whatWasRecordedIsToldOnceWithAPayloadOfFactsOnly() {
        add(HookKind.DECIDED);

        record("approved");
        makeCalls.about(plan);
        makeCalls.about(plan);
        makeCalls.all();

        assertThat(bodies).containsExactly("{\"format\":1,\"id\":\"" + calls.latest(1).get(0).event()
                + "\",\"type\":\"approval.decided\",\"time\":\"2026-07-09T12:00:00Z\",\"issue\":\"MKT-" + plan.value()
                + "\",\"round\":1,\"state\":\"approved\",\"cause\":\"approved\",\"policyVersion\":4}");
        assertThat(calls.latest(1).get(0).state()).isEqualTo(HookCall.State.SENT);
    }

    @Test
    void aLockAndATransferAreToldWithoutAmountsReasonsOrPeople() {
        add(HookKind.PLAN_LOCKED);
        keepHooks.add("Ledger", "https://hooks.example.com/moves", EnumSet.of(HookKind.TRANSFERRED), ALLOWED);

        record("plan_locked");
        ledger.append(plan, Note.of(ANN, now, "budget_transferred", 1, "hash").with("why", "EUR 2,500 to the Americas"));
        ledger.append(plan, Note.of(ANN, now, "budget_changed", 1, "hash").with("why", "EUR 10 more"));
        makeCalls.about(plan);

        String rest = ",\"time\":\"2026-07-09T12:00:00Z\",\"issue\":\"MKT-" + plan.value() + "\",\"round\":1,\"state\":\"approved\",\"cause\":";
        assertThat(bodies).hasSize(2);
        assertThat(bodies.get(0)).endsWith("\"type\":\"plan.locked\"" + rest + "\"plan_locked\",\"policyVersion\":4}");
        assertThat(bodies.get(1)).endsWith("\"type\":\"budget.transferred\"" + rest + "\"budget_transferred\",\"policyVersion\":4}");
    }

    @Test
    void eachHookHearsOnlyWhatItAskedFor() {
        add(HookKind.INVALIDATED);

        record("submitted");
        record("voted");
        record("content_changed");
        record("recalled");
        makeCalls.about(plan);

        assertThat(bodies).hasSize(2);
        assertThat(bodies.get(0)).contains("\"cause\":\"content_changed\"").contains("\"state\":\"waiting\"");
        assertThat(bodies.get(1)).contains("\"type\":\"approval.invalidated\"").contains("\"state\":\"recalled\"");
    }

    @Test
    void anEditIsToldOnlyWhenDecisionsDoNotCountAnyMore() {
        add(HookKind.INVALIDATED);

        for (String effect : List.of("carried_over", "restored", "reset", "after_approval")) {
            ledger.append(plan, Note.of(ANN, now, "content_changed", 1, "hash").with("effect", effect));
        }
        makeCalls.about(plan);

        assertThat(bodies).hasSize(2);
        assertThat(bodies.get(0)).contains("\"state\":\"waiting\",\"cause\":\"content_changed\"");
        assertThat(bodies.get(1)).contains("\"state\":\"approved\",\"cause\":\"changed_after_approval\"");
    }

    @Test
    void nobodyHearsOfASubmissionThatTheHostHasNotStored() {
        add(HookKind.REQUESTED);
        ahead = true;
        record("submitted");

        assertThat(makeCalls.about(plan)).isTrue();
        assertThat(bodies).isEmpty();
        ahead = false;
        assertThat(makeCalls.about(plan)).isFalse();

        assertThat(bodies).hasSize(1);
        assertThat(bodies.get(0)).contains("approval.requested");
    }

    @Test
    void aCallGoesWithTheTransactionThatFailed() {
        add(HookKind.DECIDED);

        assertThatThrownBy(() -> transactions.retryOnConflict(() -> {
            record("approved");
            throw new IllegalArgumentException("the vote failed");
        })).isInstanceOf(IllegalArgumentException.class);

        makeCalls.about(plan);
        assertThat(bodies).isEmpty();
    }

    @Test
    void whatIsNotTakenIsTriedAgainWithGrowingPausesAndTheSameBody() {
        add(HookKind.DECIDED);
        answers.addAll(Arrays.asList(false, false, true));

        record("approved");
        makeCalls.about(plan);
        makeCalls.all();
        assertThat(bodies).hasSize(1);
        now = now.plus(Duration.ofMinutes(1));
        makeCalls.all();
        now = now.plus(Duration.ofMinutes(4));
        makeCalls.all();
        assertThat(bodies).hasSize(2);
        now = now.plus(Duration.ofMinutes(1));
        makeCalls.all();

        assertThat(bodies).hasSize(3);
        assertThat(Set.copyOf(bodies)).hasSize(1);
        assertThat(calls.latest(1).get(0).state()).isEqualTo(HookCall.State.SENT);
    }

    @Test
    void itIsGivenUpAfterTwoDaysAndSentAgainWhenSomebodySaysSo() {
        add(HookKind.DECIDED);
        record("rejected");
        for (int tries = 0; tries < 20; tries++) {
            answers.add(0, false);
            makeCalls.all();
            now = now.plus(Duration.ofDays(1));
        }
        HookCall dead = calls.latest(1).get(0);
        assertThat(dead.state()).isEqualTo(HookCall.State.DEAD);
        assertThat(dead.tries()).isEqualTo(9);
        assertThat(bodies).hasSize(9);

        answers.clear();
        assertThat(keepHooks.again(dead.id())).isTrue();
        assertThat(keepHooks.again(dead.id())).isFalse();
        makeCalls.all();

        assertThat(calls.latest(1).get(0).state()).isEqualTo(HookCall.State.SENT);
    }

    @Test
    void aHookThatDoesNotAnswerIsAskedOnceARunAndHoldsNobodyElseUp() {
        add(HookKind.DECIDED);
        answers.add(false);

        record("approved");
        record("rejected");
        makeCalls.about(plan);

        assertThat(bodies).hasSize(1);
        makeCalls.all();
        assertThat(bodies).hasSize(2);
    }

    @Test
    void whatWaitsForAHookThatIsSwitchedOffIsGivenUp() {
        Hook hook = add(HookKind.DECIDED);
        record("approved");

        keepHooks.activate(hook.id(), false);
        makeCalls.all();
        record("rejected");

        assertThat(bodies).isEmpty();
        assertThat(calls.latest(5)).extracting(HookCall::state).containsExactly(HookCall.State.DEAD);
    }

    @Test
    void aSecretIsRandomLongAndRenewed() {
        Hook hook = add(HookKind.DECIDED);

        String renewed = keepHooks.renewSecret(hook.id());

        assertThat(hook.secret()).hasSize(43);
        assertThat(renewed).hasSize(43).isNotEqualTo(hook.secret());
        assertThat(hooks.find(hook.id()).get().secret()).isEqualTo(renewed);
    }

    @Test
    void aTrialIsSentAtOnceAndIsAboutNoPlan() {
        Hook hook = add(HookKind.DECIDED);

        keepHooks.ping(hook.id());
        makeCalls.all();

        assertThat(bodies).hasSize(1);
        assertThat(bodies.get(0)).contains("\"type\":\"ping\"").doesNotContain("issue");
    }

    @Test
    void anAddressThatIsNotAllowedIsNotSaved() {
        assertThatThrownBy(() -> keepHooks.add("Chat", "https://other.example.com/", EnumSet.of(HookKind.DECIDED), ALLOWED))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> keepHooks.add(" ", "https://hooks.example.com/", EnumSet.of(HookKind.DECIDED), ALLOWED))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> keepHooks.add("Chat", "https://hooks.example.com/", Collections.emptySet(), ALLOWED))
                .isInstanceOf(BadInput.class);
        assertThat(hooks.all()).isEmpty();
    }

    @Test
    void theLogForgetsWhatEndedLongAgo() {
        add(HookKind.DECIDED);
        record("approved");
        makeCalls.about(plan);

        now = now.plus(Duration.ofDays(91));
        record("rejected");
        makeCalls.all();

        assertThat(calls.latest(5)).extracting(HookCall::cause).containsExactly("rejected");
    }

    private Hook add(HookKind kind) {
        keepHooks.add("Chat", "https://hooks.example.com/jira", EnumSet.of(kind), ALLOWED);
        Hook hook = hooks.all().get(0);
        assertThat(hook.address()).isEqualTo(URI.create("https://hooks.example.com/jira"));
        return hook;
    }

    private void record(String action) {
        ledger.append(plan, Note.of(ANN, now, action, 1, "hash"));
    }

    private Messenger.Answer call(Hook hook, HookCall call, String body) {
        bodies.add(body);
        boolean taken = answers.isEmpty() || answers.remove(0);
        return new Messenger.Answer(taken, taken ? "answer 200" : "answer 500");
    }

    private Ledger record() {
        return new Ledger() {
            @Override
            public LedgerEntry append(IssueId of, Note note) {
                return LedgerEntry.following(of, ++entries, LedgerEntry.NOTHING_BEFORE, note);
            }

            @Override
            public List<LedgerEntry> entries(IssueId of) {
                return Collections.emptyList();
            }
        };
    }

    private CallFacts facts() {
        return new CallFacts() {
            @Override
            public Optional<String> issueKey(IssueId of) {
                return Optional.of("MKT-" + of.value());
            }

            @Override
            public Optional<Integer> policyVersion(RoundId round) {
                return Optional.of(4);
            }

            @Override
            public boolean isAhead(RoundId round) {
                return ahead;
            }
        };
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
