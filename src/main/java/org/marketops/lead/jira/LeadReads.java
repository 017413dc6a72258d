package org.marketops.lead.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.jira.PlainReads;
import org.marketops.jira.PlainRows;
import org.marketops.lead.LeadBook;
import org.marketops.lead.LeadBooks.Touches;

import java.sql.ResultSet;
import java.sql.SQLException;

/** All rows of a project in four statements, over the host's connection; where there is none, through Active Objects and with all touches. */
final class LeadReads {

    /** By batch and then by id: what was told later comes later, and takes the place of what was told before. */
    private static final String IN_ORDER = " WHERE r.:PROJECT_ID = ? ORDER BY r.:BATCH_ID, r.:ID";
    private static final String LEADS = "SELECT r.:LEAD_ID, r.:MADE_AT, r.:SALES_AT, r.:ISSUE_ID, r.:CAMPAIGN, r.:SOURCE_TERM, r.:MEDIUM_TERM FROM #LEAD r" + IN_ORDER;
    private static final String STAGES = "SELECT r.:LEAD_ID, r.:STAGE, r.:ENTERED_AT, r.:REASON FROM #LEAD_STAGE r" + IN_ORDER;
    private static final String DEALS = "SELECT r.:DEAL_ID, r.:LEAD_ID, r.:BATCH_ID, r.:MINOR_UNITS, r.:CURRENCY_CODE, r.:MADE_AT, r.:CLOSED_AT, r.:OUTCOME"
            + " FROM #LEAD_DEAL r" + IN_ORDER;
    private static final String TOUCHES = "SELECT r.:TOUCH_ID, r.:LEAD_ID, r.:TOUCHED_AT, r.:ISSUE_ID, r.:CAMPAIGN, r.:SOURCE_TERM, r.:MEDIUM_TERM, r.:CHANNEL,"
            + " r.:SENT FROM #LEAD_TOUCH r WHERE r.:PROJECT_ID = ? AND NOT EXISTS (SELECT 1 FROM #LEAD_TOUCH n WHERE n.:PROJECT_ID = r.:PROJECT_ID"
            + " AND n.:TOUCH_ID = r.:TOUCH_ID AND (n.:BATCH_ID > r.:BATCH_ID OR n.:BATCH_ID = r.:BATCH_ID AND n.:ID > r.:ID)) ORDER BY r.:LEAD_ID, r.:TOUCHED_AT";

    private final ActiveObjects rows;
    private final PlainReads reads;

    LeadReads(ActiveObjects rows, PlainReads reads) {
        this.rows = rows;
        this.reads = reads;
    }

    LeadBook read(long project, Touches touches) {
        return reads.read(plain -> read(plain, project, touches)).orElseGet(() -> slowly(project));
    }

    private static LeadBook read(PlainRows plain, long project, Touches touches) {
        LeadRows all = new LeadRows();
        plain.each(plain.sql(LEADS), project, row -> all.lead(row.getString(1), row.getLong(2), row.getLong(3),
                all.origin(row.getLong(4), row.getString(5), row.getString(6), row.getString(7))));
        plain.each(plain.sql(STAGES), project, row -> all.stage(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)));
        plain.each(plain.sql(DEALS), project, row -> all.deal(row.getString(1), row.getString(2), new ToldDeal(row.getLong(3), row.getLong(4),
                row.getString(5), row.getLong(6), row.getLong(7), row.getString(8))));
        if (touches != Touches.NONE) {
            Telling telling = new Telling(all, touches == Touches.ALL);
            plain.each(plain.sql(TOUCHES), project, telling::take);
        }
        return all.book();
    }

    /** Keeps what is needed of the touches of one lead after the other. Where the database mixes two ids, more is kept. */
    private static final class Telling {

        private final LeadRows all;
        private final boolean every;
        private String lead = "";
        private boolean isOfDeal;
        private long first;
        private boolean isSent;

        Telling(LeadRows all, boolean every) {
            this.all = all;
            this.every = every;
        }

        void take(ResultSet row) throws SQLException {
            if (!lead.equals(row.getString(2))) {
                lead = row.getString(2);
                isOfDeal = every || all.hasDeal(lead);
                first = 0;
                isSent = false;
            }
            if (isOfDeal || row.getLong(4) != 0 && isTelling(row.getLong(3), row.getString(9) != null)) {
                all.touch(row.getString(1), lead, row.getLong(3), all.origin(row.getLong(4), row.getString(5), row.getString(6), row.getString(7)),
                        row.getString(8), row.getString(9));
            }
        }

        /** The first of a campaign, all of the same moment, and the first of one that says what was sent. */
        private boolean isTelling(long at, boolean says) {
            boolean tells = first == 0 || first == at || says && !isSent;
            first = first == 0 ? at : first;
            isSent |= says;
            return tells;
        }
    }

    private LeadBook slowly(long project) {
        LeadRows all = new LeadRows();
        String order = "BATCH_ID ASC, ID ASC";
        for (LeadRow row : rows.find(LeadRow.class, Query.select().where("PROJECT_ID = ?", project).order(order))) {
            all.lead(row);
        }
        for (TouchRow row : rows.find(TouchRow.class, Query.select().where("PROJECT_ID = ?", project).order(order))) {
            all.touch(row);
        }
        for (StageRow row : rows.find(StageRow.class, Query.select().where("PROJECT_ID = ?", project).order(order))) {
            all.stage(row);
        }
        for (DealRow row : rows.find(DealRow.class, Query.select().where("PROJECT_ID = ?", project).order(order))) {
            all.deal(row);
        }
        return all.book();
    }
}
