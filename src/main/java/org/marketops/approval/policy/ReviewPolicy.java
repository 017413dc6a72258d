package org.marketops.approval.policy;

import org.marketops.approval.content.MaterialField;
import org.marketops.approval.policy.Condition.Op;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is wrong with a policy in itself and beside others, whoever its people are. All findings, in the order of the form. */
public final class ReviewPolicy {

    /** Fields that hold one value; of the others a content may have several, so that two wishes can both come true. */
    private static final Set<String> ONE_VALUE = Set.of(MaterialField.REGION.key(), MaterialField.CURRENCY.key());

    private final Policy policy;
    private final List<PolicyFinding> found = new ArrayList<>();

    private ReviewPolicy(Policy policy) {
        this.policy = policy;
    }

    /** @param active the policies that are in use; one with the key of this one is its earlier version */
    public static List<PolicyFinding> of(Policy policy, Collection<Policy> active) {
        ReviewPolicy review = new ReviewPolicy(policy);
        review.ties(active);
        for (int stage = 0; stage < policy.stages().size(); stage++) {
            review.stage(stage, policy.stages().get(stage));
        }
        if (policy.steps().stream().noneMatch(step -> step.condition().isAlways())) {
            review.found.add(PolicyFinding.warning("stages", "allConditional"));
        }
        return review.found;
    }

    /** The place of a step. @param stage from 0, {@code step} in the stage, from 0 */
    public static String place(int stage, int step) {
        return "stages[" + stage + "].steps[" + step + "]";
    }

    private void ties(Collection<Policy> active) {
        for (Policy other : active) {
            if (policy.isActive() && other.isActive() && !other.key().equals(policy.key()) && other.scope().tiesWith(policy.scope())) {
                found.add(PolicyFinding.problem("scope", "tie", other.name()));
            }
        }
    }

    private void stage(int number, Stage stage) {
        for (String field : stage.concerns()) {
            if (!policy.material().fields().containsKey(field)) {
                found.add(PolicyFinding.warning("stages[" + number + "].concerns", "notMaterial", field));
            }
        }
        for (int step = 0; step < stage.steps().size(); step++) {
            condition(place(number, step), stage.steps().get(step));
            timing(place(number, step), stage.steps().get(step));
        }
    }

    private void condition(String place, Step step) {
        List<Condition.Test> tests = step.condition().tests();
        for (int i = 0; i < tests.size(); i++) {
            Condition.Test test = tests.get(i);
            if (!policy.material().fields().containsKey(test.field())) {
                boolean never = test.op() != Op.NONE_OF;
                found.add(never ? PolicyFinding.problem(place + ".when", "unreachable.field", step.name(), test.field())
                        : PolicyFinding.warning(place + ".when", "conditionField", step.name(), test.field()));
            }
            for (Condition.Test other : tests.subList(0, i)) {
                if (contradict(test, other)) {
                    found.add(PolicyFinding.problem(place + ".when", "unreachable", step.name(), other.toString(), test.toString()));
                }
            }
        }
    }

    private static boolean contradict(Condition.Test one, Condition.Test other) {
        if (!one.field().equals(other.field())) {
            return false;
        }
        if (one.amount() != null && other.amount() != null) {
            return one.currency().equals(other.currency()) && one.op() != other.op()
                    && amount(Op.BELOW, one, other).compareTo(amount(Op.AT_LEAST, one, other)) <= 0;
        }
        if (one.amount() != null || other.amount() != null || one.op() == Op.NONE_OF && other.op() == Op.NONE_OF) {
            return false;
        }
        Set<String> left = new HashSet<>(one.op() == Op.ONE_OF ? one.values() : other.values());
        if (one.op() == other.op()) {
            left.retainAll(other.values());
            return left.isEmpty() && ONE_VALUE.contains(one.field());
        }
        left.removeAll(one.op() == Op.NONE_OF ? one.values() : other.values());
        return left.isEmpty();
    }

    private static BigDecimal amount(Op op, Condition.Test one, Condition.Test other) {
        return one.op() == op ? one.amount() : other.amount();
    }

    private void timing(String place, Step step) {
        boolean silence = step.timing().autoApproval().isPresent();
        boolean escalated = step.timing().escalation().filter(rule -> step.timing().autoApproval()
                .filter(auto -> auto.after().compareTo(rule.after()) <= 0).isPresent()).isPresent();
        if (escalated) {
            found.add(PolicyFinding.warning(place + ".timing", "escalationTooLate", step.name()));
        } else if (silence) {
            found.add(PolicyFinding.warning(place + ".timing", "silence", step.name()));
        }
    }
}
