package org.marketops.metric;

import org.marketops.kernel.IssueId;

import java.util.List;

/** Ratios as the imported files themselves state them: shown beside what is computed, never computed with. Checks no rights: see {@link ReportedRatio#isMoney()}. */
public interface AsReported {

    /** Of the imports that count, the newest import first, in one statement. */
    List<ReportedRatio> ofIssue(IssueId issue);

    /** Of one import, by campaign and code; empty once it was taken back. */
    List<ReportedRatio> ofBatch(long batchId);
}
