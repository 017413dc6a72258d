package org.marketops.setup.jira;

import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import java.util.Optional;
import java.util.Set;
import org.marketops.setup.Choices;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.Thing;
import org.marketops.setup.WorkflowSpec;

/** Plans and campaigns on our workflows, every other issue type on Jira's default one. */
final class WorkflowSchemeProvisioning implements Provisioning {

    private final WorkflowSchemeManager schemes;
    private final Texts texts;

    WorkflowSchemeProvisioning(WorkflowSchemeManager schemes, Texts texts) {
        this.schemes = schemes;
        this.texts = texts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.WORKFLOW_SCHEME);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        return Optional.ofNullable(schemes.getWorkflowSchemeObj(thing.name())).map(scheme -> scheme.getId().toString());
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        AssignableWorkflowScheme.Builder builder =
                schemes.assignableBuilder().setName(thing.name()).setDescription(texts.get("description.workflowScheme"));
        for (WorkflowSpec workflow : WorkflowSpec.values()) {
            builder.setMapping(made.id(Kind.ISSUE_TYPE, workflow.issueType().key()), made.id(Kind.WORKFLOW, workflow.key()));
        }
        return schemes.createScheme(builder.build()).getId().toString();
    }
}
