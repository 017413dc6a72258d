package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.PlanCheck;
import org.marketops.approval.SubmitPlan;
import org.marketops.kernel.PersonKey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names each field that is missing or makes no sense, at the field; then asks whether the approval could ever end (A8). */
public final class PlanIsCompleteValidator implements Validator {

    static final String COMPLETE = "complete";

    private final PlanFlaws flaws;
    private final SubmitPlan submitPlan;
    private final JiraPlans plans;
    private final RefusalTexts texts;

    public PlanIsCompleteValidator(PlanFlaws flaws, SubmitPlan submitPlan, JiraPlans plans, RefusalTexts texts) {
        this.flaws = flaws;
        this.submitPlan = submitPlan;
        this.plans = plans;
        this.texts = texts;
    }

    @Override
    public void validate(Map transientVars, Map args, PropertySet properties) throws InvalidInputException {
        TransitionInput input = new TransitionInput(transientVars);
        boolean complete = Boolean.parseBoolean(TransitionInput.argument(args, COMPLETE, "true"));
        report(input.issue(), complete);
        Optional<PersonKey> caller = input.caller();
        if (complete && caller.isPresent()) {
            try {
                submitPlan.checkPossible(plans.of(input.issue()), caller.get());
            } catch (ApprovalRefused refused) {
                throw new InvalidInputException(texts.of(refused));
            }
        }
    }

    private void report(Issue issue, boolean complete) throws InvalidInputException {
        List<PlanCheck.Flaw> found = flaws.of(issue, complete);
        if (found.isEmpty()) {
            return;
        }
        InvalidInputException report = new InvalidInputException();
        for (PlanCheck.Flaw flaw : found) {
            Optional<String> fieldId = flaws.fieldId(flaw.field());
            if (fieldId.isPresent()) {
                report.addError(fieldId.get(), flaws.inWords(flaw));
            } else {
                report.addError(flaws.inWords(flaw));
            }
        }
        throw report;
    }
}
