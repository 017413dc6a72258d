package org.marketops.budget;

import org.marketops.kernel.IssueId;

import java.util.Map;

/** What is planned and spent on issues in a fiscal year, over all projects. Asks nobody's rights. */
public interface YearAmounts {

    /** By issue, without what stands below it; reserves are planned. Two statements, however many lines there are. */
    Map<IssueId, PlannedAndActual> ofYear(int fiscalYear);
}
