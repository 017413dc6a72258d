package org.marketops.lead;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CreditsTest {

    private static final long DAY = 86_400;
    private final Credits credits = new Credits(Weights.standard());

    @Test
    void firstAndLastTakeAll() {
        assertThat(shared(Model.FIRST_TOUCH, path(100, 3))).containsExactly(100, 0, 0);
        assertThat(shared(Model.LAST_TOUCH, path(100, 3))).containsExactly(0, 0, 100);
    }

    @Test
    void aDirectVisitAtTheEndTakesNothingUnlessThereIsNothingElse() {
        Path direct = Path.of(100, new long[] {30, 20, 10}, new boolean[] {false, false, true}, Path.NONE, Path.NONE);
        Path onlyDirect = Path.of(100, new long[] {30, 20}, new boolean[] {true, true}, Path.NONE, Path.NONE);

        assertThat(shared(Model.LAST_NON_DIRECT, direct)).containsExactly(0, 100, 0);
        assertThat(shared(Model.LAST_NON_DIRECT, onlyDirect)).containsExactly(0, 100);
    }

    @Test
    void whatIsLeftOverGoesToTheLargestRemaindersAndOfEqualOnesToTheEarliest() {
        assertThat(shared(Model.LINEAR, path(100, 3))).containsExactly(34, 33, 33);
        assertThat(shared(Model.LINEAR, path(-100, 3))).containsExactly(-34, -33, -33);
        assertThat(shared(Model.LINEAR, path(2, 3))).containsExactly(1, 1, 0);
    }

    @Test
    void theUShapeIsFortyFortyAndTwentyForTheRest() {
        assertThat(shared(Model.U_SHAPED, path(100_000, 6))).containsExactly(40_000, 5_000, 5_000, 5_000, 5_000, 40_000);
        assertThat(shared(Model.U_SHAPED, path(100_000, 2))).containsExactly(50_000, 50_000);
        assertThat(shared(Model.U_SHAPED, path(100_000, 1))).containsExactly(100_000);
    }

    @Test
    void theWShapeGivesThirtyToEachMilestoneAndTenToTheRest() {
        assertThat(shared(Model.W_SHAPED, milestones(100_000, 5, 1, 3))).containsExactly(30_000, 30_000, 5_000, 30_000, 5_000);
        assertThat(shared(Model.FULL_PATH, milestones(100_000, 6, 1, 3))).containsExactly(22_500, 22_500, 5_000, 22_500, 5_000, 22_500);
    }

    @Test
    void twoMilestonesOnOneTouchGiveItBothWeights() {
        assertThat(shared(Model.W_SHAPED, milestones(100_000, 3, 0, 2))).containsExactly(60_000, 10_000, 30_000);
        assertThat(shared(Model.U_SHAPED_BY_LEAD, milestones(100_000, 2, 0, 0))).containsExactly(80_000, 20_000);
    }

    @Test
    void aMissingMilestoneOrNoOthersDropTheirWeight() {
        assertThat(shared(Model.W_SHAPED, milestones(70_000, 2, 0, Path.NONE))).containsExactly(60_000, 10_000);
        assertThat(shared(Model.W_SHAPED, milestones(90_000, 3, 1, 2))).containsExactly(30_000, 30_000, 30_000);
        assertThat(shared(Model.FULL_PATH, milestones(55_000, 3, Path.NONE, Path.NONE))).containsExactly(22_500, 10_000, 22_500);
    }

    @Test
    void aTouchLosesHalfOfItsWeightInEachHalfLife() {
        Path path = Path.of(700, new long[] {60 * DAY, 30 * DAY, 0}, new boolean[3], Path.NONE, Path.NONE);

        assertThat(shared(Model.TIME_DECAY, path)).containsExactly(100, 200, 400);
    }

    @Test
    void theCompanysOwnWeightsAreForFirstMiddleAndLast() {
        Credits own = new Credits(Weights.standard().withCustom(1, 2, 1));

        assertThat(Arrays.copyOf(own.of(Model.CUSTOM, path(400, 4)), 4)).containsExactly(100, 100, 100, 100);
        assertThat(Arrays.copyOf(new Credits(Weights.standard().withCustom(0, 1, 0)).of(Model.CUSTOM, path(400, 2)), 2)).containsExactly(200, 200);
    }

    @Test
    void amountsBeyondTheFastReckoningAddUpTheSame() {
        for (Model model : Model.values()) {
            long[] shared = shared(model, path(Long.MAX_VALUE, 7));

            assertThat(Arrays.stream(shared).sum()).as(model.name()).isEqualTo(Long.MAX_VALUE);
        }
    }

    @Test
    void aPathWithoutTouchesIsNotShared() {
        Path empty = path(100, 0);

        assertThatThrownBy(() -> credits.of(Model.LINEAR, empty)).isInstanceOf(IllegalArgumentException.class);
    }

    private long[] shared(Model model, Path path) {
        return Arrays.copyOf(credits.of(model, path), path.touches());
    }

    private static Path path(long amount, int touches) {
        return milestones(amount, touches, Path.NONE, Path.NONE);
    }

    private static Path milestones(long amount, int touches, int lead, int opportunity) {
        long[] ages = new long[touches];
        for (int i = 0; i < touches; i++) {
            ages[i] = (touches - i) * DAY;
        }
        return Path.of(amount, ages, new boolean[touches], lead, opportunity);
    }
}
