package org.marketops.sandbox.workflow;

import org.marketops.sandbox.config.Defaults;

/** To Do, In Progress and Done with a probe at every place of each transition; 21 leads back to its own step. */
final class ProbedWorkflow {

    private ProbedWorkflow() {
    }

    static String xml() {
        return "<workflow><initial-actions><action id=\"1\" name=\"Create\"><results>"
                + result("1", function("com.atlassian.jira.workflow.function.issue.IssueCreateFunction", "")
                        + function("com.atlassian.jira.workflow.function.issue.IssueReindexFunction", "") + event(1))
                + "</results></action></initial-actions><steps>"
                + step(1, "To Do", Defaults.STATUS_TO_DO, "", action(TestWorld.START, "Start", "2"))
                + step(2, "In Progress", Defaults.STATUS_IN_PROGRESS, "", action(TestWorld.VOTE, "Vote", "-1") + action(TestWorld.FINISH, "Finish", "3"))
                + step(3, "Done", Defaults.STATUS_DONE, "<meta name=\"jira.issue.editable\">false</meta>", "")
                + "</steps></workflow>";
    }

    private static String step(int id, String name, String status, String metas, String actions) {
        return "<step id=\"" + id + "\" name=\"" + name + "\"><meta name=\"jira.status.id\">" + status + "</meta>" + metas
                + (actions.isEmpty() ? "" : "<actions>" + actions + "</actions>") + "</step>";
    }

    private static String action(int id, String name, String step) {
        boolean probed = id != TestWorld.START;
        return "<action id=\"" + id + "\" name=\"" + name + "\">"
                + "<meta name=\"opsbar-sequence\">" + (100 - id) + "</meta>"
                + (probed ? "<restrict-to><conditions type=\"AND\"><condition type=\"class\"><arg name=\"class.name\">test.Condition</arg></condition>"
                        + "</conditions></restrict-to><validators><validator type=\"class\"><arg name=\"class.name\">test.Validator</arg></validator></validators>" : "")
                + "<results>" + result(step, functions(probed)) + "</results></action>";
    }

    private static String functions(boolean probed) {
        String issue = "com.atlassian.jira.workflow.function.issue.";
        return probe(probed, 0) + function(issue + "UpdateIssueStatusFunction", "")
                + probe(probed, 1) + function("com.atlassian.jira.workflow.function.misc.CreateCommentFunction", "")
                + probe(probed, 2) + function(issue + "GenerateChangeHistoryFunction", "")
                + probe(probed, 3) + function(issue + "IssueReindexFunction", "")
                + probe(probed, 4) + event(13) + probe(probed, 5);
    }

    private static String probe(boolean probed, int place) {
        return probed ? function("test.At" + place, "") : "";
    }

    private static String event(int id) {
        return function("com.atlassian.jira.workflow.function.event.FireIssueEventFunction", "<arg name=\"eventTypeId\">" + id + "</arg>");
    }

    private static String function(String name, String args) {
        return "<function type=\"class\"><arg name=\"class.name\">" + name + "</arg>" + args + "</function>";
    }

    private static String result(String step, String functions) {
        return "<unconditional-result old-status=\"null\" status=\"null\" step=\"" + step + "\"><post-functions>" + functions
                + "</post-functions></unconditional-result>";
    }
}
