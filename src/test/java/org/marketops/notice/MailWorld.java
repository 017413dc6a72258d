package org.marketops.notice;

import org.marketops.approval.Approvers;
import org.marketops.approval.Bench;
import org.marketops.approval.Decision;
import org.marketops.approval.Facts;
import org.marketops.approval.KeepTime;
import org.marketops.approval.Opening;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.Plans;
import org.marketops.approval.Round;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.RoundId;
import org.marketops.approval.Rounds;
import org.marketops.approval.Route;
import org.marketops.approval.Validity;
import org.marketops.approval.content.Snapshot;
import org.marketops.approval.policy.Escalation;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.approval.policy.Timing;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Outbox, readers and post in memory. */
final class MailWorld implements Outbox, Readers, WishBook, Post, Plans, Rounds, Approvers, Ledger, Transactions {

    static final IssueId PLAN = IssueId.of(10012);
    static final PersonKey JANA = PersonKey.of("jana");
    static final PersonKey ANN = PersonKey.of("ann");
    static final PersonKey BOB = PersonKey.of("bob");
    static final PersonKey DEE = PersonKey.of("dee");
    private static final String IN_APPROVAL = "2";
    static final PersonKey CMO = PersonKey.of("cmo");
    private static final Policy POLICY = new Policy(1, Arrays.asList(new Step("Content", 1, Seat.Source.GROUP, "content")
            .timed(Timing.none().withEscalation(new Escalation(Duration.ofHours(8), List.of(Seat.of(Seat.Source.GROUP, "chiefs")),
                    Escalation.Mode.ADD))),
            new Step("Budget", 1, Seat.Source.GROUP, "budget")));

