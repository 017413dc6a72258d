package org.marketops.setup.jira;

import com.atlassian.jira.security.JiraAuthenticationContext;
import org.marketops.approval.Policies;
import org.marketops.approval.SavePolicy;
import org.marketops.approval.policy.ApproveRule;
import org.marketops.approval.policy.Policy;
import org.marketops.approval.policy.RejectRule;
import org.marketops.approval.policy.Seat;
import org.marketops.approval.policy.Step;
import org.marketops.approval.policy.WorkHours;
import org.marketops.kernel.PersonKey;
import org.marketops.setup.Choices;
import org.marketops.setup.FieldSpec;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Thing;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The approval policy: the group decides first, then the budget owner of the plan. A policy of another shape is somebody's
 * own and stays; one of this shape with other numbers gets a next version.
 */
final class PolicyProvisioning implements Provisioning {

    private final Policies policies;
    private final SavePolicy savePolicy;
    private final JiraAuthenticationContext authentication;
    private final Texts texts;

    PolicyProvisioning(Policies policies, SavePolicy savePolicy, JiraAuthenticationContext authentication, Texts texts) {
        this.policies = policies;
        this.savePolicy = savePolicy;
        this.authentication = authentication;
        this.texts = texts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.APPROVAL_POLICY);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        return policies.current().filter(policy -> serves(policy, choices)).map(policy -> Integer.toString(policy.version()));
    }

    private static boolean serves(Policy policy, Choices choices) {
        List<Step> steps = policy.steps();
        boolean ofOurShape = steps.size() == 2 && steps.stream().allMatch(PolicyProvisioning::isPlain) && steps.get(0).source() == Seat.Source.GROUP
                && steps.get(1).source() == Seat.Source.USER_FIELD;
        return !ofOurShape || steps.get(0).approveRule().equals(ApproveRule.count(choices.approversNeeded()))
                && steps.get(0).sourceName().equals(choices.approverGroup());
    }

    private static boolean isPlain(Step step) {
        boolean counts = step.approveRule().kind() == ApproveRule.Kind.COUNT;
        Seat seat = step.seats().get(0);
        return counts && step.rejectRule().equals(RejectRule.first()) && step.seats().size() == 1
                && !seat.isRequired() && !seat.hasVeto();
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        List<Step> steps = Arrays.asList(
                new Step(texts.get("stage.content"), choices.approversNeeded(), Seat.Source.GROUP, choices.approverGroup()),
                new Step(texts.get("stage.budget"), 1, Seat.Source.USER_FIELD, FieldSpec.BUDGET_OWNER.key()));
        PersonKey author = PersonKey.of(authentication.getLoggedInUser().getKey());
        return Integer.toString(savePolicy.save(new Policy(0, steps).during(WorkHours.standard(ZoneId.systemDefault())), author).version());
    }
}
