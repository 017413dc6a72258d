package org.marketops.health.jira;

import com.atlassian.jira.datetime.DateTimeFormatter;
import com.atlassian.jira.issue.Issue;
import com.atlassian.sal.api.message.I18nResolver;
import org.marketops.health.Finding;
import org.marketops.kernel.IssueId;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** The sentences of the health page and its REST resource. All text stands in i18n/health.properties. */
public final class HealthTexts {

    private static final String ROOT = "marketops.health.";

    private final I18nResolver texts;
    private final DateTimeFormatter dates;
    private final JiraIssues issues;

    public HealthTexts(I18nResolver texts, DateTimeFormatter dates, JiraIssues issues) {
        this.texts = texts;
        this.dates = dates;
        this.issues = issues;
    }

    /** @param key without the prefix {@code marketops.health.} */
    String text(String key, Serializable... arguments) {
        return arguments.length == 0 ? texts.getText(ROOT + key) : texts.getText(ROOT + key, arguments);
    }

    String at(Instant instant) {
        return dates.forLoggedInUser().format(Date.from(instant));
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
            case SIDE_DOOR:
            case OPEN_OUTCOME:
                return index == 3 ? from(fact) : fact;
            default:
                return fact;
        }
    }

    private String from(String status) {
        return status.isEmpty() ? text("from.nothing") : status.equals("*") ? text("from.anywhere") : status;
    }
}
