package org.marketops.approval;

import org.junit.jupiter.api.Test;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.audit.LedgerEntry;
import org.marketops.kernel.PersonKey;

import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.approval.World.ANN;
import static org.marketops.approval.World.BOB;
import static org.marketops.approval.World.CY;
import static org.marketops.approval.World.DEE;
import static org.marketops.approval.World.PLAN;

/** A request keeps the version of the policy it started with, until somebody moves it (A28). */
class MigrateRoundsTest {

    private static final PersonKey ADMIN = PersonKey.of("admin");
    private static final Step CONTENT = new Step("Content", 2, Seat.Source.GROUP, "content");
    private static final Step BUDGET = new Step("Budget", 1, Seat.Source.GROUP, "budget");

    private final World world = new World();
    private final MigrateRounds migrate = new MigrateRounds(world, world, world, world, world, world.clock);

    @Test
    void a28ARequestKeepsTheVersionItStartedWith() {
        world.submitted().approves(ANN);
        next(BUDGET);

        assertThat(world.round().policy().version()).isEqualTo(1);
        assertThat(world.approves(BOB).step()).isEqualTo(2);
    }

    @Test
    void a28APreviewSaysWhichDecisionsStayAndWhichAreAskedAgainAndWritesNothing() {
        world.group("content", ANN, BOB, CY).submitted().approves(ANN).approves(BOB);
        Policy legalFirst = next(new Step("Legal", 1, Seat.Source.GROUP, "budget"), CONTENT, BUDGET);
        Policy strict = next(new Step("Content", 3, Seat.Source.GROUP, "content"), BUDGET);
        int events = world.round().events().size();
        int entries = world.entries.size();

        Migration kept = migrate.preview(world.round().id(), legalFirst).get();
        Migration lost = migrate.preview(world.round().id(), strict).get();

        assertThat(kept.round()).isEqualTo(world.round().id());
        assertThat(kept.from()).isEqualTo(world.round().policy());
        assertThat(kept.to()).isEqualTo(legalFirst);
        assertThat(kept.staying()).extracting(MovedVote::person).containsExactly(ANN, BOB);
        assertThat(kept.askedAgain()).isEmpty();
        assertThat(lost.staying()).isEmpty();
        assertThat(lost.askedAgain()).extracting(MovedVote::person).containsExactly(ANN, BOB);
        assertThat(world.round().events()).hasSize(events);
        assertThat(world.entries).hasSize(entries);
    }

    @Test
    void a28AMoveTakesTheNewVersionAndTheRecordSaysWhatStayed() {
        world.submitted().approves(ANN).approves(BOB);
        Policy next = next(CONTENT, new Step("Legal", 1, Seat.Source.GROUP, "content"), BUDGET);

        assertThat(migrate.migrate(world.round().id(), next, ADMIN)).isPresent();

        assertThat(world.round().policy().version()).isEqualTo(2);
        assertThat(world.step()).isEqualTo(2);
        LedgerEntry entry = world.entries.get(world.entries.size() - 1);
        assertThat(entry.action()).isEqualTo("migrated");
        assertThat(entry.actor()).isEqualTo(ADMIN);
        assertThat(entry.details()).containsEntry("policyVersion", "2").containsEntry("policyVersionBefore", "1")
                .containsEntry("stays", "ann in Content, bob in Content").doesNotContainKey("askedAgain");
        assertThat(world.approves(CY).approves(DEE).round().state()).isEqualTo(Round.State.APPROVED);
    }

    @Test
    void a28AMoveAfterWhichEverythingIsDoneApproves() {
        world.submitted().approves(ANN).approves(BOB);
        Policy next = next(CONTENT);

        migrate.migrate(world.round().id(), next, ADMIN);
        world.settle();

        assertThat(world.round().state()).isEqualTo(Round.State.APPROVED);
    }

    @Test
    void a28DecisionsInTheLastStepAreNamedToo() {
        world.policy(new Step("Budget", 2, Seat.Source.GROUP, "content")).submitted().approves(ANN);

        Migration migration = migrate.preview(world.round().id(), next(BUDGET)).get();

        assertThat(migration.askedAgain()).extracting(MovedVote::person).containsExactly(ANN);
    }

    @Test
    void a28OnlyAWaitingRequestOfThePolicyIsMovedAndOnlyOnce() {
        world.submitted();
        Policy next = next(BUDGET);
        RoundId id = world.round().id();

        assertThat(migrate.migrate(new RoundId(PLAN, 7), next, ADMIN)).isEmpty();
        assertThat(migrate.migrate(id, next.called("other", "Other"), ADMIN)).isEmpty();
        assertThat(migrate.migrate(id, next, ADMIN)).isPresent();
        assertThat(migrate.migrate(id, next, ADMIN)).isEmpty();
        world.approves(DEE);
        assertThat(migrate.preview(id, next(CONTENT))).isEmpty();
    }

    @Test
    void a28APreviewSaysWhenAStepWouldHaveTooFewPeople() {
        world.submitted();

        assertThat(migrate.preview(world.round().id(), next(new Step("Two", 2, Seat.Source.GROUP, "budget"))).get().canEnd()).isFalse();
        assertThat(migrate.preview(world.round().id(), next(CONTENT)).get().canEnd()).isTrue();
    }

    private Policy next(Step... steps) {
        return world.append(new Policy(0, Arrays.asList(steps)), ADMIN, world.now);
    }
}
