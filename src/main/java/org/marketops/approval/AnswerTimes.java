package org.marketops.approval;

import org.marketops.kernel.PersonKey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** How long people took to decide, from the moment at which their step began to their first decision in it. Immutable. */
public final class AnswerTimes {

    private final Map<PersonKey, List<Duration>> byPerson = new HashMap<>();

    private AnswerTimes() {
    }

    /** @param working the working time between two moments */
    public static AnswerTimes in(Collection<Round> rounds, BiFunction<Instant, Instant, Duration> working) {
        AnswerTimes times = new AnswerTimes();
        rounds.forEach(round -> times.read(round, working));
        times.byPerson.values().forEach(Collections::sort);
        return times;
    }

    private void read(Round round, BiFunction<Instant, Instant, Duration> working) {
        Instant began = round.opening().at();
        for (RoundEvent event : round.events()) {
            boolean first = event.kind() == RoundEvent.Kind.VOTE && event.attempt() == 1;
            if (first) {
                byPerson.computeIfAbsent(event.person(), key -> new ArrayList<>()).add(working.apply(began, event.at()));
            } else if (event.kind() == RoundEvent.Kind.STEP_DONE) {
                began = event.at();
            }
        }
    }

    /** The time within which so many percent of the person's decisions came; empty for somebody who has never decided. */
    Optional<Duration> of(PersonKey person, int percent) {
        List<Duration> known = byPerson.getOrDefault(person, Collections.emptyList());
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get((known.size() - 1) * percent / 100));
    }
}
