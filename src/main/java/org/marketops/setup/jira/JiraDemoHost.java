package org.marketops.setup.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import org.marketops.jira.MarketingField;
import org.marketops.kernel.IssueId;
import org.marketops.kernel.PersonKey;
import org.marketops.lead.ToldRow;
import org.marketops.metric.file.ImportChoices;
import org.marketops.metric.file.Overlap;
import org.marketops.setup.DemoAct;
import org.marketops.setup.DemoCampaign;
import org.marketops.setup.DemoGoal;
import org.marketops.setup.DemoGoals;
import org.marketops.setup.DemoHost;
import org.marketops.setup.DemoMoney;
import org.marketops.setup.DemoPlan;
import org.marketops.setup.DemoRefused;
import org.marketops.setup.DemoTarget;
import org.marketops.setup.IssueTypeSpec;

import java.util.List;
import java.util.OptionalLong;

/** The demo in Jira, through the same doors that people use: issue service, transitions, import. Belongs to one run. */
final class JiraDemoHost implements DemoHost {

    private final Project project;
    private final DemoPeople people;
    private final DemoTools tools;

    JiraDemoHost(Project project, DemoPeople people, DemoTools tools) {
        this.project = project;
        this.people = people;
        this.tools = tools;
    }

    @Override
    public IssueId createPlan(DemoPlan plan) {
        return people.as(people.author(), () -> {
            IssueInputParameters form = form(IssueTypeSpec.PLAN, plan.summary());
            form.setDescription(plan.description());
            common(form, plan, plan.budget());
            tools.input().options(form, MarketingField.CHANNEL, plan.channels());
            DemoGoals.objectiveOf(plan.key()).ifPresent(name -> tools.input().optionIfThere(form, MarketingField.OBJECTIVE, name));
            return create(form);
        });
    }

    @Override
    public OptionalLong keepObjective(DemoGoal goal, long parent) {
        return people.as(people.administrator(), () -> tools.measures().keepObjective(people.administrator(), people.named(goal.owner()), goal, parent));
    }

    @Override
    public void archiveObjective(long objective) {
        asAdministrator(() -> tools.measures().archiveObjective(people.administrator(), objective));
    }

    @Override
    public void planMoney(DemoPlan plan, IssueId planIssue, DemoCampaign campaign, IssueId issue) {
        people.as(people.author(), () -> {
            tools.budget().keep(key(people.author()), project.getId(), DemoMoney.of(plan, campaign), planIssue, issue);
            return issue;
        });
    }

    @Override
    public void removeMoney(IssueId plan) {
        asAdministrator(() -> tools.budget().remove(key(people.administrator()), plan));
    }

    @Override
    public void setTarget(IssueId plan, DemoTarget target) {
        asAdministrator(() -> tools.measures().setTarget(people.administrator(), plan, target));
    }

    @Override
    public void removeTargets(IssueId plan) {
        if (tools.find(plan).isPresent()) {
            asAdministrator(() -> tools.measures().removeTargets(people.administrator(), plan));
        }
    }

    @Override
    public long takeLeads(String key, List<ToldRow> rows) {
        return people.as(people.author(), () -> tools.measures().takeLeads(people.author(), project.getId(), key, rows));
    }

    @Override
    public void undoLeads(long importId) {
        asAdministrator(() -> tools.measures().undoLeads(people.administrator(), project.getId(), importId));
    }

    private void asAdministrator(Runnable work) {
        people.as(people.administrator(), () -> {
            work.run();
            return project;
        });
    }

    @Override
    public IssueId createCampaign(DemoPlan plan, IssueId planIssue, DemoCampaign campaign) {
        return people.as(people.author(), () -> {
            IssueInputParameters form = form(IssueTypeSpec.CAMPAIGN, campaign.name());
            common(form, plan, campaign.budget());
            tools.input().options(form, MarketingField.CHANNEL, List.of(campaign.channel()));
            DemoGoals.objectiveOf(campaign.key()).ifPresent(name -> tools.input().optionIfThere(form, MarketingField.OBJECTIVE, name));
            IssueId issue = create(form);
            tools.linkCampaign().link(key(people.author()), issue, planIssue);
            return issue;
        });
    }

    private void common(IssueInputParameters form, DemoPlan plan, long budget) {
        tools.input().day(form, MarketingField.START_DATE, plan.start());
        tools.input().day(form, MarketingField.END_DATE, plan.end());
        tools.input().text(form, MarketingField.BUDGET, Long.toString(budget));
        tools.input().options(form, MarketingField.CURRENCY, List.of(plan.region().currency()));
        tools.input().options(form, MarketingField.REGION, List.of(plan.region().option()));
        tools.input().text(form, MarketingField.AUDIENCE, plan.audience());
        tools.input().text(form, MarketingField.BUDGET_OWNER, people.named(plan.region().budgetOwner()).getUsername());
    }

    private IssueInputParameters form(IssueTypeSpec type, String summary) {
        IssueInputParameters form = tools.issues().newIssueInputParameters();
        String typeId = tools.fields().issueTypeId(type.key())
                .orElseThrow(() -> new DemoRefused(tools.texts().get("demo.nosetup")));
        form.setProjectId(project.getId()).setIssueTypeId(typeId).setSummary(summary);
        form.setApplyDefaultValuesWhenParameterNotProvided(true);
        return form;
    }

    private IssueId create(IssueInputParameters form) {
        ApplicationUser author = people.author();
        IssueService.CreateValidationResult valid = tools.issues().validateCreate(author, form);
        tools.refuseErrors(valid.getErrorCollection());
        IssueService.IssueResult created = tools.issues().create(author, valid);
        tools.refuseErrors(created.getErrorCollection());
        return IssueId.of(created.getIssue().getId());
    }

    @Override
    public void act(IssueId issue, DemoAct act) {
        new DemoTransitions(people, tools).act(issue, act);
    }

    @Override
    public long importResults(IssueId planIssue, String fileName, String csv) {
        ApplicationUser author = people.author();
        return people.as(author, () -> tools.importFile()
                .commit(key(author), project.getId(), new TextFile(fileName, csv), ImportChoices.stopOnBadRows().under(planIssue).onOverlap(Overlap.KEEP))
                .id());
    }

    @Override
    public void undoImport(long importId) {
        ApplicationUser admin = people.administrator();
        people.as(admin, () -> tools.undoImport().undo(key(admin), project.getId(), importId));
    }

    @Override
    public void deleteCampaign(IssueId issue) {
        if (tools.find(issue).isEmpty()) {
            return;
        }
        ApplicationUser admin = people.administrator();
        people.as(admin, () -> {
            tools.linkCampaign().unlink(key(admin), issue);
            return issue;
        });
        delete(issue);
    }

    @Override
    public void delete(IssueId issue) {
        if (tools.find(issue).isEmpty()) {
            return;
        }
        ApplicationUser admin = people.administrator();
        ErrorCollection errors = people.as(admin, () -> {
            IssueService.DeleteValidationResult valid = tools.issues().validateDelete(admin, issue.value());
            tools.refuseErrors(valid.getErrorCollection());
            return tools.issues().delete(admin, valid);
        });
        tools.refuseErrors(errors);
    }

    private static PersonKey key(ApplicationUser person) {
        return PersonKey.of(person.getKey());
    }
}
