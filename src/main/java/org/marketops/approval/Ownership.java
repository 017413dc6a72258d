package org.marketops.approval;

import org.marketops.approval.policy.Policy;
import org.marketops.kernel.PersonKey;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose plan a round is about, and who therefore sits where (A6, A7). */
public final class Ownership {

    private Ownership() {
    }

    /** Who may not decide because it is their own plan. Reads the plan's history unless the policy lets everybody. */
    public static Set<PersonKey> own(Round round, PlanFacts plan) {
        return own(round.policy(), plan, round.opening().submitter());
    }

    static Set<PersonKey> own(Policy policy, PlanFacts plan, PersonKey... submitter) {
        return policy.conduct().barsOwnPeople(plan.content(policy.material())) ? plan.ownPeople(submitter) : Collections.emptySet();
    }

    public static Seats seats(Round round, PlanFacts plan, Approvers approvers) {
        return seats(round.policy(), plan, approvers, round.opening().submitter());
    }

    /** @param submitter if there is one already */
    public static Seats seats(Policy policy, PlanFacts plan, Approvers approvers, PersonKey... submitter) {
        return seats(policy, plan, approvers.able(policy, plan.id()), submitter);
    }

    /** With people who were looked up before. */
    static Seats seats(Round round, PlanFacts plan, List<Bench> able) {
        return seats(round.policy(), plan, able, round.opening().submitter());
    }

    /** Nobody stands in on a plan of their own, also where the policy lets them decide on a seat of theirs (A20). */
    private static List<Bench> withoutOwnStandins(List<Bench> able, PlanFacts plan, PersonKey... submitter) {
        Set<PersonKey> own = plan.ownPeople(submitter);
        return able.stream().map(bench -> bench.withoutStandins(own)).collect(Collectors.toList());
    }

    private static Seats seats(Policy policy, PlanFacts plan, List<Bench> able, PersonKey... submitter) {
        return Seats.of(withoutOwnStandins(able, plan, submitter), own(policy, plan, submitter), plan.lastEditor(), policy.conduct().mayLastEditorComplete());
    }
}
