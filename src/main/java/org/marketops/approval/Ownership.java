package org.marketops.approval;

import org.marketops.kernel.PersonKey;

import java.util.Set;

/** Whose plan a round is about, and who therefore sits where. */
final class Ownership {

    private Ownership() {
    }

    static Set<PersonKey> own(Round round, PlanFacts plan) {
        return plan.ownPeople(round.opening().submitter());
    }

    static Seats seats(Round round, PlanFacts plan, Approvers approvers) {
        return Seats.of(approvers.able(round.opening().policy(), plan.id()), own(round, plan));
    }
}
