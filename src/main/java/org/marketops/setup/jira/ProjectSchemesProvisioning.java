package org.marketops.setup.jira;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.fields.layout.field.FieldConfigurationScheme;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marketops.setup.Choices;
import org.marketops.setup.Kind;
import org.marketops.setup.Made;
import org.marketops.setup.Provisioning;
import org.marketops.setup.StepFailed;
import org.marketops.setup.Thing;

/**
 * Gives the project our four schemes. Only an empty project: other issues would need Jira's own migration, which asks a
 * person for every status.
 */
final class ProjectSchemesProvisioning implements Provisioning {

    private final ProjectManager projects;
    private final IssueTypeSchemeManager issueTypes;
    private final IssueTypeScreenSchemeManager screens;
    private final FieldLayoutManager fields;
    private final WorkflowSchemeManager workflows;
    private final SearchService search;
    private final JiraAuthenticationContext authentication;
    private final Texts texts;

    ProjectSchemesProvisioning(ProjectManager projects, IssueTypeSchemeManager issueTypes, IssueTypeScreenSchemeManager screens,
            FieldLayoutManager fields, WorkflowSchemeManager workflows, SearchService search,
            JiraAuthenticationContext authentication, Texts texts) {
        this.projects = projects;
        this.issueTypes = issueTypes;
        this.screens = screens;
        this.fields = fields;
        this.workflows = workflows;
        this.search = search;
        this.authentication = authentication;
        this.texts = texts;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.PROJECT_SCHEMES);
    }

    @Override
    public Optional<String> find(Thing thing, Choices choices, Made made) {
        Optional<Project> project = made.find(Kind.PROJECT, thing.key()).map(Long::valueOf).map(projects::getProjectObj);
        return project.filter(found -> hasOurs(found, made)).map(Project::getKey);
    }

    private boolean hasOurs(Project project, Made made) {
        FieldConfigScheme types = issueTypes.getConfigScheme(project);
        IssueTypeScreenScheme screenScheme = screens.getIssueTypeScreenScheme(project);
        FieldConfigurationScheme fieldScheme = fields.getFieldConfigurationScheme(project);
        AssignableWorkflowScheme workflowScheme = workflows.getWorkflowSchemeObj(project);
        return isOurs(types == null ? null : types.getId(), made, Kind.ISSUE_TYPE_SCHEME)
                && isOurs(screenScheme == null ? null : screenScheme.getId(), made, Kind.ISSUE_TYPE_SCREEN_SCHEME)
                && isOurs(fieldScheme == null ? null : fieldScheme.getId(), made, Kind.FIELD_CONFIGURATION_SCHEME)
                && isOurs(workflowScheme == null ? null : workflowScheme.getId(), made, Kind.WORKFLOW_SCHEME);
    }

    private static boolean isOurs(Long id, Made made, Kind kind) {
        return made.find(kind, "marketing").equals(Optional.ofNullable(id).map(Object::toString));
    }

    @Override
    public String create(Thing thing, Choices choices, Made made) {
        Project project = projects.getProjectObj(Long.valueOf(made.id(Kind.PROJECT, thing.key())));
        long issues = issuesIn(project, thing);
        if (issues > 0) {
            throw texts.failed(thing, "projectinuse", project.getKey(), issues);
        }
        assignIssueTypes(project, made);
        screens.addSchemeAssociation(project, screenScheme(made));
        fields.addSchemeAssociation(project, id(made, Kind.FIELD_CONFIGURATION_SCHEME));
        workflows.addSchemeToProject(project, workflows.getSchemeObject(id(made, Kind.WORKFLOW_SCHEME)));
        return project.getKey();
    }

    private static Long id(Made made, Kind kind) {
        return Long.valueOf(made.id(kind, "marketing"));
    }

    private long issuesIn(Project project, Thing thing) {
        SearchService.ParseResult parsed =
                search.parseQuery(authentication.getLoggedInUser(), "project = \"" + project.getKey() + "\"");
        try {
            return search.searchCount(authentication.getLoggedInUser(), parsed.getQuery());
        } catch (SearchException e) {
            throw new StepFailed(texts.get("failed.refused", project.getKey(), String.valueOf(e.getMessage())), texts.byHand(thing), e);
        }
    }

    /** Jira replaces the whole list of projects of a scheme: those that use it already are named again. */
    private void assignIssueTypes(Project project, Made made) {
        Long id = id(made, Kind.ISSUE_TYPE_SCHEME);
        FieldConfigScheme scheme = issueTypes.getAllSchemes().stream()
                .filter(candidate -> candidate.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("issue type scheme " + id + " is gone"));
        Map<Long, Project> using = new LinkedHashMap<>();
        List<Long> already = scheme.getAssociatedProjectIds();
        if (already != null) {
            already.stream().map(projects::getProjectObj).filter(found -> found != null).forEach(found -> using.put(found.getId(), found));
        }
        using.put(project.getId(), project);
        issueTypes.setProjectAssociationsForIssueTypeScheme(scheme, using.values());
    }

    private IssueTypeScreenScheme screenScheme(Made made) {
        Long id = id(made, Kind.ISSUE_TYPE_SCREEN_SCHEME);
        return screens.getIssueTypeScreenSchemes().stream()
                .filter(candidate -> candidate.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("issue type screen scheme " + id + " is gone"));
    }
}