    Instant now = Instant.parse("2026-07-09T12:00:00Z");
    String status = IN_APPROVAL;
    String budget = "20000";
    Policy policy = POLICY;
    Round round;
    final CalendarInMemory calendars = new CalendarInMemory();
    private final Clock clock = new Clock() {
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
    final TellPeople tellPeople = new TellPeople(this, this, new Addressees(this, this), new Endings(new Validity(calendars), this, clock),
            this, this, this, this, this, clock);
    private final Ledger ledger = new NewsLedger(this, this, plan -> { });
    private int entries;

    final Map<Integer, News> news = new LinkedHashMap<>();
    final Set<Integer> told = new HashSet<>();
    final Map<Integer, Mail> mails = new LinkedHashMap<>();
    final Map<Integer, String> ended = new HashMap<>();
    final List<String> delivered = new ArrayList<>();
    final Set<PersonKey> blind = new HashSet<>();
    final Map<PersonKey, Wishes> wishes = new HashMap<>();
    PersonKey reporter = PersonKey.of("jana");
    PersonKey lead = PersonKey.of("lena");
    /** The process dies after the host has taken so many mails; -1 never. */
    int diesAfter = -1;

    @Override
    public void add(News item) {
        int id = news.size() + 1;
        news.put(id, new News(id, item.key(), item.kind(), item.round(), item.actor(), item.hash(), item.remark(), item.at()));
    }

    @Override
    public boolean knows(String key) {
        return news.values().stream().anyMatch(item -> item.key().equals(key));
    }

    @Override
    public List<News> openNews(IssueId plan) {
        return news.values().stream().filter(item -> !told.contains(item.id())).collect(Collectors.toList());
    }

    @Override
    public Optional<News> findOpenNews(int id) {
        return Optional.ofNullable(news.get(id)).filter(item -> !told.contains(id));
    }

    @Override
    public void expand(News item, List<Mail> more) {
        for (Mail mail : more) {
            if (mails.values().stream().noneMatch(other -> other.key().equals(mail.key()))) {
                int id = mails.size() + 1;
                mails.put(id, Mail.stored(id, mail.topic(), mail.round(), mail.to(), mail.actor(), mail.stage(), mail.hash(),
                        mail.remark(), mail.at()));
            }
        }
        told.add(item.id());
    }

    @Override
    public List<Mail> openMails(IssueId plan) {
        return mails.values().stream().filter(mail -> !ended.containsKey(mail.id())).collect(Collectors.toList());
    }

    @Override
    public void sent(Mail mail) {
        ended.put(mail.id(), "sent");
    }

    @Override
    public void drop(Mail mail, String why) {
        ended.put(mail.id(), why);
    }

    @Override
    public void failed(Mail mail, String problem) {
    }

    @Override
    public List<IssueId> plansWithOpen(Instant before) {
        return new ArrayList<>();
    }

    @Override
    public boolean mayRead(PersonKey person, IssueId plan) {
        return !blind.contains(person);
    }

    @Override
    public Optional<PersonKey> reporter(IssueId plan) {
        return Optional.ofNullable(reporter);
    }

    @Override
    public Optional<PersonKey> lead(IssueId plan) {
        return Optional.ofNullable(lead);
    }

    @Override
    public Wishes of(PersonKey person) {
        return wishes.getOrDefault(person, Wishes.DEFAULT);
    }

    @Override
    public void save(PersonKey person, Wishes chosen) {
        wishes.put(person, chosen);
    }

    @Override
    public void send(Mail mail, Round round, PlanFacts plan, Wishes chosen) {
        delivered.add(mail.topic() + " " + mail.to());
        if (diesAfter == delivered.size()) {
            diesAfter = -1;
            throw new Error("killed");
        }
    }

    /** What was delivered since the last call. */
    List<String> delivered() {
        List<String> all = new ArrayList<>(delivered);
        delivered.clear();
        return all;
    }

    // ---- what happens ----

    MailWorld submit() {
        RoundId id = new RoundId(PLAN, 1);
        round = Round.open(new Opening(id, JANA, now, content(), policy, new Route(IN_APPROVAL, 41, 42, 43)));
        return note(JANA, "submitted", "");
    }

    /** What the clock has found to be due in the first step. */
    MailWorld strikes(RoundEvent.Kind kind) {
        round = round.with(RoundEvent.of(round.nextSeq(), kind, KeepTime.CLOCK, now, 1, "", content().hash()));
        ledger.append(PLAN, Note.of(KeepTime.CLOCK, now, kind.name().toLowerCase(java.util.Locale.ROOT), 1, content().hash())
                .with("stage", kind == RoundEvent.Kind.EXPIRED ? "" : "Content"));
        return this;
    }

    /** The vote, and the end of its stage. */
    MailWorld approve(PersonKey who) {
        int stage = round.stepOn(content());
        round = round.with(RoundEvent.vote(round.nextSeq(), who, now, stage, Decision.APPROVE, "", content().hash()));
        note(who, "voted", "");
        round = round.with(RoundEvent.of(round.nextSeq(), RoundEvent.Kind.STEP_DONE, who, now, stage, "", content().hash()));
        ledger.append(PLAN, Note.of(who, now, "stage_done", 1, content().hash()).with("stage", POLICY.step(stage).name()));
        return this;
    }

    MailWorld end(PersonKey who, RoundEvent.Kind kind, String comment) {
        round = round.with(kind == RoundEvent.Kind.APPROVED
                ? RoundEvent.approval(round.nextSeq(), who, now, 2, content())
                : RoundEvent.of(round.nextSeq(), kind, who, now, 1, comment, content().hash()));
        return note(who, kind.name().toLowerCase(java.util.Locale.ROOT), comment);
    }

    MailWorld note(PersonKey who, String action, String comment) {
        ledger.append(PLAN, Note.of(who, now, action, 1, content().hash()).with("comment", comment));
        return this;
    }

    MailWorld tell() {
        tellPeople.tell(PLAN);
        return this;
    }

    private Snapshot content() {
        return Snapshot.of(Collections.singletonMap("budget", budget));
    }

    // ---- the host and the rows ----

    @Override
    public Optional<PlanFacts> find(IssueId id) {
        return Optional.of(Facts.plan(PLAN, status, 1, content(), JANA));
    }

    @Override
    public Optional<Round> latest(IssueId plan) {
        return Optional.ofNullable(round);
    }

    @Override
    public void open(Opening opening) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void append(RoundId id, RoundEvent event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Bench> able(Policy policy, IssueId plan) {
        return policy.steps().stream().map(step -> Bench.of(step.seats().stream().map(seat -> group(seat.name()))
                .collect(Collectors.toList()))).collect(Collectors.toList());
    }

    private static Set<PersonKey> group(String name) {
        return new HashSet<>(name.equals("chiefs") ? Arrays.asList(CMO) : name.equals("content") ? Arrays.asList(ANN, BOB)
                : Arrays.asList(DEE, JANA));
    }

    @Override
    public Set<PersonKey> blind(Step step, IssueId plan) {
        return Collections.emptySet();
    }

    @Override
    public LedgerEntry append(IssueId plan, Note note) {
        entries++;
        return LedgerEntry.following(plan, entries, LedgerEntry.NOTHING_BEFORE, note);
    }

    @Override
    public List<LedgerEntry> entries(IssueId plan) {
        return Collections.emptyList();
    }

    @Override
    public <T> T retryOnConflict(Supplier<T> work) {
        return work.get();
    }
}
