package org.marketops.approval.jira;

import com.atlassian.jira.issue.Issue;

import java.util.Map;
import java.util.TreeMap;

/** What belongs to a plan as text (A1): its sub-tasks, a line each, ordered by id, with key and summary. What they say else is their own. */
final class JiraActivities {

    private JiraActivities() {
    }

    static String text(Issue issue) {
        if (issue.isSubTask()) {
            return "";
        }
        Map<Long, String> lines = new TreeMap<>();
        for (Issue activity : issue.getSubTaskObjects()) {
            lines.put(activity.getId(), activity.getKey() + " " + activity.getSummary());
        }
        return String.join("\n", lines.values());
    }
}
