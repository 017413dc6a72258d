package org.marketops.metric.jira;

/** The texts of the statements that merge sums, and of conditions for reading what is known now: what is merged, and the sums of all other imports. */
final class MergeSelects {

    private static final String KEY = "s.:ISSUE_ID, s.:METRIC_CODE, s.:SOURCE_CODE, s.:CURRENCY_CODE";
    private static final String MONTHS = "FLOOR(s.:FIRST_DAY / 100), FLOOR(s.:LAST_DAY / 100)";

    private MergeSelects() {
    }

    /** From issue to when it was imported last. What was given by hand and taken back leaves nothing, not a zero. */
    static String added(int merge) {
        return KEY + ", MIN(s.:FIRST_DAY), MAX(s.:LAST_DAY), SUM(s.:MILLIONTHS), MAX(s.:IMPORTED_AT) FROM #METRIC_SUM s WHERE " + of(merge)
                + " GROUP BY " + KEY + ", " + MONTHS + " HAVING " + SumSelects.isThere();
    }

    /** A row for each sum that is not what its imports come to. */
    static String differing(int merge) {
        String key = "s.:ISSUE_ID AS K1, s.:METRIC_CODE AS K2, s.:SOURCE_CODE AS K3, s.:CURRENCY_CODE AS K4, FLOOR(s.:FIRST_DAY / 100) AS K5,"
                + " FLOOR(s.:LAST_DAY / 100) AS K6, ";
        return "SELECT K1 FROM (SELECT " + key + "s.:MILLIONTHS AS V FROM #METRIC_SUM s WHERE " + of(merge) + " UNION ALL SELECT " + key
                + "-s.:MILLIONTHS AS V FROM #MERGED_SUM s WHERE s.:MERGE_ID = " + merge + ") x GROUP BY K1, K2, K3, K4, K5, K6 HAVING SUM(V) <> 0";
    }

    private static String of(int merge) {
        return "s.:BATCH_ID IN (SELECT b.:ID FROM #IMPORT_BATCH b WHERE b.:MERGED_INTO = " + merge + ") AND " + SumSelects.counts("s");
    }

    /** Of the sums s: those of imports that count and are in no merge. */
    static String apart() {
        return "s.:BATCH_ID IN (SELECT b.:ID FROM #IMPORT_BATCH b WHERE b.:UNDONE_BY IS NULL AND " + isApart() + ") AND " + SumSelects.counts("s");
    }

    /** Of the imports b. */
    static String isApart() {
        return "(b.:MERGED_INTO IS NULL OR b.:MERGED_INTO = 0)";
    }
}
