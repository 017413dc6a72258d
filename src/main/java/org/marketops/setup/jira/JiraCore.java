package org.marketops.setup.jira;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.fields.layout.field.EditableFieldLayout;
import com.atlassian.jira.issue.fields.layout.field.EditableFieldLayoutImpl;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenImpl;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeImpl;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItem;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItemImpl;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntityImpl;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeImpl;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.FactoryException;
import java.util.List;

/**
 * The only class that links to jira-core, whose classes are no promised API. Stands apart and gives interfaces back, so
 * that a class that is missing is met when a step runs and not when the plugin starts.
 */
final class JiraCore {

    private JiraCore() {
    }

    static FieldScreen screen(FieldScreenManager screens) {
        return new FieldScreenImpl(screens);
    }

    static FieldScreenScheme screenScheme(FieldScreenSchemeManager schemes) {
        return new FieldScreenSchemeImpl(schemes);
    }

    static FieldScreenSchemeItem screenSchemeItem(FieldScreenSchemeManager schemes, FieldScreenManager screens) {
        return new FieldScreenSchemeItemImpl(schemes, screens);
    }

    static IssueTypeScreenScheme issueTypeScreenScheme(IssueTypeScreenSchemeManager schemes) {
        return new IssueTypeScreenSchemeImpl(schemes);
    }

    static IssueTypeScreenSchemeEntity issueTypeScreenSchemeEntity(
            IssueTypeScreenSchemeManager schemes, FieldScreenSchemeManager screenSchemes, ConstantsManager constants) {
        return new IssueTypeScreenSchemeEntityImpl(schemes, screenSchemes, constants);
    }

    static EditableFieldLayout fieldLayout(List<FieldLayoutItem> items) {
        return new EditableFieldLayoutImpl(null, items);
    }

    /** @throws FactoryException if the text is no workflow */
    static JiraWorkflow workflow(String name, String description, String xml, WorkflowManager workflows) throws FactoryException {
        ConfigurableJiraWorkflow workflow =
                new ConfigurableJiraWorkflow(name, WorkflowUtil.convertXMLtoWorkflowDescriptor(xml), workflows);
        workflow.setDescription(description);
        return workflow;
    }
}
