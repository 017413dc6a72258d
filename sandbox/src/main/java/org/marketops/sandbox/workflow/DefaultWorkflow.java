package org.marketops.sandbox.workflow;

import java.util.List;

/** The workflow "jira" of a fresh sandbox: every status can be reached from every other, without screens or conditions. */
final class DefaultWorkflow {

    static final String NAME = "jira";

    private static final String ARG = "<function type=\"class\"><arg name=\"class.name\">com.atlassian.jira.workflow.function.";

    private DefaultWorkflow() {
    }

    /** @param statuses name and id of each, the first is the initial one */
    static String xml(List<String[]> statuses) {
        StringBuilder global = new StringBuilder();
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < statuses.size(); i++) {
            int step = i + 1;
            String name = escaped(statuses.get(i)[0]);
            global.append("<action id=\"").append(i + 1).append("1\" name=\"").append(name).append("\"><results>")
                    .append(result(step, functions())).append("</results></action>");
            steps.append("<step id=\"").append(step).append("\" name=\"").append(name).append("\"><meta name=\"jira.status.id\">")
                    .append(escaped(statuses.get(i)[1])).append("</meta></step>");
        }
        return "<workflow><meta name=\"jira.description\">The default workflow.</meta>"
                + "<initial-actions><action id=\"1\" name=\"Create\"><validators><validator type=\"class\">"
                + "<arg name=\"class.name\">com.atlassian.jira.workflow.validator.PermissionValidator</arg>"
                + "<arg name=\"permission\">Create Issue</arg></validator></validators><results>"
                + result(1, function("issue.IssueCreateFunction") + function("issue.IssueReindexFunction") + event(1))
                + "</results></action></initial-actions><global-actions>" + global + "</global-actions><steps>" + steps + "</steps></workflow>";
    }

    private static String result(int step, String functions) {
        return "<unconditional-result old-status=\"null\" status=\"null\" step=\"" + step + "\"><post-functions>" + functions
                + "</post-functions></unconditional-result>";
    }

    private static String functions() {
        return function("issue.UpdateIssueStatusFunction") + function("misc.CreateCommentFunction")
                + function("issue.GenerateChangeHistoryFunction") + function("issue.IssueReindexFunction") + event(13);
    }

    private static String function(String name) {
        return ARG + name + "</arg></function>";
    }

    private static String event(int id) {
        return ARG + "event.FireIssueEventFunction</arg><arg name=\"eventTypeId\">" + id + "</arg></function>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
