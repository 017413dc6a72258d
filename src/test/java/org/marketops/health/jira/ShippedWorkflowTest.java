package org.marketops.health.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.loader.WorkflowLoader;
import org.junit.jupiter.api.Test;
import org.marketops.health.Way.Module;

import java.io.InputStream;

/** What the scan of the health page reads out of the workflow that the set-up makes now. */
class ShippedWorkflowTest {

    @Test
    void itsTransitionsToAbstainAndToWithdrawAreTold() throws Exception {
        try (InputStream file = ShippedWorkflowTest.class.getResourceAsStream("/workflow/campaign-plan.xml")) {
            WorkflowDescriptor workflow = WorkflowLoader.load(file);

            assertThat(modules(workflow, 24)).contains(Module.RECORD_VOTE, Module.ABSTAIN);
            assertThat(modules(workflow, 25)).contains(Module.RECORD_VOTE, Module.WITHDRAW);
            assertThat(modules(workflow, 21)).contains(Module.RECORD_VOTE).doesNotContain(Module.ABSTAIN, Module.WITHDRAW);
        }
    }

    private static Iterable<Module> modules(WorkflowDescriptor workflow, int id) {
        ActionDescriptor action = workflow.getAction(id);
        return new TransitionModules(action).found();
    }
}
