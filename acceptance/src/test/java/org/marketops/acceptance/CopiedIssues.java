package org.marketops.acceptance;

import org.marketops.sandbox.store.Database;

/** A great many issues in a moment: rows of one issue, copied in the database, each with dates of its own. */
public final class CopiedIssues {

    private static final String OF_ISSUE = "project, issuetype, description, assignee, reporter, creator, created, updated, issuestatus, workflow_id, parent_id";
    private static final String OF_VALUE = "customfield, stringvalue, numbervalue, textvalue";

    private CopiedIssues() {}

    /**
     * For H2.
     *
     * @param days the copies' dates are spread over so many days after those of the issue
     */
    public static void of(Database database, long issue, int copies, int days) {
        long ids = 1_000_000;
        database.update("insert into jiraissue (id, issuenum, summary, " + OF_ISSUE + ") select ? + x, issuenum + 100000 + x, 'Copy ' || x, " + OF_ISSUE
                + " from jiraissue, system_range(1, ?) where id = ?", ids, copies, issue);
        database.update("insert into customfieldvalue (id, issue, datevalue, " + OF_VALUE + ") select ? + id * 10000 + x, ? + x,"
                + " dateadd(day, mod(x, ?), datevalue), " + OF_VALUE + " from customfieldvalue, system_range(1, ?) where issue = ?",
                ids, ids, days, copies, issue);
    }
}
