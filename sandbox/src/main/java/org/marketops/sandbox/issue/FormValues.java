package org.marketops.sandbox.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.OrderableField;
import com.atlassian.jira.user.ApplicationUser;
import org.marketops.sandbox.config.SystemField;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Field values as a form would send them. */
final class FormValues {

    private FormValues() {
    }

    static List<String> of(OrderableField field, Issue issue) {
        Object value = field instanceof SystemField ? system((SystemField) field, issue) : issue.getCustomFieldValue((CustomField) field);
        if (value instanceof Collection) {
            return ((Collection<?>) value).stream().map(FormValues::text).collect(Collectors.toList());
        }
        return value == null ? List.of() : List.of(text(value));
    }

    private static Object system(SystemField field, Issue issue) {
        switch (field) {
            case SUMMARY:
                return issue.getSummary();
            case ISSUE_TYPE:
                return issue.getIssueTypeId();
            case ASSIGNEE:
                return issue.getAssignee();
            case REPORTER:
                return issue.getReporter();
            default:
                return issue.getDescription();
        }
    }

    private static String text(Object value) {
        if (value instanceof Double) {
            return Numbers.plain((Double) value);
        }
        if (value instanceof Timestamp) {
            return Dates.iso((Timestamp) value);
        }
        if (value instanceof Option) {
            return ((Option) value).getOptionId().toString();
        }
        return value instanceof ApplicationUser ? ((ApplicationUser) value).getName() : value.toString();
    }
}
