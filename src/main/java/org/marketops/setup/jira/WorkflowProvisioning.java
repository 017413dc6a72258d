package org.marketops.setup.jira;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.workflow.WorkflowManager;
import com.opensymphony.workflow.FactoryException;
import java.util.Optional;
import java.util.Set;
import org.marketops.setup.Choices;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.StepFailed;
import org.marketops.setup.Thing;
import org.marketops.setup.WorkflowSpec;

/** Workflows of our own, made from the files in the jar. Their id is their name. */
final class WorkflowProvisioning implements Provisioning {

    private final WorkflowManager workflows;
    private final JiraAuthenticationContext authentication;
    private final Texts texts;

    WorkflowProvisioning(WorkflowManager workflows, JiraAuthenticationContext authentication, Texts texts) {
        this.workflows = workflows;
        this.authentication = authentication;
        this.texts = texts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.WORKFLOW);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        return workflows.workflowExists(thing.name()) ? Optional.of(thing.name()) : Optional.empty();
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        WorkflowSpec spec = WorkflowSpec.ofKey(thing.key());
        String description = texts.get("description.workflow." + thing.key());
        try {
            workflows.createWorkflow(authentication.getLoggedInUser(),
                    JiraCore.workflow(thing.name(), description, WorkflowFile.of(spec).filled(made), workflows));
        } catch (FactoryException e) {
            throw new StepFailed(texts.get("failed.refused", thing.name(), String.valueOf(e.getMessage())), texts.byHand(thing), e);
        }
        return thing.name();
    }
}
