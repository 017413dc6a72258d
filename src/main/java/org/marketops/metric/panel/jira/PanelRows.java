package org.marketops.metric.panel.jira;

import org.marketops.campaign.CampaignLinks;
import org.marketops.jira.PlainReads;
import org.marketops.jira.PlainRows;
import org.marketops.kernel.IssueId;
import org.marketops.metric.CampaignRef;
import org.marketops.metric.Fact;
import org.marketops.metric.ReportedRatio;
import org.marketops.metric.progress.Target;
import org.marketops.metric.progress.Targets;
import org.marketops.metric.progress.jira.AoTargets;
import org.marketops.money.CompanyCurrency;
import org.marketops.money.Rate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * All that the panel needs beside the sums, in one statement: an issue is opened far more often than numbers come in. Where the host does not
 * give its connection, campaigns and targets are read one after the other and the rest is not shown.
 */
public final class PanelRows {

    private static final int CAMPAIGN = 1;
    private static final int TARGET = 2;
    private static final int RATE = 3;
    private static final int EVENT = 4;
    private static final int BUDGET = 5;
    private static final int WAITING = 6;
    private static final int REPORTED = 7;
    private static final String ALL = " UNION ALL ";

    private final PlainReads reads;
    private final CampaignLinks links;
    private final Targets targets;
    private final CompanyCurrency company;

    public PanelRows(PlainReads reads, CampaignLinks links, Targets targets, CompanyCurrency company) {
        this.reads = reads;
        this.links = links;
        this.targets = targets;
        this.company = company;
    }

    /** @param money may see amounts; @param tray may look at what waits for a campaign */
    PanelMargin of(IssueId issue, long projectId, boolean money, boolean tray) {
        Currency to = company.current();
        return reads.read(rows -> read(rows, issue, sql(issue, projectId, money, tray, to))).orElseGet(() -> oneByOne(issue));
    }

    private PanelMargin oneByOne(IssueId issue) {
        PanelMargin margin = new PanelMargin(null);
        margin.campaigns().addAll(links.campaignsOf(issue));
        margin.targets().addAll(targets.of(issue));
        return margin;
    }

    private static PanelMargin read(PlainRows rows, IssueId issue, String sql) {
        List<Rate> rates = new ArrayList<>();
        PanelMargin margin = new PanelMargin(rates);
        rows.each(rows.sql(sql), List.of(), row -> {
            if (row.getInt(1) == RATE) {
                rates.add(Rate.of(Currency.getInstance(row.getString(4)), row.getInt(2), Rate.PLAN, new BigDecimal(row.getString(5))));
            } else {
                take(row, issue, margin);
            }
        });
        margin.campaigns().sort(Comparator.comparingLong(IssueId::value));
        margin.targets().sort(Comparator.comparing(Target::period).thenComparing(Target::metric));
        return margin;
    }

    private static void take(ResultSet row, IssueId issue, PanelMargin margin) throws SQLException {
        switch (row.getInt(1)) {
            case CAMPAIGN:
                margin.campaigns().add(IssueId.of(row.getLong(2)));
                break;
            case TARGET:
                margin.targets().add(AoTargets.target(issue, row.getString(4), row.getString(5), row.getString(6), text(row, 7), row.getInt(2)));
                break;
            case EVENT:
                margin.marks().add(new PanelMargin.Mark(Instant.ofEpochMilli(row.getLong(2)), row.getString(4), 0, ""));
                break;
            case BUDGET:
                margin.marks().add(new PanelMargin.Mark(Instant.ofEpochMilli(row.getLong(2)), row.getString(4), row.getLong(3), row.getString(5)));
                break;
            case WAITING:
                margin.waiting().put(row.getString(4), row.getLong(2));
                break;
            default:
                margin.reported().add(reported(row, issue));
        }
    }

    private static ReportedRatio reported(ResultSet row, IssueId issue) throws SQLException {
        String recomputed = text(row, 9);
        ReportedRatio.Told told = new ReportedRatio.Told(text(row, 8).isEmpty() ? Fact.NO_CURRENCY : text(row, 8), row.getInt(3),
                new BigDecimal(row.getString(6)), new BigDecimal(row.getString(7)));
        return new ReportedRatio(new ReportedRatio.Origin(row.getLong(2), row.getString(4)), "", CampaignRef.issue(issue), row.getString(5),
                told.against(recomputed.isEmpty() ? null : new BigDecimal(recomputed), 0));
    }

    // Some databases know no difference between empty and null.
    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    /** Each part has the same columns: its number, two numbers, six texts. */
    private static String sql(IssueId issue, long projectId, boolean money, boolean tray, Currency company) {
        long id = issue.value();
        StringBuilder sql = new StringBuilder(1_000)
                .append("SELECT 1, l.:CAMPAIGN_ID, 0, '', '', '', '', '', '' FROM #CAMPAIGN_LINK l WHERE l.:PLAN_ID = ").append(id)
                .append(ALL).append("SELECT 2, t.:EDITION, 0, t.:METRIC_CODE, t.:PERIOD_KEY, t.:AMOUNT, t.:CURRENCY_CODE, '', '' FROM #METRIC_TARGET t"
                        + " WHERE t.:ISSUE_ID = ").append(id)
                .append(ALL).append("SELECT 4, e.:HAPPENED_AT, 0, e.:KIND_NAME, '', '', '', '', '' FROM #APPROVAL_EVENT e WHERE e.:KIND_NAME IN"
                        + " ('OPENED', 'APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'RECALLED', 'VOIDED') AND e.:ISSUE_ID = ").append(id)
                .append(ALL).append("SELECT 7, r.:BATCH_ID, r.:FILE_ROWS, r.:SOURCE_CODE, r.:RATIO_CODE, r.:LOWEST, r.:HIGHEST, r.:CURRENCY_CODE,"
                        + " r.:RECOMPUTED FROM #REPORTED_RATIO r WHERE r.:ISSUE_ID = ").append(id);
        if (money) {
            sql.append(ALL).append("SELECT 3, r.:FISCAL_YEAR, 0, r.:CURRENCY_CODE, r.:UNITS, '', '', '', '' FROM #RATE r WHERE r.:MONTH_NUMBER = 0"
                            + " AND r.:RATE_KEY LIKE '").append(company.getCurrencyCode()).append(":%'")
                    .append(ALL).append(budget("c.:PLAN_ID = " + id))
                    .append(ALL).append(budget("l.:ISSUE_ID = " + id + " AND c.:PLAN_ID <> " + id));
        }
        if (tray) {
            sql.append(ALL).append("SELECT 6, SUM(w.:FILE_ROWS), 0, w.:TRAY_NAME, '', '', '', '', '' FROM #IMPORT_TRAY w WHERE w.:STATE_CODE = 'WAITING'"
                    + " AND w.:PROJECT_ID = ").append(projectId).append(" GROUP BY w.:TRAY_NAME");
        }
        return sql.toString();
    }

    /** What was done at one time is one change. */
    private static String budget(String where) {
        return "SELECT 5, c.:DONE_AT, SUM(COALESCE(c.:AMOUNT_AFTER, 0) - COALESCE(c.:AMOUNT_BEFORE, 0)), c.:WAY_NAME, l.:CURRENCY_CODE, '', '', '', ''"
                + " FROM #BUDGET_CHANGE c JOIN #BUDGET_LINE l ON l.:ID = c.:LINE_ID WHERE c.:KIND_NAME = 'PLAN' AND " + where
                + " GROUP BY c.:DONE_AT, c.:WAY_NAME, l.:CURRENCY_CODE";
    }
}
