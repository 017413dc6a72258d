package org.marketops.metric.page;

import org.marketops.kernel.IssueId;

import java.util.Collection;
import java.util.List;

/** Where a number comes from: imports, and the rows of them. Only figures that lie within the window. Asks for no right. */
public interface Origins {

    /** Of the issues, by import, currency and source, oldest import first. */
    List<Origin> ofIssues(Collection<IssueId> issues, String metric, Window window);

    /** Of a whole project, hidden issues included. */
    List<Origin> ofProject(long project, String metric, Window window);

    /** In the order in which they were stored. @param after the last one that was read before, or 0 */
    List<OriginRow> rows(Collection<IssueId> issues, String metric, Window window, long after, int most);

    /** Of imports that are in force, in the order in which they were stored; of any issue. */
    List<OriginRow> rowsOfImports(Collection<Long> imports, String metric, Window window, long after, int most);
}
