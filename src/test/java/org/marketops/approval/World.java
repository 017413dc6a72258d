package org.marketops.approval;

import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.audit.Ledger;
import org.marketops.audit.LedgerEntry;
import org.marketops.audit.Note;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Transactions;
import org.marketops.time.CalendarInMemory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A host in memory with one plan, and all use cases on it. Fakes at the ports; nothing is mocked. */
public final class World implements Plans, Approvers, Moves, Rounds, Tasks, Processes, Policies, Ledger, Transactions {

    public static final IssueId PLAN = IssueId.of(10012);
    public static final PersonKey JANA = PersonKey.of("jana");
    public static final PersonKey ANN = PersonKey.of("ann");
    public static final PersonKey BOB = PersonKey.of("bob");
    public static final PersonKey CY = PersonKey.of("cy");
    public static final PersonKey DEE = PersonKey.of("dee");
    static final String DRAFT = "1";
    static final String IN_APPROVAL = "2";
    static final String APPROVED = "3";

    Instant now = Instant.parse("2026-07-09T12:00:00Z");
    String status = DRAFT;
    PlanFacts.Place place = Facts.PLACE;
    long updated = 1_000_000;
    boolean planExists = true;
    final Map<String, String> content = new HashMap<>();
    PersonKey lastEditor = JANA;
    final Map<String, Set<PersonKey>> groups = new HashMap<>();
    final Set<PersonKey> inactive = new HashSet<>();
    final Set<PersonKey> blindPeople = new HashSet<>();
    final List<Standin> standins = new ArrayList<>();
    final List<Integer> moved = new ArrayList<>();
    Optional<String> moveProblem = Optional.empty();
    final Map<Integer, Task> tasks = new LinkedHashMap<>();
    final Map<Integer, String> ended = new HashMap<>();
    final Map<Integer, Claim> claims = new HashMap<>();
    String goneProcess = "";
    final List<Round> rounds = new ArrayList<>();
    final List<LedgerEntry> entries = new ArrayList<>();
    private final List<Policy> policies = new ArrayList<>();
    private int nextTask = 1;

    final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    final SubmitPlan submitPlan = new SubmitPlan(this, this, this, this, this, this, clock);
    final RecordBallot recordBallot = new RecordBallot(this, this, this, this, clock);
    final CastVote castVote = new CastVote(this, this, this, this, this, clock);
    final Recall recall = new Recall(this, this, this, this, clock);
    final FinishOutcome finishOutcome = new FinishOutcome(this, this, this, this, new Claims(this, this, this, clock), this, this, clock);
    final SettleApproval settleApproval = new SettleApproval(this, this, this, castVote, recall, finishOutcome, this, clock);
    final CalendarInMemory calendars = new CalendarInMemory();
    final Validity validity = new Validity(calendars);
    final CheckContentUnchanged gate = new CheckContentUnchanged(this, validity, clock);
    final ViewApproval viewApproval = new ViewApproval(this, this, this, this, this, validity, clock);

    public World() {
        content.put("summary", "Lab automation launch");
        content.put("budget", "20000");
        group("content", ANN, BOB, CY);
        group("budget", DEE);
        policies.add(new Policy(1, Arrays.asList(new Step("Content", 2, Seat.Source.GROUP, "content"),
                new Step("Budget", 1, Seat.Source.GROUP, "budget"))));
    }

    public World group(String name, PersonKey... people) {
        groups.put(name, new LinkedHashSet<>(Arrays.asList(people)));
        return this;
    }

    public World policy(Step... steps) {
        policies.add(new Policy(policies.size() + 1, Arrays.asList(steps)));
        return this;
    }

    public World policy(Policy policy) {
        append(policy, JANA, now);
        return this;
    }

    PlanFacts plan() {
        return Facts.plan(PLAN, place, status, updated, Snapshot.of(content), JANA, lastEditor);
    }

    /** Jana's transition Submit, stored, and followed up. */
    public World submitted() {
        transition(IN_APPROVAL, () -> submitPlan.open(plan(), JANA, route()));
        return settle();
    }

    static Route route() {
        return new Route(IN_APPROVAL, 41, 42, 43);
    }

    /** A vote's transition, stored, and followed up. */
    public World votes(PersonKey who, Decision decision, String comment) {
        transition(status, () -> recordBallot.record(plan(), who, decision, comment));
        return settle();
    }

    public World approves(PersonKey who) {
        return votes(who, Decision.APPROVE, "");
    }

    /** What the host does: the new status and time are on the object when our function runs, and stored after it. */
    void transition(String to, Runnable function) {
        String before = status;
        long updatedBefore = updated;
        now = now.plusMillis(1500);
        status = to;
        updated += 1500;
        try {
            function.run();
        } catch (RuntimeException refused) {
            status = before;
            updated = updatedBefore;
            throw refused;
        }
    }

    /** As {@link #transition}, but the host takes it back after our function. */
    void transitionTakenBack(String to, Runnable function) {
        String before = status;
        long updatedBefore = updated;
        transition(to, function);
        status = before;
        updated = updatedBefore;
    }

    World edit(PersonKey who, String field, String value) {
        content.put(field, value);
        lastEditor = who;
        updated += 1000;
        return this;
    }

