package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.Query;
import org.marketops.metric.SumMark;

import java.util.Arrays;
import java.util.stream.Collectors;

/** From the newest imports and sums and the latest undo: three statements, none of which reads many rows. */
public final class AoSumMark implements SumMark {

    /** Numbers are given before their transaction ends: the newest alone would hide an older one that ends later. */
    private static final int NEWEST = 50;

    private final ActiveObjects rows;

    public AoSumMark(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public String now() {
        String batches = Arrays.stream(rows.find(BatchRow.class, Query.select().order("ID DESC").limit(NEWEST)))
                .map(row -> row.getID() + "/" + row.getHeld()).collect(Collectors.joining(" "));
        String sums = Arrays.stream(rows.find(SumRow.class, Query.select().order("ID DESC").limit(NEWEST)))
                .map(row -> Long.toString(row.getID())).collect(Collectors.joining(" "));
        String undone = Arrays.stream(rows.find(BatchRow.class, Query.select().where("UNDONE_BY IS NOT NULL").order("UNDONE_AT DESC").limit(1)))
                .map(row -> row.getID() + "/" + row.getUndoneAt()).collect(Collectors.joining());
        return batches + ";" + sums + ";" + undone;
    }
}
