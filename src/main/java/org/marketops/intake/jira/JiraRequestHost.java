package org.marketops.intake.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.watchers.WatcherManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.web.bean.PagerFilter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.marketops.intake.RequestHost;
import org.marketops.intake.Requests;
import org.marketops.intake.Wish;
import org.marketops.jira.IssueForm;
import org.marketops.jira.MarketingField;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;

/** Requests and campaigns as Jira issues, made through the door that people use, with the person's own rights. */
public final class JiraRequestHost implements RequestHost {

    private final IssueService issues;
    private final IssueManager issueManager;
    private final CommentManager comments;
    private final WatcherManager watchers;
    private final SearchService search;
    private final PermissionManager permissions;
    private final UserManager users;
    private final MarketingFields fields;
    private final IssueForm form;
    private final Requests requests;
    private final IntakeTexts texts;
    private final Clock clock;

    public JiraRequestHost(IssueService issues, IssueManager issueManager, CommentManager comments, WatcherManager watchers, SearchService search,
                           PermissionManager permissions, UserManager users, MarketingFields fields, IssueForm form, Requests requests,
                           IntakeTexts texts, Clock clock) {
        this.issues = issues;
        this.issueManager = issueManager;
        this.comments = comments;
        this.watchers = watchers;
        this.search = search;
        this.permissions = permissions;
        this.users = users;
        this.fields = fields;
        this.form = form;
        this.requests = requests;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public boolean maySee(PersonKey who, IssueId request) {
        Issue issue = issueManager.getIssueObject(request.value());
        return issue != null && fields.issueTypeId("request").filter(type -> type.equals(issue.getIssueTypeId())).isPresent()
                && may(ProjectPermissions.BROWSE_PROJECTS, issue, who);
    }

    @Override
    public boolean mayDecide(PersonKey who, IssueId request) {
        Issue issue = issue(request);
        return may(ProjectPermissions.EDIT_ISSUES, issue, who) && may(ProjectPermissions.ADD_COMMENTS, issue, who);
    }

    private boolean may(ProjectPermissionKey permission, Issue issue, PersonKey who) {
        return permissions.hasPermission(permission, issue, user(who));
    }

    @Override
    public long projectOf(IssueId request) {
        return issue(request).getProjectId();
    }

    @Override
    public IssueId ask(PersonKey who, long projectId, Wish wish) {
        IssueInputParameters input = form.start(projectId, type("request"), wish.what());
        // The screens of requests are the project's own and may lack audience and day.
        input.setSkipScreenCheck(true);
        input.setDescription(wish.why());
        if (!wish.audience().isEmpty()) {
            form.text(input, MarketingField.AUDIENCE, wish.audience());
        }
        wish.neededBy().ifPresent(day -> form.day(input, MarketingField.END_DATE, day));
        return create(who, input);
    }

    @Override
    public IssueId makeCampaign(PersonKey who, IssueId request) {
        Issue issue = issue(request);
        IssueInputParameters input = form.start(issue.getProjectId(), type("campaign"), issue.getSummary());
        if (issue.getDescription() != null) {
            input.setDescription(issue.getDescription());
        }
        fields.text(issue, MarketingField.AUDIENCE).ifPresent(audience -> form.text(input, MarketingField.AUDIENCE, audience));
        fields.date(issue, MarketingField.END_DATE).ifPresent(day -> form.day(input, MarketingField.END_DATE, day));
        return create(who, input);
    }

    private IssueId create(PersonKey who, IssueInputParameters input) {
        ApplicationUser user = user(who);
        IssueService.CreateValidationResult valid = issues.validateCreate(user, input);
        refuse(IssueForm.complaints(valid.getErrorCollection()));
        IssueService.IssueResult created = issues.create(user, valid);
        refuse(IssueForm.complaints(created.getErrorCollection()));
        return IssueId.of(created.getIssue().getId());
    }

    private static void refuse(Optional<String> complaint) {
        if (complaint.isPresent()) {
            throw new NotMade(complaint.get());
        }
    }

    private String type(String name) {
        return fields.issueTypeId(name).orElseThrow(() -> new NotMade(texts.text("nosetup")));
    }

    @Override
    public Optional<IssueId> lost(PersonKey who, IssueId request, Instant since) {
        Issue asked = issue(request);
        long minutes = Duration.between(since, clock.instant()).toMinutes() + 1;
        for (Issue found : found(user(who), "project = " + asked.getProjectId() + " AND issuetype = " + type("campaign") + " AND created >= -" + minutes + "m")) {
            IssueId campaign = IssueId.of(found.getId());
            if (asked.getSummary().equals(found.getSummary()) && found.getCreator() != null && who.value().equals(found.getCreator().getKey())
                    && !found.getCreated().toInstant().isBefore(since) && !requests.requestOf(campaign).isPresent()) {
                return Optional.of(campaign);
            }
        }
        return Optional.empty();
    }

    /** What the person finds. */
    List<Issue> found(ApplicationUser user, String jql) {
        try {
            return search.search(user, search.parseQuery(user, jql).getQuery(), PagerFilter.getUnlimitedFilter()).getResults();
        } catch (SearchException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void watch(IssueId campaign, IssueId request) {
        ApplicationUser requester = issue(request).getReporter();
        Issue made = issue(campaign);
        if (requester != null && permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, made, requester)) {
            watchers.startWatching(requester, made);
        }
    }

    @Override
    public void comment(PersonKey who, IssueId request, String text) {
        comments.create(issue(request), user(who), text, true);
    }

    private ApplicationUser user(PersonKey who) {
        return users.getUserByKey(who.value());
    }

    private Issue issue(IssueId id) {
        return issueManager.getIssueObject(id.value());
    }
}
