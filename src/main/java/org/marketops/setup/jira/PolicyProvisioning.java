package org.marketops.setup.jira;

import com.atlassian.jira.security.JiraAuthenticationContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marketops.approval.ApproveRule;
import org.marketops.approval.Policies;
import org.marketops.approval.Policy;
import org.marketops.approval.RejectRule;
import org.marketops.approval.SavePolicy;
import org.marketops.approval.Seat;
import org.marketops.approval.Stage;
import org.marketops.kernel.PersonKey;
import org.marketops.setup.Choices;
import org.marketops.setup.FieldSpec;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Thing;

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
        List<Stage> stages = policy.stages();
        boolean ofOurShape = stages.size() == 2 && stages.stream().allMatch(PolicyProvisioning::isPlain) && stages.get(0).source() == Stage.Source.GROUP
                && stages.get(1).source() == Stage.Source.USER_FIELD;
        return !ofOurShape || stages.get(0).approveRule().equals(ApproveRule.count(choices.approversNeeded()))
                && stages.get(0).sourceName().equals(choices.approverGroup());
    }

    private static boolean isPlain(Stage stage) {
        boolean counts = stage.approveRule().kind() == ApproveRule.Kind.COUNT;
        Seat seat = stage.seats().get(0);
        return counts && stage.rejectRule().equals(RejectRule.first()) && stage.seats().size() == 1
                && !seat.isRequired() && !seat.hasVeto();
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        List<Stage> stages = Arrays.asList(
                new Stage(texts.get("stage.content"), choices.approversNeeded(), Stage.Source.GROUP, choices.approverGroup()),
                new Stage(texts.get("stage.budget"), 1, Stage.Source.USER_FIELD, FieldSpec.BUDGET_OWNER.key()));
        PersonKey author = PersonKey.of(authentication.getLoggedInUser().getKey());
        return Integer.toString(savePolicy.save(stages, author).version());
    }
}
