package org.marketops.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marketops.approval.policy.WorkHours;
import org.marketops.kernel.IssueId;

class QueueTest {

    private static final WorkHours OFFICE = WorkHours.standard(ZoneOffset.UTC);
    /** A Friday afternoon. */
    private static final Instant FRIDAY_16 = Instant.parse("2026-07-03T16:00:00Z");

    @Test
    void theScoreIsTheWeightedMeanHalfUp() {
        IntakeRules rules = IntakeRules.of(50, 30, 20, 16);

        assertThat(Score.of(Rating.of(5, 1, 5), rules).points()).isEqualTo(OptionalInt.of(100));
        assertThat(Score.of(Rating.of(1, 5, 1), rules).points()).isEqualTo(OptionalInt.of(0));
        assertThat(Score.of(Rating.of(4, 2, 3), rules).points()).isEqualTo(OptionalInt.of(70));
        assertThat(Score.of(Rating.of(2, 5, 1), IntakeRules.of(1, 1, 0, 1)).points()).isEqualTo(OptionalInt.of(13));
    }

    @Test
    void whatIsMissingMakesTheScoreUndefinedUnlessItHasNoWeight() {
        assertThat(Score.of(Rating.of(0, 2, 0), IntakeRules.usual()).points()).isEmpty();
        assertThat(Score.of(Rating.of(0, 2, 0), IntakeRules.usual()).missing()).containsExactly(Score.Missing.VALUE, Score.Missing.FIT);
        assertThat(Score.of(Rating.of(3, 3, 0), IntakeRules.of(1, 1, 0, 1)).points()).isEqualTo(OptionalInt.of(50));
    }

    @Test
    void overdueOnesComeFirstThenTheScoreThenTheUnratedAndTheOldest() {
        Instant now = Instant.parse("2026-07-06T12:00:00Z");
        List<Queue.Place> places = Queue.of(List.of(asked(1, now, Rating.none()), asked(2, now, Rating.of(1, 5, 1)), asked(3, now, Rating.of(5, 1, 5)),
                asked(4, Instant.parse("2026-07-01T09:00:00Z"), Rating.none()), asked(5, now.minusSeconds(1), Rating.none())),
                IntakeRules.usual(), OFFICE, now);

        assertThat(places.stream().map(place -> place.request().issue().value()).collect(Collectors.toList())).containsExactly(4L, 3L, 2L, 5L, 1L);
    }

    @Test
    void theAnswerIsDueInWorkingHoursAndOverdueOnlyAfterThatMoment() {
        IntakeRules fourHours = IntakeRules.of(1, 1, 1, 4);
        Instant due = Instant.parse("2026-07-06T12:00:00Z");

        assertThat(place(fourHours, due).due()).isEqualTo(due);
        assertThat(place(fourHours, due).isOverdue()).isFalse();
        assertThat(place(fourHours, due.plusMillis(1)).isOverdue()).isTrue();
    }

    @Test
    void rulesAndRatingsHaveLimits() {
        assertThatThrownBy(() -> IntakeRules.of(0, 0, 0, 16)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IntakeRules.of(101, 0, 0, 16)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IntakeRules.of(1, 1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rating.of(6, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Queue.Place place(IntakeRules rules, Instant now) {
        return Queue.of(List.of(asked(1, FRIDAY_16, Rating.none())), rules, OFFICE, now).get(0);
    }

    private static AskedRequest asked(long issue, Instant at, Rating rating) {
        return new AskedRequest(IssueId.of(issue), at, rating);
    }
}
