package org.marketops.metric.jira;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.marketops.jira.PlainReads;
import org.marketops.metric.portfolio.SumAudit;
import org.marketops.metric.portfolio.SumDifference;

/** The audit of sums, noted at the rows of the imports. */
public final class StoredSumAudit implements SumAudit {

    private static final String COUNTS = "UNDONE_BY IS NULL";
    private static final int MOST_COUNTED = 2_000;

    private final ActiveObjects rows;
    private final PlainReads reads;

    public StoredSumAudit(ActiveObjects rows, PlainReads reads) {
        this.rows = rows;
        this.reads = reads;
    }

    @Override
    public List<Audited> next(int atMost) {
        return audited(Query.select().where(COUNTS).order("CHECKED_AT ASC, ID ASC").limit(atMost));
    }

    @Override
    public List<Audited> differing(int atMost) {
        return audited(Query.select().where(COUNTS + " AND SUMS_DIFFERING > 0").order("ID DESC").limit(atMost));
    }

    @Override
    public int batches() {
        return rows.find(BatchRow.class, Query.select().where(COUNTS).limit(MOST_COUNTED)).length;
    }

    @Override
    public Optional<List<SumDifference>> differences(long batchId, int atMost) {
        return reads.read(plain -> {
            SumComparison comparison = new SumComparison(batchId, atMost);
            plain.each(plain.sql(SumComparison.TEXT), List.of(batchId, batchId, batchId), comparison::take);
            return comparison.differences();
        });
    }

    @Override
    public void note(long batchId, Instant at, int differing) {
        for (BatchRow row : rows.find(BatchRow.class, Query.select().where("ID = ?", Math.toIntExact(batchId)))) {
            row.setCheckedAt(at.toEpochMilli());
            row.setSumsDiffering(differing);
            row.save();
        }
    }

    private List<Audited> audited(Query query) {
        List<Audited> found = new ArrayList<>();
        for (BatchRow row : rows.find(BatchRow.class, query)) {
            found.add(new Audited(row.getID(), row.getFileName(), row.getRowsImported(), row.getSumsEdition() == BatchRow.EDITION,
                    row.getSumsDiffering()));
        }
        return found;
    }
}
