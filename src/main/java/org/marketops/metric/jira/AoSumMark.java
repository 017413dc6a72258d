package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.metric.SumMark;

/** From the rows of imports and their sums: three statements, none of which reads many rows. */
public final class AoSumMark implements SumMark {

    private final ActiveObjects rows;

    public AoSumMark(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public String now() {
        // Numbers are given before their transaction ends: the newest alone would hide an older one that ends later.
        SumRow[] newest = rows.find(SumRow.class, Query.select().order("ID DESC").limit(1));
        return rows.count(BatchRow.class) + " " + rows.count(BatchRow.class, "UNDONE_BY IS NOT NULL") + " "
                + (newest.length == 0 ? 0 : newest[0].getID());
    }
}
