package org.marketops.metric.file;

import org.junit.jupiter.api.Test;
import org.marketops.kernel.PersonKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.marketops.metric.file.ProjectOfCampaigns.ANN;

class RunningImportsTest {

    private final RunningImports running = new RunningImports();

    @Test
    void onlyWhoStartedAnImportSeesHowFarItIsAndMayEndIt() {
        PersonKey bob = PersonKey.of("bob");
        try (RunningImports.Watched watched = running.start(ANN, "t")) {
            assertThat(watched.watch().goOn(1_000, 5_000)).isTrue();

            assertThat(running.find(bob, "t")).isEmpty();
            assertThat(running.cancel(bob, "t")).isFalse();
            assertThat(running.find(ANN, "t").orElseThrow().rows()).isEqualTo(1_000);
            assertThat(watched.watch().goOn(2_000, 5_000)).isTrue();
            assertThat(running.cancel(ANN, "t")).isTrue();
            assertThat(watched.watch().goOn(3_000, 5_000)).isFalse();
        }
        assertThat(running.find(ANN, "t")).isEmpty();
        assertThat(running.cancel(ANN, "t")).isFalse();
    }

    @Test
    void aButtonThatIsPressedTwiceLeavesTheFirstImportWatched() {
        try (RunningImports.Watched first = running.start(ANN, "t")) {
            running.start(ANN, "t").close();
            first.watch().goOn(7, 9);

            assertThat(running.find(ANN, "t").orElseThrow().of()).isEqualTo(9);
        }
    }
}
