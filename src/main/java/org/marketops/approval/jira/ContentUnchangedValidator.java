package org.marketops.approval.jira;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.CheckContentUnchanged;
import org.marketops.approval.PlanFacts;
import org.marketops.approval.content.Difference;

import java.util.List;
import java.util.Map;

/** The gate: lets a plan through only as it was approved (A2). */
public final class ContentUnchangedValidator implements Validator {

    private final CheckContentUnchanged checkContentUnchanged;
    private final JiraPlans plans;
    private final DifferenceTexts differences;
    private final RefusalTexts texts;

    public ContentUnchangedValidator(CheckContentUnchanged checkContentUnchanged, JiraPlans plans, DifferenceTexts differences,
                                     RefusalTexts texts) {
        this.checkContentUnchanged = checkContentUnchanged;
        this.plans = plans;
        this.differences = differences;
        this.texts = texts;
    }

    @Override
    public void validate(Map transientVars, Map args, PropertySet properties) throws InvalidInputException {
        TransitionInput input = new TransitionInput(transientVars);
        PlanFacts plan = plans.of(input.issue());
        List<Difference> found;
        try {
            found = checkContentUnchanged.differences(plan);
        } catch (ApprovalRefused refused) {
            throw new InvalidInputException(texts.of(refused));
        }
        if (!found.isEmpty()) {
            throw new InvalidInputException(texts.text("refused.CONTENT_CHANGED", differences.sentence(found)));
        }
    }
}
