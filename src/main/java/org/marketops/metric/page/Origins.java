package org.marketops.metric.page;

import org.marketops.kernel.IssueId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where a number comes from: imports, and the rows of them. Only figures that lie within the window. Asks for no right. As known at a time,
 * imports that were taken back since are among the imports, and their rows are gone.
 */
public interface Origins {

    /** Of the issues, by import, currency and source, oldest import first. @param knownAt empty for now */
    List<Origin> ofIssues(Collection<IssueId> issues, String metric, Window window, Optional<Instant> knownAt);

    /** Of a whole project, hidden issues included. @param knownAt empty for now */
    List<Origin> ofProject(long project, String metric, Window window, Optional<Instant> knownAt);

    /** In the order in which they were stored. @param after the last one that was read before, or 0 @param knownAt empty for now */
    List<OriginRow> rows(Collection<IssueId> issues, String metric, Window window, Optional<Instant> knownAt, long after, int most);

    /** Of imports that are in force, in the order in which they were stored; of any issue. */
    List<OriginRow> rowsOfImports(Collection<Long> imports, String metric, Window window, long after, int most);
}
