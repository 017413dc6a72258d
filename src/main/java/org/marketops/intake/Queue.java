package org.marketops.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.marketops.approval.policy.WorkHours;

/** Puts requests in the order in which they should be answered: overdue ones first, then by score, those without a score last, then the oldest first. */
public final class Queue {

    private static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> !place.isOverdue())
            .thenComparing(place -> -place.score().points().orElse(-1))
            .thenComparing(place -> place.request().askedAt())
            .thenComparing(place -> place.request().issue().value());

    private Queue() {
    }

    public static List<Place> of(Collection<AskedRequest> requests, IntakeRules rules, WorkHours hours, Instant now) {
        List<Place> places = new ArrayList<>();
        for (AskedRequest request : requests) {
            Instant due = hours.plus(request.askedAt(), Duration.ofHours(rules.answerHours()));
            places.add(new Place(request, Score.of(request.rating(), rules), due, now.isAfter(due)));
        }
        places.sort(ORDER);
        return places;
    }

    /** A request in its place. */
    public static final class Place {

        private final AskedRequest request;
        private final Score score;
        private final Instant due;
        private final boolean overdue;

        private Place(AskedRequest request, Score score, Instant due, boolean overdue) {
            this.request = request;
            this.score = score;
            this.due = due;
            this.overdue = overdue;
        }

        public AskedRequest request() {
            return request;
        }

        public Score score() {
            return score;
        }

        /** When the first answer is due. */
        public Instant due() {
            return due;
        }

        public boolean isOverdue() {
            return overdue;
        }
    }
}
