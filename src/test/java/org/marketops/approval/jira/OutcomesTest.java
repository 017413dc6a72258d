package org.marketops.approval.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ResultDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marketops.approval.ApprovalRefused;
import org.marketops.approval.ApprovalRefused.Reason;

/** Which transition follows a decision, as an administrator named it. */
class OutcomesTest {

    private static final int ASK = 11;
    private final WorkflowDescriptor workflow = new WorkflowDescriptor();

    @BeforeEach
    void draw() {
        step(1, "To do", action(ASK, "Ask", 2), action(91, "Approved", 3));
        step(2, "In review", action(21, "Approve", 2), action(61, "Approved", 3), action(71, "7", 1));
        step(3, "Done");
        workflow.addGlobalAction(action(101, "Back", 1));
    }

    @Test
    void aTransitionIsFoundByItsIdOrByItsNameWhateverItsCase() {
        assertThat(outcomes().id("61")).isEqualTo(61);
        assertThat(outcomes().id("approved")).isEqualTo(61);
    }

    @Test
    void aGlobalTransitionIsOneToo() {
        assertThat(outcomes().id("Back")).isEqualTo(101);
    }

    @Test
    void anIdGoesBeforeAName() {
        workflow.addGlobalAction(action(7, "Seven", 1));

        assertThat(outcomes().id("7")).isEqualTo(7);
    }

    @Test
    void aTransitionOfAnotherStepIsNone() {
        assertThatThrownBy(() -> outcomes().id("91")).isInstanceOfSatisfying(ApprovalRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.NO_OUTCOME);
            assertThat(refused.arguments()).containsExactly("91", "In review");
        });
    }

    @Test
    void anApprovalMayBeOpenedByATransitionToItself() {
        step(4, "Waiting", action(31, "Ask again", -1), action(32, "Agreed", 3));

        assertThat(Outcomes.after(31, workflow).id("Agreed")).isEqualTo(32);
    }

    private Outcomes outcomes() {
        return Outcomes.after(ASK, workflow);
    }

    @SuppressWarnings("unchecked")
    private void step(int id, String name, ActionDescriptor... actions) {
        StepDescriptor step = new StepDescriptor();
        step.setId(id);
        step.setName(name);
        for (ActionDescriptor action : actions) {
            step.getActions().add(action);
        }
        workflow.addStep(step);
    }

    private static ActionDescriptor action(int id, String name, int to) {
        ResultDescriptor result = new ResultDescriptor();
        result.setStep(to);
        ActionDescriptor action = new ActionDescriptor();
        action.setId(id);
        action.setName(name);
        action.setUnconditionalResult(result);
        return action;
    }
}
