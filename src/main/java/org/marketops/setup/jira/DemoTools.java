package org.marketops.setup.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.util.ErrorCollection;
import org.marketops.approval.Tasks;
import org.marketops.campaign.LinkCampaign;
import org.marketops.jira.MarketingFields;
import org.marketops.kernel.IssueId;
import org.marketops.metric.UndoImport;
import org.marketops.metric.file.ImportFile;
import org.marketops.setup.DemoRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The doors of Jira and of the other features that the demo goes through. */
final class DemoTools {

    private final IssueService issues;
    private final IssueManager issueManager;
    private final MarketingFields fields;
    private final DemoInput input;
    private final LinkCampaign linkCampaign;
    private final ImportFile importFile;
    private final UndoImport undoImport;
    private final Tasks tasks;
    private final DemoMeasures measures;
    private final DemoBudget budget;
    private final Texts texts;

    DemoTools(IssueService issues, IssueManager issueManager, MarketingFields fields, DemoInput input, LinkCampaign linkCampaign,
            ImportFile importFile, UndoImport undoImport, Tasks tasks, DemoMeasures measures, DemoBudget budget, Texts texts) {
        this.issues = issues;
        this.issueManager = issueManager;
        this.fields = fields;
        this.input = input;
        this.linkCampaign = linkCampaign;
        this.importFile = importFile;
        this.undoImport = undoImport;
        this.tasks = tasks;
        this.measures = measures;
        this.budget = budget;
        this.texts = texts;
    }

    IssueService issues() {
        return issues;
    }

    MarketingFields fields() {
        return fields;
    }

    DemoInput input() {
        return input;
    }

    LinkCampaign linkCampaign() {
        return linkCampaign;
    }

    ImportFile importFile() {
        return importFile;
    }

    UndoImport undoImport() {
        return undoImport;
    }

    DemoMeasures measures() {
        return measures;
    }

    DemoBudget budget() {
        return budget;
    }

    Texts texts() {
        return texts;
    }

    /** As the database has it now. */
    Optional<Issue> find(IssueId issue) {
        return Optional.ofNullable(issueManager.getIssueObject(issue.value()));
    }

    /** Waits until nothing of the plan's approval is still being written: votes count a moment after their transition. */
    void settle(IssueId plan, Duration limit) {
        Waiting.atMost(limit).until(() -> tasks.open(plan).isEmpty());
    }

    void refuseErrors(ErrorCollection errors) {
        if (errors.hasAnyErrors()) {
            List<String> all = new ArrayList<>(errors.getErrorMessages());
            errors.getErrors().forEach((field, message) -> all.add(field + ": " + message));
            throw new DemoRefused(String.join(" ", all));
        }
    }
}
