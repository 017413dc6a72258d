package org.marketops.template.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.SubTaskManager;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.bean.PagerFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.marketops.jira.IssueForm;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.template.PlanHost;
import org.marketops.template.PlannedIssue;
import org.marketops.template.Runs;

/** Makes issues in Jira through the door that people use, with the person's own rights. */
public final class JiraPlanHost implements PlanHost {

    private final HostTools jira;
    private final MarketingFields fields;
    private final IssueForm form;
    private final Runs runs;
    private final TemplateTexts texts;

    public JiraPlanHost(HostTools jira, MarketingFields fields, IssueForm form, Runs runs, TemplateTexts texts) {
        this.jira = jira;
        this.fields = fields;
        this.form = form;
        this.runs = runs;
        this.texts = texts;
    }

    @Override
    public boolean mayMakePlans(PersonKey who, long projectId) {
        Project project = jira.projects().getProjectObj(projectId);
        ApplicationUser user = jira.users().getUserByKey(who.value());
        return project != null && user != null && hasPlans(project)
                && jira.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)
                && jira.permissions().hasPermission(ProjectPermissions.CREATE_ISSUES, project, user);
    }

    private boolean hasPlans(Project project) {
        Optional<String> plan = fields.issueTypeId("plan");
        return plan.isPresent() && project.getIssueTypes().stream().anyMatch(type -> type.getId().equals(plan.get()));
    }

    @Override
    public IssueId create(PersonKey who, long projectId, PlannedIssue planned, Optional<IssueId> parent) {
        ApplicationUser user = jira.users().getUserByKey(who.value());
        IssueInputParameters input = form.start(projectId, typeId(planned), planned.summary());
        // The screens of sub-tasks are the project's own and may lack the days.
        input.setSkipScreenCheck(parent.isPresent());
        fill(input, planned);
        IssueService.CreateValidationResult valid = parent.isPresent() ? jira.issues().validateSubTaskCreate(user, parent.get().value(), input)
                : jira.issues().validateCreate(user, input);
        refuse(IssueForm.complaints(valid.getErrorCollection()));
        IssueService.IssueResult created = jira.issues().create(user, valid);
        refuse(IssueForm.complaints(created.getErrorCollection()));
        MutableIssue issue = created.getIssue();
        parent.ifPresent(campaign -> hang(user, issue, jira.issueManager().getIssueObject(campaign.value())));
        return IssueId.of(issue.getId());
    }

    private String typeId(PlannedIssue planned) {
        String name = planned.kind() == PlannedIssue.Kind.PLAN ? "plan" : planned.kind() == PlannedIssue.Kind.CAMPAIGN ? "campaign" : "activity";
        return fields.issueTypeId(name).orElseThrow(() -> new NotMade(texts.text("make.nosetup")));
    }

    private void fill(IssueInputParameters input, PlannedIssue planned) {
        if (!planned.brief().isEmpty()) {
            input.setDescription(planned.brief());
        }
        form.day(input, MarketingField.START_DATE, planned.first());
        form.day(input, MarketingField.END_DATE, planned.last());
        option(input, MarketingField.REGION, planned.region().isEmpty() ? List.of() : List.of(planned.region()));
        option(input, MarketingField.CHANNEL, planned.channels());
        if (!planned.audience().isEmpty()) {
            form.text(input, MarketingField.AUDIENCE, planned.audience());
        }
        planned.budget().ifPresent(budget -> {
            form.text(input, MarketingField.BUDGET, budget.amount().toPlainString());
            option(input, MarketingField.CURRENCY, List.of(budget.currency().getCurrencyCode()));
        });
    }

    private void option(IssueInputParameters input, MarketingField field, List<String> values) {
        refuse(form.options(input, field, values).map(unknown -> texts.text("make.nooption", fields.name(field), unknown)));
    }

    private static void refuse(Optional<String> complaint) {
        if (complaint.isPresent()) {
            throw new NotMade(complaint.get());
        }
    }

    /** Jira's issue service makes a sub-task without its link to the parent, and leaves that to the caller. */
    private void hang(ApplicationUser user, Issue activity, Issue campaign) {
        try {
            jira.subTasks().createSubTaskIssueLink(campaign, activity, user);
        } catch (CreateException refused) {
            throw new NotMade(String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public Optional<IssueId> lost(PersonKey who, long projectId, PlannedIssue planned, Instant since) {
        ApplicationUser user = jira.users().getUserByKey(who.value());
        long minutes = Duration.between(since, jira.clock().instant()).toMinutes() + 1;
        SearchService.ParseResult query = jira.search().parseQuery(user,
                "project = " + projectId + " AND issuetype = " + typeId(planned) + " AND created >= -" + minutes + "m ORDER BY created ASC");
        try {
            for (Issue found : jira.search().search(user, query.getQuery(), PagerFilter.getUnlimitedFilter()).getResults()) {
                IssueId issue = IssueId.of(found.getId());
                if (planned.summary().equals(found.getSummary()) && found.getCreator() != null && who.value().equals(found.getCreator().getKey())
                        && !found.getCreated().toInstant().isBefore(since) && !runs.originOf(issue).isPresent()) {
                    return Optional.of(issue);
                }
            }
            return Optional.empty();
        } catch (SearchException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public boolean isThere(IssueId issue) {
        return jira.issueManager().getIssueObject(issue.value()) != null;
    }
}
