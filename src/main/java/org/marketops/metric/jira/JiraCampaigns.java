package org.marketops.metric.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.web.bean.PagerFilter;
import org.marketops.campaign.LinkCampaign;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.NotFound;
import org.marketops.kernel.PersonKey;
import org.marketops.metric.Campaigns;
import org.marketops.metric.KnownCampaign;
import org.marketops.metric.NameMatcher;
import org.marketops.metric.file.ImportRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Campaigns as Jira issues; created with every check that the create screen makes. */
public final class JiraCampaigns implements Campaigns {

    private final ProjectManager projects;
    private final IssueManager issues;
    private final IssueService issueService;
    private final SearchService search;
    private final UserManager users;
    private final MarketingFields fields;
    private final LinkCampaign links;
    private final AoAliases aliases;

    public JiraCampaigns(ProjectManager projects, IssueManager issues, IssueService issueService, SearchService search,
                         UserManager users, MarketingFields fields, LinkCampaign links, AoAliases aliases) {
        this.projects = projects;
        this.issues = issues;
        this.issueService = issueService;
        this.search = search;
        this.users = users;
        this.fields = fields;
        this.links = links;
        this.aliases = aliases;
    }

    @Override
    public List<KnownCampaign> visibleTo(PersonKey who, long projectId) {
        Project project = projects.getProjectObj(projectId);
        List<String> types = Stream.of(fields.issueTypeId("campaign"), fields.issueTypeId("plan"))
                .flatMap(id -> id.map(Stream::of).orElseGet(Stream::empty)).collect(Collectors.toList());
        if (project == null || types.isEmpty()) {
            return List.of();
        }
        String jql = "project = \"" + project.getKey() + "\" AND issuetype in (" + String.join(", ", types) + ") ORDER BY key ASC";
        List<KnownCampaign> known = new ArrayList<>();
        for (Issue issue : found(users.getUserByKey(who.value()), jql)) {
            known.add(known(issue));
        }
        return known;
    }

    @Override
    public Map<String, IssueId> rememberedNames(long projectId) {
        return aliases.ofProject(projectId);
    }

    @Override
    public void remember(PersonKey who, long projectId, String name, IssueId campaign) {
        aliases.remember(projectId, NameMatcher.spelling(name), campaign, who);
    }

    @Override
    public void checkCreate(PersonKey who, IssueId plan, List<String> names) {
        ApplicationUser user = users.getUserByKey(who.value());
        for (String name : names) {
            refuseErrors(name, issueService.validateCreate(user, input(user, plan, name)).getErrorCollection());
        }
    }

    @Override
    public KnownCampaign create(PersonKey who, IssueId plan, String name) {
        ApplicationUser user = users.getUserByKey(who.value());
        IssueService.CreateValidationResult valid = issueService.validateCreate(user, input(user, plan, name));
        refuseErrors(name, valid.getErrorCollection());
        IssueService.IssueResult created = issueService.create(user, valid);
        refuseErrors(name, created.getErrorCollection());
        links.link(who, IssueId.of(created.getIssue().getId()), plan);
        return known(created.getIssue());
    }

    private IssueInputParameters input(ApplicationUser user, IssueId plan, String name) {
        Issue parent = issues.getIssueObject(plan.value());
        if (parent == null) {
            throw new NotFound("issue " + plan);
        }
        IssueInputParameters input = issueService.newIssueInputParameters();
        input.setProjectId(parent.getProjectId());
        input.setIssueTypeId(fields.issueTypeId("campaign").orElseThrow(() -> new NotFound("issue type campaign")));
        input.setSummary(name);
        input.setReporterId(user.getName());
        input.setApplyDefaultValuesWhenParameterNotProvided(true);
        return input;
    }

    private static void refuseErrors(String name, ErrorCollection errors) {
        if (errors.hasAnyErrors()) {
            String words = Stream.concat(errors.getErrorMessages().stream(), errors.getErrors().values().stream())
                    .collect(Collectors.joining(" "));
            throw new ImportRefused(ImportRefused.Reason.CAMPAIGN_NOT_CREATED, name, words);
        }
    }

    private List<Issue> found(ApplicationUser user, String jql) {
        SearchService.ParseResult parsed = search.parseQuery(user, jql);
        if (!parsed.isValid()) {
            throw new IllegalStateException("Jira does not read " + jql);
        }
        try {
            return search.search(user, parsed.getQuery(), PagerFilter.getUnlimitedFilter()).getResults();
        } catch (SearchException failed) {
            throw new IllegalStateException("the search for campaigns failed: " + jql, failed);
        }
    }

    private KnownCampaign known(Issue issue) {
        return new KnownCampaign(IssueId.of(issue.getId()), issue.getKey(), issue.getSummary(), fields.isPlan(issue));
    }
}