    World settle() {
        settleApproval.settle(PLAN);
        return this;
    }

    Round round() {
        return rounds.get(rounds.size() - 1);
    }

    /** The step that is asked first now. */
    int step() {
        return round().stepOn(round().contentOf(plan()));
    }

    public ApprovalView seenBy(PersonKey who) {
        return viewApproval.view(plan(), Optional.of(who));
    }

    List<Task> openTasks() {
        return open(PLAN);
    }

    World later(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    // ---- ports ----

    @Override
    public Optional<PlanFacts> find(IssueId id) {
        return planExists ? Optional.of(plan()) : Optional.empty();
    }

    @Override
    public List<Bench> able(Policy policy, IssueId plan) {
        List<Standin> others = standins.stream().filter(standin -> isAble(standin.person())).collect(Collectors.toList());
        return policy.steps().stream().map(step -> Bench.of(step.seats().stream().map(this::able)
                .collect(Collectors.toList())).withStandins(others)).collect(Collectors.toList());
    }

    private Set<PersonKey> able(Seat seat) {
        return groups.get(seat.name()).stream().filter(this::isAble).collect(Collectors.toCollection(LinkedHashSet<PersonKey>::new));
    }

    private boolean isAble(PersonKey person) {
        return !inactive.contains(person) && !blindPeople.contains(person);
    }

    @Override
    public Set<PersonKey> blind(Step step, IssueId plan) {
        return step.seats().stream().flatMap(seat -> groups.get(seat.name()).stream()).filter(blindPeople::contains).collect(Collectors.toSet());
    }

    @Override
    public Optional<String> move(IssueId plan, int action, PersonKey inTheNameOf) {
        if (moveProblem.isPresent()) {
            return moveProblem;
        }
        moved.add(action);
        status = action == 41 ? APPROVED : DRAFT;
        updated += 500;
        return Optional.empty();
    }

    @Override
    public Optional<Round> latest(IssueId plan) {
        return rounds.isEmpty() || !round().id().issue().equals(plan) ? Optional.empty() : Optional.of(round());
    }

    @Override
    public void open(Opening opening) {
        rounds.add(Round.open(opening));
    }

    @Override
    public void append(RoundId id, RoundEvent event) {
        rounds.set(id.number() - 1, rounds.get(id.number() - 1).with(event));
    }

    @Override
    public void add(Task task) {
        if (task.kind() == Task.Kind.OUTCOME && tasks.values().stream().anyMatch(other -> other.kind() == Task.Kind.OUTCOME
                && other.round().equals(task.round()))) {
            throw new IllegalStateException("a second outcome of " + task.round());
        }
        tasks.put(nextTask, task.stored(nextTask, task.decision().orElse(null), task.comment(), ""));
        nextTask++;
    }

    @Override
    public List<Task> open(IssueId plan) {
        return tasks.values().stream().filter(task -> !ended.containsKey(task.id())).collect(Collectors.toList());
    }

    @Override
    public Optional<Task> findOpen(int id) {
        return Optional.ofNullable(tasks.get(id)).filter(task -> !ended.containsKey(id));
    }

    @Override
    public Optional<Claim> claim(int id) {
        return Optional.ofNullable(claims.get(id));
    }

    @Override
    public void claim(int id, Claim by) {
        claims.put(id, by);
    }

    @Override
    public String self() {
        return "this process";
    }

    @Override
    public boolean isGone(String process) {
        return process.equals(goneProcess);
    }

    @Override
    public void done(int id) {
        ended.put(id, "done");
    }

    @Override
    public void drop(int id, String why) {
        ended.put(id, why);
    }

    @Override
    public void failed(int id, String problem) {
        claims.remove(id);
        Task task = tasks.get(id);
        tasks.put(id, task.stored(id, task.decision().orElse(null), task.comment(), problem));
    }

    @Override
    public List<IssueId> plansWithOpen() {
        return open(PLAN).isEmpty() ? Collections.emptyList() : Collections.singletonList(PLAN);
    }

    @Override
    public List<Policy> latest() {
        Map<String, Policy> latest = new LinkedHashMap<>();
        policies.forEach(policy -> latest.put(policy.key(), policy));
        return new ArrayList<>(latest.values());
    }

    @Override
    public List<Policy> versions(String key) {
        List<Policy> versions = policies.stream().filter(policy -> policy.key().equals(key)).collect(Collectors.toList());
        Collections.reverse(versions);
        return versions;
    }

    void withoutPolicy() {
        policies.clear();
    }

    @Override
    public Policy append(Policy policy, PersonKey author, Instant at) {
        policies.add(policy.saved(policies.size() + 1));
        return policies.get(policies.size() - 1);
    }

    @Override
    public LedgerEntry append(IssueId plan, Note note) {
        String previous = entries.isEmpty() ? LedgerEntry.NOTHING_BEFORE : entries.get(entries.size() - 1).hash();
        LedgerEntry entry = LedgerEntry.following(plan, entries.size() + 1, previous, note);
        entries.add(entry);
        return entry;
    }

    @Override
    public List<LedgerEntry> entries(IssueId plan) {
        return entries;
    }

    @Override
    public <T> T retryOnConflict(Supplier<T> work) {
        return work.get();
    }
}
