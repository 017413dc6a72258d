package org.marketops.health.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.health.Finding;
import org.marketops.jira.ReaderTimes;
import org.marketops.kernel.IssueId;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences of the health page and its REST resource. All text stands in i18n/health.properties. */
public final class HealthTexts {

    private static final String ROOT = "marketops.health.";

    private final I18nResolver texts;
    private final ReaderTimes dates;
    private final JiraIssues issues;
    private final ProjectManager projects;

    public HealthTexts(I18nResolver texts, ReaderTimes dates, JiraIssues issues, ProjectManager projects) {
        this.texts = texts;
        this.dates = dates;
        this.issues = issues;
        this.projects = projects;
    }

    /** @param key without the prefix {@code marketops.health.} */
    String text(String key, Serializable... arguments) {
        return arguments.length == 0 ? texts.getText(ROOT + key) : texts.getText(ROOT + key, arguments);
    }

    String at(Instant instant) {
        return dates.at(instant);
    }

    /** The key; for an issue that is gone its number, which the rows still carry. */
    String name(IssueId issue) {
        return key(issue).orElseGet(() -> text("issue.gone", issue.toString()));
    }

    Optional<String> key(IssueId issue) {
        return issues.find(issue).map(Issue::getKey);
    }

    public String sentence(Finding finding) {
        List<Serializable> arguments = new ArrayList<>();
        arguments.add(finding.issue().map(this::name).orElse(""));
        for (int i = 0; i < finding.facts().size(); i++) {
            arguments.add(fact(finding, i));
        }
        return text("finding." + finding.kind().name(), arguments.toArray(new Serializable[0]));
    }

    String wayOut(Finding finding) {
        return text("wayOut." + finding.kind().name());
    }

    private String fact(Finding finding, int index) {
        String fact = finding.facts().get(index);
        switch (finding.kind()) {
            case OVERDUE_TASK:
                return text("task." + fact);
            case CHECK_FAILED:
                return index == 0 ? text("area." + fact) : fact;
            case JOB_NEVER:
            case JOB_LATE:
            case JOB_FAILED:
                return index == 0 ? text("job." + fact) : fact;
            case LEADS_DIFFER:
                return index == 0 ? project(fact) : fact;
            case SIDE_DOOR:
            case OPEN_OUTCOME:
                return index == 3 ? from(fact) : fact;
            default:
                return fact;
        }
    }

    /** Its name; its number if it is gone. */
    String project(String id) {
        Project project = projects.getProjectObj(Long.parseLong(id));
        return project == null ? id : project.getName();
    }

    private String from(String status) {
        return status.isEmpty() ? text("from.nothing") : status.equals("*") ? text("from.anywhere") : status;
    }
}
