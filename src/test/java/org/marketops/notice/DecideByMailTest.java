package org.marketops.notice;

import org.junit.jupiter.api.Test;
import org.marketops.approval.ApprovalRefused.Reason;
import org.marketops.approval.Claim;
import org.marketops.approval.Decision;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.QueuedPlan;
import org.marketops.approval.RoundEvent;
import org.marketops.approval.Task;
import org.marketops.approval.Tasks;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.kernel.Sha256;
import org.marketops.notice.LinkStanding.State;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.notice.MailWorld.ANN;
import static org.marketops.notice.MailWorld.BOB;
import static org.marketops.notice.MailWorld.DEE;
import static org.marketops.notice.MailWorld.JANA;
import static org.marketops.notice.MailWorld.PLAN;

/** A25: what a link of a mail is good for, and for how long. */
class DecideByMailTest {

    private final MailWorld world = new MailWorld().submit();
    private final Links links = new Links();
    private final Ballots ballots = new Ballots();
    private final DecideByMail decideByMail = new DecideByMail(links, world, ballots, world,
            (ids, reader) -> world.mayRead(reader, PLAN)
                    ? Collections.singletonMap(PLAN, new QueuedPlan("MKT-12", "Spring fair", plan())) : Collections.emptyMap(),
            new Clock() {
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
                    return world.now;
                }
            });
    private final String token = decideByMail.offer(ANN, world.round, plan()).orElseThrow(AssertionError::new);

    @Test
    void theTokenIsNowhereButInTheMail() {
        assertThat(links.links).containsOnlyKeys(Sha256.of(token));
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(decideByMail.offer(ANN, world.round, plan())).isPresent().isNotEqualTo(Optional.of(token));
    }

    @Test
    void onlyWhoIsAskedNowGetsALink() {
        assertThat(decideByMail.offer(DEE, world.round, plan())).isEmpty();
        assertThat(decideByMail.offer(JANA, world.round, plan())).isEmpty();
    }

    @Test
    void aLinkThatIsGoodIsGoodAsOftenAsItIsLookedAt() {
        assertThat(state(ANN)).isEqualTo(State.READY);
        assertThat(state(ANN)).isEqualTo(State.READY);
    }

    @Test
    void whoeverElseFollowsItLearnsNothingAboutThePlan() {
        assertThat(state(BOB)).isEqualTo(State.NOT_YOURS);
        assertThat(decideByMail.look(token, BOB).plan()).isEmpty();
        assertThat(decideByMail.look(token + "x", ANN).state()).isEqualTo(State.UNKNOWN);
        assertThat(decideByMail.look("", ANN).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void whoLostThePermissionLearnsNothingEither() {
        world.blind.add(ANN);

        assertThat(state(ANN)).isEqualTo(State.HIDDEN);
        assertThat(decideByMail.look(token, ANN).plan()).isEmpty();
    }

    @Test
    void itExpiresAfterSevenDays() {
        world.now = world.now.plus(DecideByMail.GOOD_FOR).minusMillis(1);
        assertThat(state(ANN)).isEqualTo(State.READY);

        world.now = world.now.plusMillis(1);
        assertThat(state(ANN)).isEqualTo(State.EXPIRED);
    }

    @Test
    void changedContentIsNotWhatTheMailShowed() {
        world.budget = "25000";
        assertThat(state(ANN)).isEqualTo(State.CHANGED);

        world.budget = "20000";
        assertThat(state(ANN)).isEqualTo(State.READY);
    }

    @Test
    void a25TheSameLinkTwiceIsOneDecision() {
        assertThat(decideByMail.take(token)).isTrue();
        assertThat(decideByMail.take(token)).isFalse();

        vote(ANN, Decision.REJECT);
        LinkStanding standing = decideByMail.look(token, ANN);
        assertThat(standing.state()).isEqualTo(State.DONE);
        assertThat(standing.vote().flatMap(RoundEvent::decision)).contains(Decision.REJECT);
    }

    @Test
    void a25ADecisionOnTheScreenUsesTheLinkUpToo() {
        vote(ANN, Decision.APPROVE);

        assertThat(state(ANN)).isEqualTo(State.DONE);
    }

    @Test
    void a25BetweenVoteAndCountTheDecisionIsSaidToBeOnItsWay() {
        ballots.open.add(Task.ballot(world.round.id(), ANN, Decision.APPROVE, "", world.round.contentOf(plan()), 1, world.now));

        assertThat(state(ANN)).isEqualTo(State.BEING_RECORDED);
    }

    @Test
    void aLinkThatWasTakenForNothingSaysSoAndOneThatIsGivenBackWorksAgain() {
        decideByMail.take(token);
        assertThat(state(ANN)).isEqualTo(State.TAKEN);

        decideByMail.giveBack(token);
        assertThat(state(ANN)).isEqualTo(State.READY);
    }

    @Test
    void whenOthersHaveDecidedNothingIsLeftToDecide() {
        world.end(BOB, RoundEvent.Kind.REJECTED, "no");

        assertThat(state(ANN)).isEqualTo(State.DECIDED);
    }

    @Test
    void whenTheStepIsOverTheLinkSaysWhyNot() {
        world.approve(BOB);

        LinkStanding standing = decideByMail.look(token, ANN);
        assertThat(standing.state()).isEqualTo(State.NOT_ASKED);
        assertThat(standing.reason().map(refused -> refused.reason())).contains(Reason.NOT_AN_APPROVER);
    }

    @Test
    void whenThePlanHasLeftItsStatusNothingIsLeftToDecide() {
        world.status = "1";

        assertThat(state(ANN)).isEqualTo(State.DECIDED);
    }

    @Test
    void aLinkIsForgottenWithItsMailAndLongAfterItHasExpired() {
        decideByMail.forget(token);
        assertThat(state(ANN)).isEqualTo(State.UNKNOWN);

        decideByMail.offer(BOB, world.round, plan());
        world.now = world.now.plus(Duration.ofDays(98));
        assertThat(decideByMail.removeOld()).isEqualTo(1);
        assertThat(decideByMail.removeOld()).isZero();
    }

    private State state(PersonKey who) {
        return decideByMail.look(token, who).state();
    }

    private void vote(PersonKey who, Decision decision) {
        world.round = world.round.with(RoundEvent.vote(world.round.nextSeq(), who, world.now, 1, decision, "because",
                world.round.contentOf(plan()).hash()));
    }

    private PlanFacts plan() {
        return world.find(PLAN).orElseThrow(AssertionError::new);
    }

    /** Links in memory. */
    private static final class Links implements MailLinks {

        final Map<String, MailLink> links = new HashMap<>();
        private final Set<String> taken = new HashSet<>();

        @Override
        public void add(String tokenHash, MailLink link) {
            links.put(tokenHash, link);
        }

        @Override
        public void remove(String tokenHash) {
            links.remove(tokenHash);
        }

        @Override
        public Optional<MailLink> find(String tokenHash) {
            return Optional.ofNullable(links.get(tokenHash));
        }

        @Override
        public boolean isTaken(String tokenHash) {
            return taken.contains(tokenHash);
        }

        @Override
        public boolean take(String tokenHash, Instant at) {
            return taken.add(tokenHash);
        }

        @Override
        public void giveBack(String tokenHash) {
            taken.remove(tokenHash);
        }

        @Override
        public int removeExpired(Instant before) {
            int all = links.size();
            links.values().removeIf(link -> link.expires().isBefore(before));
            return all - links.size();
        }
    }

    /** Ballots that wait to be counted. */
    private static final class Ballots implements Tasks {

        final List<Task> open = new ArrayList<>();

        @Override
        public List<Task> open(IssueId plan) {
            return open;
        }

        @Override
        public void add(Task task) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Task> findOpen(int id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Claim> claim(int id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void claim(int id, Claim by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void done(int id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drop(int id, String why) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void failed(int id, String problem) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<IssueId> plansWithOpen() {
            throw new UnsupportedOperationException();
        }
    }
}
