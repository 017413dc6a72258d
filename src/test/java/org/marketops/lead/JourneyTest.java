package org.marketops.lead;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class JourneyTest {

    private static final Instant T0 = Instant.parse("2026-04-01T08:00:00Z");

    @Test
    void aSkippedStageHasTheTimeOfTheNextOneAndSaysSo() {
        Cycle cycle = Journey.of(List.of(on(0, Stage.INQUIRY), on(9, Stage.SQL))).cycles().get(0);

        assertThat(cycle.entered(Stage.MQL)).contains(day(9));
        assertThat(cycle.isBackFilled(Stage.MQL)).isTrue();
        assertThat(cycle.isBackFilled(Stage.SQL)).isFalse();
        assertThat(cycle.entered(Stage.OPPORTUNITY)).isEmpty();
    }

    @Test
    void aStepBackIsRefusedAndChangesNothing() {
        Journey journey = Journey.of(List.of(on(0, Stage.SAL), on(3, Stage.MQL), on(5, Stage.SAL)));

        assertThat(journey.refused()).containsExactly(on(3, Stage.MQL), on(5, Stage.SAL));
        assertThat(journey.cycles().get(0).entered(Stage.MQL)).contains(day(0));
    }

    @Test
    void aRecycledLeadBeginsANewCycle() {
        Journey journey = Journey.of(List.of(on(0, Stage.MQL), on(2, Stage.RECYCLED), on(30, Stage.MQL), on(31, Stage.SAL)));

        assertThat(journey.refused()).isEmpty();
        assertThat(journey.cycles()).extracting(Cycle::number).containsExactly(1, 2);
        assertThat(journey.cycles().get(0).exit()).contains(on(2, Stage.RECYCLED));
        assertThat(journey.cycles().get(0).entered(Stage.SAL)).isEmpty();
        assertThat(journey.cycles().get(1).entered(Stage.SAL)).contains(day(31));
    }

    @Test
    void whoIsDisqualifiedGoesNoFurtherUnlessRecycled() {
        Journey out = Journey.of(List.of(on(0, Stage.MQL), on(2, Stage.DISQUALIFIED), on(4, Stage.SAL)));
        Journey back = Journey.of(List.of(on(0, Stage.MQL), on(2, Stage.DISQUALIFIED), on(3, Stage.RECYCLED), on(4, Stage.SAL)));

        assertThat(out.refused()).containsExactly(on(4, Stage.SAL));
        assertThat(back.cycles()).hasSize(2);
        assertThat(back.refused()).isEmpty();
    }

    @Test
    void theOrderInWhichThingsWereToldDoesNotMatter() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<StageEntry> told = new ArrayList<>();
            for (int i = random.nextInt(9); i >= 0; i--) {
                told.add(on(random.nextInt(40), Stage.values()[random.nextInt(Stage.values().length)]));
            }
            String expected = text(Journey.of(told));
            Collections.shuffle(told, random);
            told.addAll(told);

            assertThat(text(Journey.of(told))).isEqualTo(expected);
        }
    }

    @Test
    void withinACycleNoStageComesBeforeTheOneBelow() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<StageEntry> told = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                told.add(on(random.nextInt(40), Stage.values()[random.nextInt(Stage.values().length)]));
            }
            for (Cycle cycle : Journey.of(told).cycles()) {
                for (int stage = 1; stage < Stage.STAGES; stage++) {
                    if (cycle.entered(Stage.values()[stage]).isPresent()) {
                        assertThat(cycle.entered(Stage.values()[stage - 1])).isPresent();
                        assertThat(cycle.entered(Stage.values()[stage - 1]).get()).isBeforeOrEqualTo(cycle.entered(Stage.values()[stage]).get());
                    }
                }
            }
        }
    }

    private static String text(Journey journey) {
        StringBuilder text = new StringBuilder(journey.refused().toString());
        for (Cycle cycle : journey.cycles()) {
            text.append(cycle.number()).append(cycle.exit());
            for (int stage = 0; stage < Stage.STAGES; stage++) {
                text.append(cycle.entered(Stage.values()[stage])).append(cycle.isBackFilled(Stage.values()[stage]));
            }
        }
        return text.toString();
    }

    private static StageEntry on(int day, Stage stage) {
        return StageEntry.of(stage, day(day), stage.isExit() ? "no budget" : "");
    }

    private static Instant day(int day) {
        return T0.plus(Duration.ofDays(day));
    }
}
